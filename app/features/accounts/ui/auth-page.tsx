import type { ReactNode } from 'react';
import { PageHeader } from '#app/components/page-header';
import { Page } from '#app/components/page';

interface AuthPageProps {
  title: string;
  lead?: ReactNode | undefined;
  children: ReactNode;
  /** Where else somebody may have wanted to go. */
  after?: ReactNode | undefined;
}

/** One form on a narrow page: sign-up, sign-in and what belongs to them. */
export function AuthPage({ title, lead, children, after }: AuthPageProps) {
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={lead} />
      {children}
      {after ? <div className="auth__after">{after}</div> : null}
    </Page>
  );
}
