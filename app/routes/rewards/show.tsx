import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { levels } from '#app/features/reputation/level';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { leftOf } from '#app/features/rewards/reward';
import { getReward } from '#app/features/rewards/reward-queries.server';
import { rewardView } from '#app/features/rewards/reward-view';
import { OwnPoints } from '#app/features/rewards/ui/own-points';
import { RewardPicture } from '#app/features/rewards/ui/reward-card';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.reward.title ?? 'Reward' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const reward = orNotFound(await getReward(db, publicId));
  orRefuse(may(actor, 'reward.read', reward));
  visit.keep(`reward:${reward.id}`);
  const verdict = may(actor, 'reward.redeem', reward);
  const isMember = actor.kind === 'member' && actor.role === 'member';
  return json({
    reward: rewardView(reward, { now, levels }),
    keeps: may(actor, 'reward.keep', null).ok,
    isSignedIn: actor.kind === 'member',
    refusal: verdict.ok
      ? leftOf(reward) === 0
        ? 'There are none left now.'
        : null
      : describeRefusal(verdict.because),
    own: isMember ? { handle: actor.handle, spending: await getSpending(db, actor.id) } : null,
  });
}

export default function ShowReward() {
  const { reward, keeps, isSignedIn, refusal, own } = useLoaderData<typeof loader>();
  const { title, words, cost, left, picture, facts, reach } = reward;
  return (
    <Page width="reading">
      <PageHeader
        title={<bdi>{title}</bdi>}
        before={<a href={paths.rewards()}>Rewards</a>}
        lead={[
          plural(cost, 'point', 'points'),
          left === null ? null : left === 0 ? 'none left' : `${left} left`,
          reach,
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={keeps ? <ButtonLink href={paths.editReward(reward.publicId)}>Change</ButtonLink> : null}
      />
      {picture ? <RewardPicture picture={picture} large /> : null}
      {words ? (
        <p className="reward__words" dir="auto">
          {words}
        </p>
      ) : null}
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {own ? <OwnPoints {...own} /> : null}
      {refusal === null ? (
        <p>
          <ButtonLink href={paths.redeemReward(reward.publicId)} variant="primary">
            Redeem for {plural(cost, 'point', 'points')}
          </ButtonLink>
        </p>
      ) : (
        <Notice
          actions={
            isSignedIn ? null : <a href={paths.signIn(paths.reward(reward.publicId))}>Sign in to redeem it</a>
          }
        >
          {isSignedIn ? refusal : 'Points belong to somebody: sign in to spend yours.'}
        </Notice>
      )}
    </Page>
  );
}
