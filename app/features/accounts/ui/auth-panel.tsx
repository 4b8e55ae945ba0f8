import type { ReactNode } from 'react';

interface AuthPanelProps {
  title: string;
  lead?: ReactNode | undefined;
  children: ReactNode;
  /** The other way: "New here? Join". */
  below?: ReactNode | undefined;
}

/** The one question of a sign-in page, with nothing beside it. Stands in a narrow `Page`. */
export function AuthPanel({ title, lead, children, below }: AuthPanelProps) {
  return (
    <div className="auth">
      <h1>{title}</h1>
      {lead ? <p className="muted">{lead}</p> : null}
      {children}
      {below ? <div className="auth__below">{below}</div> : null}
    </div>
  );
}
