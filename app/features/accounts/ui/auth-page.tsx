import type { ReactNode } from 'react';
import { Page } from '#app/components/page';
import { AuthPanel } from './auth-panel';

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
      <AuthPanel title={title} lead={lead} below={after}>
        {children}
      </AuthPanel>
    </Page>
  );
}
