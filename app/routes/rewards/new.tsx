import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { levels } from '#app/features/reputation/level';
import { describeSaveProblem } from '#app/features/rewards/describe-save-problem';
import { listRewardAudiences } from '#app/features/rewards/load-reward-form.server';
import { maxTitle, maxWords } from '#app/features/rewards/reward';
import { rewardDraft } from '#app/features/rewards/reward-draft.server';
import { saveReward } from '#app/features/rewards/save-reward.server';
import { RewardForm, type RewardFields } from '#app/features/rewards/ui/reward-form';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Add a reward' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'reward.keep', null));
  return json({ audiences: await listRewardAudiences(db, { actor, levels }) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const form = await readForm(args.request, rewardDraft);
  if (!form.ok) return form.reply();
  const saved = await saveReward(ctx, { publicId: null, draft: form.value });
  if (!saved.ok) return form.refuse(describeSaveProblem(saved.problem));
  const { publicId } = saved.value;
  return form.value.delivery === 'codes'
    ? seeOther(paths.rewardCodes(publicId), 'The reward stands. Now its codes.')
    : seeOther(paths.editReward(publicId), 'The reward stands. A picture can be added below.');
}

export default function NewReward() {
  const { audiences } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<RewardFields>({
    lastResult: lastResult ?? null,
    defaultValue: { offeredTo: 'members', delivery: 'hand', needsApproval: 'no', state: 'draft' },
    constraint: {
      ...{
        title: { required: true, maxLength: maxTitle },
        words: { maxLength: maxWords },
        cost: { required: true },
      },
      ...{ offeredTo: { required: true }, delivery: { required: true } },
      ...{ needsApproval: { required: true }, state: { required: true } },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader title="Add a reward" before={<a href={paths.rewards()}>Rewards</a>} />
      <RewardForm form={form} fields={fields} audiences={audiences} submit="Save the reward" />
    </Page>
  );
}
