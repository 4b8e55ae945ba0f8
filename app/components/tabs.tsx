import type { ReactNode } from 'react';
import { formatCount } from '#app/lib/plural';

export interface Tab {
  href: string;
  label: string;
  count?: number | undefined;
  current?: boolean | undefined;
}

interface TabsProps {
  tabs: readonly Tab[];
  label: string;
  /** After the tabs: a menu of more of them. */
  children?: ReactNode | undefined;
}

/** Views of the same thing. Links, because each view has an address. */
export function Tabs({ tabs, label, children }: TabsProps) {
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map((tab) => (
        <a
          key={tab.href}
          className="tabs__link"
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="tabs__count">{formatCount(tab.count)}</span>}
        </a>
      ))}
      {children}
    </nav>
  );
}
