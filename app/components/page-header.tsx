import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: ReactNode;
  /** What this page is for, in a sentence. */
  lead?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  /** Above the title: breadcrumbs or a state. */
  before?: ReactNode | undefined;
}

/** The head of a page: the only `h1` there is. */
export function PageHeader({ title, lead, actions, before }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-header__words">
        {before}
        <h1>{title}</h1>
        {lead ? <p className="page-header__lead">{lead}</p> : null}
      </div>
      {actions ? <div className="cluster">{actions}</div> : null}
    </header>
  );
}
