import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { joinByLetterDraft, type JoinByLetterDraft } from '#app/features/accounts/account-drafts.server';
import { maxDisplayName } from '#app/features/accounts/account';
import {
  joinByInvitation,
  noteInvitationOpened,
} from '#app/features/reviews/invitations/answer-invitation.server';
import { findInvitation } from '#app/features/reviews/invitations/invitation-queries.server';
import { JoinToReview } from '#app/features/reviews/invitations/ui/join-to-review';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { orNotFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Your review' }, { name: 'robots', content: 'noindex' }];

/**
 * Where a letter that invites to review leads. A review has an author who can change and withdraw it, be answered and
 * appeal, so it is written by a member; whoever has no account gets one by their name alone, because the letter has
 * confirmed the address. Merely opening the page does nothing: programs open the links of letters too.
 */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const invitation = orNotFound(await findInvitation(ctx.db, args.params['key'] ?? '', ctx.now));
  const viewerId = ctx.actor.kind === 'member' ? ctx.actor.id : null;
  ctx.visit.afterwards(() => noteInvitationOpened(ctx, invitation.id));
  if (invitation.isOpen && viewerId !== null && viewerId === invitation.memberId)
    throw seeOther(paths.newReview(invitation.product.slug));
  const { product, isOpen, isReviewed } = invitation;
  const who = viewerId !== null ? 'another' : invitation.memberId === null ? 'nobody' : 'member';
  return json({ product, isOpen, isReviewed, who });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const form = await readForm(args.request, joinByLetterDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.signUp);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const joined = await joinByInvitation(ctx, { key: args.params['key'] ?? '', ...form.value });
  if (!joined.ok)
    return form.refuse({
      form:
        joined.problem.code === 'closed'
          ? 'This link was answered, declined or is too old to join by.'
          : 'This address has an account already. Sign in to write your review.',
      status: 409,
    });
  const { setCookie } = await ctx.visit.sessions.open(joined.value.memberId);
  return seeOther(
    paths.newReview(joined.value.productSlug),
    'You have an account now and are signed in. To sign in elsewhere, choose a password by “Choose a new password”.',
    [setCookie],
  );
}

export default function Invited() {
  const { product, isOpen, isReviewed, who } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { key = '' } = useParams();
  const [form, fields] = useForm<JoinByLetterDraft>({
    lastResult: lastResult ?? null,
    constraint: { displayName: { required: true, maxLength: maxDisplayName } },
  });
  if (!isOpen && !lastResult)
    return (
      <Page width="narrow">
        <PageHeader
          title={isReviewed ? 'Thank you, you have reviewed it' : 'This link leads nowhere any more'}
          lead={
            isReviewed
              ? 'Sign in to change your review or to take it back.'
              : 'It was declined or is too old. You can still sign in or join, and review what you bought.'
          }
          actions={<ButtonLink href={paths.product(product.slug)}>{product.name}</ButtonLink>}
        />
      </Page>
    );
  return (
    <Page width="narrow">
      <PageHeader
        title={`What is ${product.name} like?`}
        lead="Whatever you think of it helps somebody to decide. The stars change nothing about whether it appears."
      />
      <JoinToReview who={who} product={product} inviteKey={key} form={form} fields={fields} />
    </Page>
  );
}
