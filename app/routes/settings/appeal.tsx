import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { appealPromise } from '#app/features/moderation/appeal-promise';
import { appealDecision } from '#app/features/moderation/appeal-decision.server';
import { decisionLetter } from '#app/features/moderation/decision-letter';
import { getDecisionAbout } from '#app/features/moderation/decision-queries.server';
import { appealDraft, type AppealDraft } from '#app/features/moderation/moderation-drafts.server';
import { AppealedLetter, AppealForm } from '#app/features/moderation/ui/appeal-form';
import { requireMember } from '#app/http/guard.server';
import { getReviewTerms } from '#app/features/settings/review-terms-queries.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Appeal' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const found = orNotFound(await getDecisionAbout(db, actor.id, args.params['publicId']));
  const appealed = found.appealWords !== null;
  orRefuse(may(actor, 'decision.appeal', { authorId: actor.id, decision: found.decision, appealed: false }));
  const { appealDays } = await getReviewTerms(db);
  return json({
    publicId: found.publicId,
    appealed,
    letter: decisionLetter({ ...found, appealDays }),
    promise: appealPromise(found, appealDays),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const form = await readForm(args.request, appealDraft);
  if (!form.ok) return form.reply();
  const { words } = form.value;
  const appealed = await appealDecision(ctx, { decisionPublicId: args.params['publicId'], words });
  if (appealed.ok) return seeOther(paths.settingsDecisions(), 'Thank you. Another person looks at it.');
  if (appealed.problem.code === 'gone') throw notFound();
  return form.refuse({ form: describeRefusal(appealed.problem.because), status: 409 });
}

export default function Appeal() {
  const { publicId, appealed, letter, promise } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<AppealDraft>({
    lastResult: lastResult ?? null,
    constraint: { words: { required: true, minLength: 10, maxLength: 2000 } },
  });
  return (
    <SettingsPage
      current={paths.settingsDecisions()}
      title="Appeal"
      lead="Another person than the one who decided reads your words. You can appeal once."
    >
      <AppealedLetter letter={letter} />
      {appealed ? (
        <p>
          You have appealed already. <a href={paths.settingsDecisions()}>See how it stands</a>
        </p>
      ) : (
        <AppealForm
          form={form}
          words={fields.words}
          promise={promise}
          action={paths.appealDecision(publicId)}
        />
      )}
    </SettingsPage>
  );
}
