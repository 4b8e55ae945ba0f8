import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { endInvitations } from '#app/features/reviews/invitations/end-invitations.server';
import { isInvitationKey } from '#app/features/reviews/invitations/invitation-queries.server';
import { unsubscribe } from '#app/features/notifications/unsubscribe.server';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'No more letters' }];

/** Shows a button only, whatever the token: programs that open every link of a letter must not end anything. */
export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args);
  return json({ token: args.params['token'] ?? '' });
}

/** Answers mail programs and people alike: 200 and no redirect, as RFC 8058 asks. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const token = args.params['token'] ?? '';
  if (isInvitationKey(token)) {
    // Who was invited need not have an account: the letter's own secret stands in for it.
    const { ok } = await endInvitations(ctx, token);
    return json({ ended: ok ? 'what you bought' : null }, { status: ok ? 200 : 422 });
  }
  const ended = await unsubscribe(ctx, token);
  return json({ ended: ended.ok ? ended.value : null }, { status: ended.ok ? 200 : 422 });
}

export default function Unsubscribe() {
  const { token } = useLoaderData<typeof loader>();
  const ended = useActionData<typeof action>()?.ended;
  if (ended)
    return (
      <Page width="reading">
        <PageHeader
          title="Done"
          lead={`You get no more letters about ${ended}. Notices on this site stay as they are.`}
        />
        <p>
          <a href={paths.settingsNotices()}>Change this in your settings</a>
        </p>
      </Page>
    );
  return (
    <Page width="reading">
      <PageHeader
        title="No more of these letters?"
        lead={
          ended === null
            ? 'This link is not complete. Copy it whole from the letter, or change this in your settings.'
            : 'One press, and you get no more letters like the one this link came with. You need not sign in.'
        }
      />
      <form method="post" action={paths.unsubscribe(token)}>
        <Button variant="primary">Send me no more</Button>
      </form>
    </Page>
  );
}
