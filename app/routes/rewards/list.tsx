import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Gift from 'lucide/dist/esm/icons/gift.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Section } from '#app/components/section';
import { levels } from '#app/features/reputation/level';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { countWaiting } from '#app/features/rewards/redemption-queries.server';
import { cataloguePageSize, listCatalogue, listPutAside } from '#app/features/rewards/reward-queries.server';
import { rewardView } from '#app/features/rewards/reward-view';
import { OwnPoints } from '#app/features/rewards/ui/own-points';
import { RewardCard } from '#app/features/rewards/ui/reward-card';
import { allowAnyone } from '#app/http/guard.server';
import { readNumberKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Rewards' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  const after = readNumberKeyset(new URL(args.request.url).searchParams.get('after'));
  const keeps = may(actor, 'reward.keep', null).ok;
  const isMember = actor.kind === 'member' && actor.role === 'member';
  const [rows, putAside, waiting, spending] = await Promise.all([
    listCatalogue(db, { actor, now, after }),
    keeps ? listPutAside(db, now) : [],
    keeps ? countWaiting(db) : null,
    isMember ? getSpending(db, actor.id) : null,
  ]);
  visit.keep('rewards');
  const shown = rows.slice(0, cataloguePageSize);
  const last = rows.length > cataloguePageSize ? shown.at(-1) : undefined;
  return json({
    keeps,
    rewards: shown.map((reward) => rewardView(reward, { now, levels })),
    putAside: putAside.map((reward) => rewardView(reward, { now, levels })),
    waiting: waiting ? waiting.asked + waiting.approved + waiting.failed : 0,
    own: spending && actor.kind === 'member' ? { handle: actor.handle, spending } : null,
    next: last ? writeKeyset({ value: String(last.cost), id: last.id }) : null,
  });
}

export default function Rewards() {
  const { keeps, rewards, putAside, waiting, own, next } = useLoaderData<typeof loader>();
  return (
    <Page width="wide">
      <PageHeader
        title="Rewards"
        lead="What points can be spent on. Spending takes nothing from your level or your place on the leaderboard: those count what you have earned. No reward hangs on a review or on what it says."
        actions={
          <>
            <ButtonLink href={paths.challenges()} variant="quiet">
              Challenges
            </ButtonLink>
            {own ? <ButtonLink href={paths.ownRewards()}>What you redeemed</ButtonLink> : null}
            {keeps ? (
              <>
                <ButtonLink href={paths.redemptions()}>
                  {waiting > 0 ? `Redemptions: ${plural(waiting, 'waits', 'wait')}` : 'Redemptions'}
                </ButtonLink>
                <ButtonLink href={paths.newReward()} variant="primary">
                  Add a reward
                </ButtonLink>
              </>
            ) : null}
          </>
        }
      />
      {own ? <OwnPoints {...own} /> : null}
      {rewards.length === 0 ? (
        <EmptyState icon={Gift} title="No rewards yet">
          When the team offers something, it stands here with what it costs. Points wait for it: they do not
          run out.
        </EmptyState>
      ) : (
        <ul className="reward-grid">
          {rewards.map((reward) => (
            <RewardCard key={reward.publicId} reward={reward} />
          ))}
        </ul>
      )}
      <Pagination next={next ? { href: paths.rewards({ after: next }), label: 'Dearer ones' } : null} />
      {putAside.length > 0 ? (
        <Section title="Not offered now">
          <ul className="reward-grid">
            {putAside.map((reward) => (
              <RewardCard key={reward.publicId} reward={reward} headed />
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}
