import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { levels } from '#app/features/reputation/level';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { describeRedeemProblem } from '#app/features/rewards/describe-redeem-problem';
import { redeemDraft, type RedeemDraft } from '#app/features/rewards/redemption-drafts.server';
import { redeemReward } from '#app/features/rewards/redeem-reward.server';
import { getReward } from '#app/features/rewards/reward-queries.server';
import { rewardView } from '#app/features/rewards/reward-view';
import { OwnPoints } from '#app/features/rewards/ui/own-points';
import { RedeemForm } from '#app/features/rewards/ui/redeem-form';
import { requireMember } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId, newPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Redeem a reward' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const reward = orNotFound(await getReward(db, publicId));
  orRefuse(may(actor, 'reward.read', reward));
  const verdict = may(actor, 'reward.redeem', reward);
  return json({
    reward: rewardView(reward, { now, levels }),
    refusal: verdict.ok ? null : describeRefusal(verdict.because),
    own: { handle: actor.handle, spending: await getSpending(db, actor.id) },
    key: newPublicId(),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, redeemDraft);
  if (!form.ok) return form.reply();
  const { key, lendsMail } = form.value;
  const redeemed = await redeemReward(ctx, { publicId, key, lendsMail: lendsMail === 'yes' });
  if (redeemed.ok)
    return seeOther(paths.redemption(key), 'It is yours to follow here. Your points are spent.');
  const { problem } = redeemed;
  if (problem.code === 'gone') throw notFound();
  const sentence = describeRedeemProblem(problem);
  if (problem.code === 'mail-needed') return form.refuse({ fields: { lendsMail: sentence } });
  return form.refuse({ form: sentence, status: problem.code === 'refused' ? 403 : 409 });
}

export default function RedeemReward() {
  const { reward, refusal, own, key } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<RedeemDraft>({
    lastResult: lastResult ?? null,
    defaultValue: { key },
    constraint: { lendsMail: { required: true } },
  });
  const { publicId, title, cost, facts, delivery } = reward;
  return (
    <Page width="narrow">
      <PageHeader
        title={
          <>
            Redeem <bdi>{title}</bdi>
          </>
        }
        before={<a href={paths.reward(publicId)}>The reward</a>}
      />
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <OwnPoints {...own} />
      {refusal === null ? (
        <RedeemForm form={form} fields={fields} cost={cost} asksForMail={delivery === 'hook'} />
      ) : (
        <Notice>{refusal}</Notice>
      )}
    </Page>
  );
}
