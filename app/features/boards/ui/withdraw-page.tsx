import { Button, ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';

interface WithdrawPageProps {
  what: 'thread' | 'reply';
  title: string;
  beginning: string;
  href: string;
}

/** One page between the wish and the act: withdrawing cannot be taken back by oneself. */
export function WithdrawPage({ what, title, beginning, href }: WithdrawPageProps) {
  return (
    <Page width="narrow">
      <PageHeader
        title={`Withdraw your ${what}?`}
        lead="Nobody but the moderators will be able to read it, and the points it earned go with it. You cannot bring it back yourself."
      />
      <blockquote className="thread-beginning" dir="auto">
        <strong>{title}</strong>
        <br />
        {beginning}
      </blockquote>
      <form method="post" className="form__actions">
        <Button variant="danger">Withdraw {what}</Button>
        <ButtonLink href={href} variant="quiet">
          Keep it
        </ButtonLink>
      </form>
    </Page>
  );
}
