import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Mail from 'lucide/dist/esm/icons/mail.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import {
  invitationPageSize,
  listInvitations,
} from '#app/features/reviews/invitations/invitation-queries.server';
import { InvitationList } from '#app/features/reviews/invitations/ui/invitation-list';
import { getReviewTerms } from '#app/features/settings/review-terms-queries.server';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Invitations to review' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'reviews.see-invited', null));
  const after = readMomentKeyset(new URL(args.request.url).searchParams.get('after'));
  const [rows, { invitationDays, reminderDays }] = await Promise.all([
    listInvitations(db, after),
    getReviewTerms(db),
  ]);
  const lines = rows.slice(0, invitationPageSize);
  const last = rows.length > invitationPageSize ? lines.at(-1) : undefined;
  return json({
    ...{ lines, invitationDays, reminderDays },
    next: last ? writeKeyset({ value: last.createdAt, id: last.id }) : null,
    maySet: may(actor, 'settings.edit', null).ok,
  });
}

export default function Invitations() {
  const { lines, invitationDays, reminderDays, next, maySet } = useLoaderData<typeof loader>();
  const terms =
    invitationDays === 0
      ? 'Nobody is invited at present.'
      : `Whoever buys something is invited ${invitationDays} days later${reminderDays === 0 ? '' : `, and reminded once after ${reminderDays} more`}.`;
  return (
    <Page width="wide">
      <PageHeader
        title="Invitations to review"
        before={<a href={paths.products()}>Products</a>}
        lead={`${terms} Everybody alike, with one press to end it. Whether somebody has looked is shown only for people who allow that.`}
        actions={maySet ? <a href={paths.adminReviews()}>Change this</a> : undefined}
      />
      {lines.length === 0 ? (
        <EmptyState icon={Mail} title="Nobody was invited yet">
          Orders come in by a file or from the shop; some days after each, its buyer is asked what it is like.
        </EmptyState>
      ) : (
        <InvitationList lines={lines} />
      )}
      <Pagination next={next ? { href: paths.reviewInvitations({ after: next }), label: 'Older' } : null} />
    </Page>
  );
}
