import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Gift from 'lucide/dist/esm/icons/gift.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Tabs } from '#app/components/tabs';
import { redemptionStates, teamStateWords, waitingStates } from '#app/features/rewards/redemption';
import {
  countWaiting,
  listRedemptions,
  redemptionPageSize,
} from '#app/features/rewards/redemption-queries.server';
import { RedemptionList } from '#app/features/rewards/ui/redemption-list';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Redemptions' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'reward.keep', null));
  const query = new URL(args.request.url).searchParams;
  const state = redemptionStates.find((one) => one === query.get('state')) ?? null;
  const [rows, waiting] = await Promise.all([
    listRedemptions(db, { state, after: readMomentKeyset(query.get('after')) }),
    countWaiting(db),
  ]);
  const shown = rows.slice(0, redemptionPageSize);
  const last = rows.length > redemptionPageSize ? shown.at(-1) : undefined;
  return json({
    ...{ state, waiting },
    lines: shown.map(({ publicId, title, cost, state: now, createdAt, endsAt, handle, displayName }) => ({
      ...{ publicId, title, cost, state: now, createdAt, endsAt, member: { handle, displayName } },
    })),
    next: last ? writeKeyset({ value: last.createdAt, id: last.id }) : null,
  });
}

export default function Redemptions() {
  const { state, waiting, lines, next } = useLoaderData<typeof loader>();
  return (
    <Page width="wide">
      <PageHeader
        title="Redemptions"
        before={<a href={paths.rewards()}>Rewards</a>}
        lead="Who asked for what, and what has become of it. Codes are their members' alone and stand on no page here."
        actions={<a href={paths.redemptionsFile()}>As CSV</a>}
      />
      <Tabs
        label="States"
        tabs={[
          { href: paths.redemptions(), label: 'All', current: state === null },
          ...waitingStates.map((one) => ({
            ...{ href: paths.redemptions({ state: one }), label: teamStateWords[one] },
            ...{ count: waiting[one], current: state === one },
          })),
          {
            href: paths.redemptions({ state: 'sent' }),
            label: teamStateWords.sent,
            current: state === 'sent',
          },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState icon={Gift} title={state === null ? 'Nothing was redeemed yet' : 'Nothing here'}>
          What members redeem stands here. What needs your yes or your hands comes as a notice too.
        </EmptyState>
      ) : (
        <RedemptionList lines={lines} />
      )}
      <Pagination
        next={
          next
            ? { href: paths.redemptions({ state: state ?? undefined, after: next }), label: 'Older' }
            : null
        }
      />
    </Page>
  );
}
