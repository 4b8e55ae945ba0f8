import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { getSuspendedActor } from '#app/features/accounts/member-queries.server';
import { appealPromise } from '#app/features/moderation/appeal-promise';
import { appealDecision } from '#app/features/moderation/appeal-decision.server';
import { decisionLetter } from '#app/features/moderation/decision-letter';
import { findAppellant, getDecisionAbout } from '#app/features/moderation/decision-queries.server';
import { appealDraft, type AppealDraft } from '#app/features/moderation/moderation-drafts.server';
import { AppealedLetter, AppealForm } from '#app/features/moderation/ui/appeal-form';
import { allowAnyone, type RouteContext } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { getReviewTerms } from '#app/features/settings/review-terms-queries.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Appeal' }, { name: 'robots', content: 'noindex' }];

/** Who has the letter with this address; it says who they are, so that somebody who is suspended can object too. */
async function authorWith({ db }: RouteContext, key: string | undefined) {
  const { memberId, decisionPublicId } = orNotFound(await findAppellant(db, key ?? ''));
  return { author: orNotFound(await getSuspendedActor(db, memberId)), decisionPublicId };
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const { author, decisionPublicId } = await authorWith(ctx, args.params['key']);
  const found = orNotFound(await getDecisionAbout(ctx.db, author.id, decisionPublicId));
  orRefuse(
    may(author, 'decision.appeal', { authorId: author.id, decision: found.decision, appealed: false }),
  );
  const { appealDays } = await getReviewTerms(ctx.db);
  return json({
    appealed: found.appealWords !== null,
    letter: decisionLetter({ ...found, appealDays }),
    promise: appealPromise(found, appealDays),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const { author, decisionPublicId } = await authorWith(ctx, args.params['key']);
  const form = await readForm(args.request, appealDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.token);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const { words } = form.value;
  const appealed = await appealDecision({ ...ctx, actor: author }, { decisionPublicId, words });
  if (appealed.ok)
    return seeOther(paths.appeal(args.params['key'] ?? ''), 'Thank you. Another person looks at it.');
  if (appealed.problem.code === 'gone') throw notFound();
  return form.refuse({ form: describeRefusal(appealed.problem.because), status: 409 });
}

export default function AppealByLetter() {
  const { appealed, letter, promise } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { key = '' } = useParams();
  const [form, fields] = useForm<AppealDraft>({
    lastResult: lastResult ?? null,
    constraint: { words: { required: true, minLength: 10, maxLength: 2000 } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="Appeal"
        lead="Another person than the one who decided reads your words. You can appeal once."
      />
      <AppealedLetter letter={letter} />
      {appealed ? (
        <p>You have appealed. You get a letter when another person has looked at it.</p>
      ) : (
        <AppealForm form={form} words={fields.words} promise={promise} action={paths.appeal(key)} />
      )}
    </Page>
  );
}
