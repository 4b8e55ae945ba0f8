import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Gift from 'lucide/dist/esm/icons/gift.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { listOwnRedemptions, redemptionPageSize } from '#app/features/rewards/redemption-queries.server';
import { OwnPoints } from '#app/features/rewards/ui/own-points';
import { RedemptionList } from '#app/features/rewards/ui/redemption-list';
import { requireMember } from '#app/http/guard.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'What you redeemed' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const after = readMomentKeyset(new URL(args.request.url).searchParams.get('after'));
  const [rows, spending] = await Promise.all([
    listOwnRedemptions(db, actor.id, after),
    getSpending(db, actor.id),
  ]);
  const shown = rows.slice(0, redemptionPageSize);
  const last = rows.length > redemptionPageSize ? shown.at(-1) : undefined;
  return json({
    own: { handle: actor.handle, spending },
    lines: shown.map(({ publicId, title, cost, state, createdAt, endsAt }) => ({
      ...{ publicId, title, cost, state, createdAt, endsAt },
    })),
    next: last ? writeKeyset({ value: last.createdAt, id: last.id }) : null,
  });
}

export default function OwnRewards() {
  const { own, lines, next } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="What you redeemed"
        before={<a href={paths.rewards()}>Rewards</a>}
        lead="Everything that you spent points on, and what has become of it."
      />
      <OwnPoints {...own} />
      {lines.length === 0 ? (
        <EmptyState icon={Gift} title="Nothing yet">
          What you redeem in the catalogue stands here, from being asked for to being sent.
        </EmptyState>
      ) : (
        <RedemptionList lines={lines} />
      )}
      <Pagination next={next ? { href: paths.ownRewards({ after: next }), label: 'Older' } : null} />
    </Page>
  );
}
