import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { maxTitle, maxWords } from '#app/features/reputation/challenges/challenge';
import { challengeDraft } from '#app/features/reputation/challenges/challenge-draft.server';
import { listCardBoards } from '#app/features/reputation/challenges/challenge-queries.server';
import { describeChallengeProblem } from '#app/features/reputation/challenges/describe-challenge-problem';
import { saveChallenge } from '#app/features/reputation/challenges/save-challenge.server';
import { ChallengeForm, type ChallengeFields } from '#app/features/reputation/challenges/ui/challenge-form';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Make a challenge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'challenge.keep', null));
  return json({ boards: await listCardBoards(db) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const form = await readForm(args.request, challengeDraft);
  if (!form.ok) return form.reply();
  const saved = await saveChallenge(ctx, { publicId: null, draft: form.value });
  if (saved.ok) return seeOther(paths.challenge(saved.value.publicId), 'The challenge stands.');
  return form.refuse(describeChallengeProblem(saved.problem));
}

export default function NewChallenge() {
  const { boards } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ChallengeFields>({
    lastResult: lastResult ?? null,
    defaultValue: { act: 'answer-accepted', joining: 'everybody', points: '0', state: 'draft', boards: [] },
    constraint: {
      ...{
        title: { required: true, maxLength: maxTitle },
        words: { maxLength: maxWords },
        act: { required: true },
      },
      ...{ needed: { required: true }, joining: { required: true }, points: { required: true } },
      ...{ startsOn: { required: true }, endsOn: { required: true }, state: { required: true } },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader title="Make a challenge" before={<a href={paths.challenges()}>Challenges</a>} />
      <ChallengeForm form={form} fields={fields} boards={boards} submit="Save the challenge" />
    </Page>
  );
}
