import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { possibleActs } from '#app/features/rewards/decide-redemption.server';
import { getRedemption } from '#app/features/rewards/redemption-queries.server';
import { RedemptionFacts } from '#app/features/rewards/ui/redemption-facts';
import { requireMember } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { isOwn } from '#app/policy/actor';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.redemption.title ?? 'Reward' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const found = orNotFound(await getRedemption(db, publicId));
  orRefuse(may(actor, 'redemption.read', found));
  const own = isOwn(actor, found.memberId);
  const { rewardPublicId, title, cost, state, note, code, createdAt, sentAt, endsAt, mailLentAt } = found;
  const { handle, displayName, problem, tries, decidedBy } = found;
  return json({
    own,
    redemption: {
      ...{ publicId, rewardPublicId, title, cost, state, note, createdAt, sentAt, endsAt, mailLentAt },
      code: own ? code : null,
      isOver: state === 'sent' && endsAt !== null && Date.parse(endsAt) <= now.getTime(),
      forTeam: own ? null : { handle, displayName, problem, tries, decidedBy },
    },
    mayCancel: may(actor, 'redemption.cancel', found).ok,
    mayDecide: may(actor, 'redemption.decide', found).ok && Object.values(possibleActs(found)).some(Boolean),
  });
}

export default function ShowRedemption() {
  const { own, redemption, mayCancel, mayDecide } = useLoaderData<typeof loader>();
  const { publicId, title } = redemption;
  return (
    <Page width="reading">
      <PageHeader
        title={<bdi>{title}</bdi>}
        before={
          own ? (
            <a href={paths.ownRewards()}>What you redeemed</a>
          ) : (
            <a href={paths.redemptions()}>Redemptions</a>
          )
        }
      />
      <RedemptionFacts redemption={redemption} />
      {mayCancel ? <ActionForm action={paths.cancelRedemption(publicId)}>Take it back</ActionForm> : null}
      {mayDecide ? (
        <p>
          <ButtonLink href={paths.decideRedemption(publicId)} variant="primary">
            Decide
          </ButtonLink>
        </p>
      ) : null}
      <p className="muted">
        <a href={paths.redemptionProof(publicId)}>A signed file about it</a>, which can be{' '}
        <a href={paths.aboutProofs()}>checked without us</a>.
      </p>
    </Page>
  );
}
