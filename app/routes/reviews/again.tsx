import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WritingError } from '#app/components/writing-error';
import { placesOf, ratingsIn } from '#app/features/reviews/attribute';
import { listAttributes } from '#app/features/reviews/attribute-queries.server';
import { noteBrowser } from '#app/features/reputation/fairness/note-browser.server';
import { giveReviewAgain } from '#app/features/reviews/give-review-again.server';
import { renderWords } from '#app/features/reviews/render-words.server';
import { isRefusal, withholdingWords } from '#app/features/reviews/review';
import { reviewDraft } from '#app/features/reviews/review-draft.server';
import { getReview } from '#app/features/reviews/review-queries.server';
import { ChangeReview } from '#app/features/reviews/ui/change-review';
import { formDraft, startWith } from '#app/features/writing/draft';
import { getDraft } from '#app/features/writing/draft-queries.server';
import { browserOf } from '#app/http/browser-cookie.server';
import { requireMember, requireWriter } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readWriting, tooBusy } from '#app/http/read-writing.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Publish your review again' }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const row = orNotFound(await getReview(ctx.db, args.params['publicId'], ctx.actor.id));
  orRefuse(may(ctx.actor, 'review.give-again', { ...row, withheld: isRefusal(row.stateReason) }));
  const { stars, bodySource: body, pros, cons, incentive, relation } = row;
  const title = row.wordsErasedAt === null ? row.title : '';
  const place = { kind: 'edit-review', about: row.publicId } as const;
  const begun = await getDraft(ctx.db, ctx.actor.id, place);
  const ratings = { ...placesOf(row.ratings), ...ratingsIn(begun?.fields) };
  return json({
    product: row.productName,
    given: row.given,
    start: startWith({ stars, title, body, pros, cons, incentive, relation, ratings }, begun),
    attributes: await listAttributes(ctx.db, row.productCategory),
    draft: formDraft(place, begun),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireWriter(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const render = async (body: string) => (await renderWords(ctx.db, body))?.html ?? null;
  const form = await readWriting(ctx, { draft: reviewDraft, render });
  if (!form.ok) return form.answer;
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const browser = browserOf(args.request);
  const given = await giveReviewAgain(ctx, { publicId, draft: form.value, browser: browser.name });
  if (given.ok) {
    await noteBrowser(ctx, browser.name);
    const waits = given.value.state === 'pending' ? withholdingWords(given.value.reason) : null;
    const said = waits === null ? 'Your review is live again.' : `Thank you. ${waits}.`;
    return seeOther(paths.review(publicId), said, [browser.cookie]);
  }
  if (given.problem.code === 'gone') throw notFound();
  if (given.problem.code === 'busy') return form.refuse(tooBusy);
  return form.refuse({ form: describeRefusal(given.problem.because), status: 403 });
}

export default function GiveReviewAgain() {
  return (
    <ChangeReview
      change={useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
      lead="It is looked at like a new one, by the same rules. What it said before comes back in its history, the first rating included."
      submit="Publish it again"
    />
  );
}

/** Nothing typed is lost, also when this page cannot be shown. */
export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
