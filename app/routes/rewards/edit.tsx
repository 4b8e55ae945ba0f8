import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { levels } from '#app/features/reputation/level';
import { describeSaveProblem } from '#app/features/rewards/describe-save-problem';
import { listRewardAudiences, rewardFields } from '#app/features/rewards/load-reward-form.server';
import { maxTitle, maxWords } from '#app/features/rewards/reward';
import { rewardDraft } from '#app/features/rewards/reward-draft.server';
import { getHook, getReward } from '#app/features/rewards/reward-queries.server';
import { saveReward } from '#app/features/rewards/save-reward.server';
import { RewardForm, type RewardFields } from '#app/features/rewards/ui/reward-form';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Change a reward' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'reward.keep', null));
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const reward = orNotFound(await getReward(db, publicId));
  const [audiences, start, hook] = await Promise.all([
    listRewardAudiences(db, { actor, levels }),
    rewardFields(db, reward),
    getHook(db, reward.id),
  ]);
  const { title, delivery, picture } = reward;
  return json({
    publicId,
    title,
    hasCodes: delivery === 'codes',
    hasPicture: picture !== null,
    audiences,
    start,
    secret: hook?.secret,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, rewardDraft);
  if (!form.ok) return form.reply();
  const saved = await saveReward(ctx, { publicId, draft: form.value });
  if (saved.ok) return seeOther(paths.editReward(publicId), 'Saved.');
  if (saved.problem.code === 'gone') throw notFound();
  return form.refuse(describeSaveProblem(saved.problem));
}

export default function EditReward() {
  const { publicId, title, hasCodes, hasPicture, audiences, start, secret } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<RewardFields>({
    lastResult: lastResult ?? null,
    defaultValue: start,
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
      <PageHeader
        title={<bdi>{title}</bdi>}
        lead="Whoever redeemed it keeps what it was called and cost then."
        before={<a href={paths.rewards()}>Rewards</a>}
        actions={
          <>
            {hasCodes ? <ButtonLink href={paths.rewardCodes(publicId)}>Hand in codes</ButtonLink> : null}
            <ButtonLink href={paths.rewardPicture(publicId)}>
              {hasPicture ? 'Another picture' : 'Add a picture'}
            </ButtonLink>
            <a href={paths.reward(publicId)}>As members see it</a>
          </>
        }
      />
      <RewardForm form={form} fields={fields} audiences={audiences} submit="Save" />
      {secret ? (
        <Section title="What the shop checks">
          <p>
            Each order is signed as the Standard Webhooks say (webhook-id, webhook-timestamp,
            webhook-signature). The shop books an id once, and may answer with a code as JSON.
          </p>
          <details>
            <summary>Show the secret that orders are signed with</summary>
            <p>
              <code className="proof-code">{secret}</code>
            </p>
          </details>
        </Section>
      ) : null}
    </Page>
  );
}
