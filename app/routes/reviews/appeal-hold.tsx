import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { appealHold } from '#app/features/moderation/appeal-hold.server';
import { appealPromise } from '#app/features/moderation/appeal-promise';
import { getOpenHoldAppeal } from '#app/features/moderation/hold-appeal-queries.server';
import { appealDraft, type AppealDraft } from '#app/features/moderation/moderation-drafts.server';
import { AppealForm } from '#app/features/moderation/ui/appeal-form';
import { withholdingWords } from '#app/features/reviews/review';
import { getReview } from '#app/features/reviews/review-queries.server';
import { getReviewTerms } from '#app/features/settings/review-terms-queries.server';
import { requireMember } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Appeal' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const row = orNotFound(await getReview(db, args.params['publicId'], actor.id));
  orRefuse(may(actor, 'review.appeal-hold', { ...row, appealed: false }));
  const [terms, appeal] = [await getReviewTerms(db), await getOpenHoldAppeal(db, row.id)];
  return json({
    publicId: row.publicId,
    title: row.title,
    reason: withholdingWords(row.stateReason),
    appearsAt: row.objectUntil,
    appeal: appeal && { words: appeal.words, answerBy: appeal.answerBy },
    promise: appealPromise({ kind: 'review', reason: null }, terms.appealDays),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, appealDraft);
  if (!form.ok) return form.reply();
  const appealed = await appealHold(ctx, { publicId, words: form.value.words });
  if (appealed.ok) return seeOther(paths.review(publicId), 'Thank you. Whoever decides reads your words.');
  if (appealed.problem.code === 'gone') throw notFound();
  return form.refuse({ form: describeRefusal(appealed.problem.because), status: 409 });
}

export default function AppealWhileItWaits() {
  const { publicId, title, reason, appearsAt, appeal, promise } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<AppealDraft>({
    lastResult: lastResult ?? null,
    constraint: { words: { required: true, minLength: 10, maxLength: 2000 } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="Appeal while it waits"
        before={
          <a href={paths.review(publicId)} dir="auto">
            {title}
          </a>
        }
        lead={
          appeal
            ? 'You have appealed already. Whoever decides reads your words.'
            : 'Say why it should not wait. You can do so once; it never makes it wait longer.'
        }
      />
      <Notice title="Why it waits">
        {reason ? <p>{reason}.</p> : null}
        <p>
          Without an objection it appears by itself <RelativeTime at={appearsAt} />.
        </p>
      </Notice>
      {appeal ? (
        <Section title="What you wrote">
          <p className="typed" dir="auto">
            {appeal.words}
          </p>
          <p className="small muted">
            Another person answers <RelativeTime at={appeal.answerBy} />. If nobody does, your review appears.
          </p>
        </Section>
      ) : (
        <AppealForm
          form={form}
          words={fields.words}
          action={paths.appealHold(publicId)}
          label="Why should it not wait?"
          promise={promise}
        />
      )}
    </Page>
  );
}
