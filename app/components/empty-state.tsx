import type { ReactNode } from 'react';
import { Icon, type Glyph } from './icon';

interface EmptyStateProps {
  icon: Glyph;
  title: string;
  /** What would stand here and how it comes to be: an empty page teaches the next act. */
  children: ReactNode;
  action?: ReactNode | undefined;
}

/** Nothing here yet, looking intended. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon of={icon} />
      <h2>{title}</h2>
      <p className="empty__text">{children}</p>
      {action}
    </div>
  );
}
