import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { maxTitle, maxWords, phaseOf } from '#app/features/reputation/challenges/challenge';
import { challengeDraft } from '#app/features/reputation/challenges/challenge-draft.server';
import { getChallenge, listCardBoards } from '#app/features/reputation/challenges/challenge-queries.server';
import { describeChallengeProblem } from '#app/features/reputation/challenges/describe-challenge-problem';
import { saveChallenge } from '#app/features/reputation/challenges/save-challenge.server';
import { ChallengeForm, type ChallengeFields } from '#app/features/reputation/challenges/ui/challenge-form';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Change a challenge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireMarketer(args);
  orRefuse(may(actor, 'challenge.keep', null));
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const [found, boards] = await Promise.all([getChallenge(db, publicId, null), listCardBoards(db)]);
  const {
    title,
    words,
    act,
    needed,
    joining,
    points,
    startsAt,
    endsAt,
    state,
    boards: own,
  } = orNotFound(found);
  const start: ChallengeFields = {
    ...{ title, words, act, joining, state, needed: String(needed), points: String(points) },
    ...{ boards: own.map(({ id }) => String(id)), startsOn: startsAt.slice(0, 10) },
    // It ends at the beginning of the day after the last.
    endsOn: new Date(Date.parse(endsAt) - 1).toISOString().slice(0, 10),
  };
  const hasBegun = state === 'open' && phaseOf({ startsAt, endsAt }, now) !== 'before';
  return json({ publicId, title, start, boards, hasBegun });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, challengeDraft);
  if (!form.ok) return form.reply();
  const saved = await saveChallenge(ctx, { publicId, draft: form.value });
  if (saved.ok) return seeOther(paths.challenge(publicId), 'Saved.');
  if (saved.problem.code === 'gone') throw notFound();
  return form.refuse(describeChallengeProblem(saved.problem));
}

export default function EditChallenge() {
  const { publicId, title, start, boards, hasBegun } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ChallengeFields>({
    lastResult: lastResult ?? null,
    defaultValue: start,
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
      <PageHeader
        title={<bdi>{title}</bdi>}
        before={<a href={paths.challenge(publicId)}>The challenge</a>}
        lead={hasBegun ? 'Members are at it: only its name and words can be changed.' : undefined}
      />
      <ChallengeForm form={form} fields={fields} boards={boards} submit="Save" />
    </Page>
  );
}
