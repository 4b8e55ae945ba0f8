import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WritingError } from '#app/components/writing-error';
import { placesOf, ratingsIn } from '#app/features/reviews/attribute';
import { listAttributes } from '#app/features/reviews/attribute-queries.server';
import { editReview } from '#app/features/reviews/edit-review.server';
import { renderWords } from '#app/features/reviews/render-words.server';
import { reviewDraft } from '#app/features/reviews/review-draft.server';
import { getReview } from '#app/features/reviews/review-queries.server';
import { ChangeReview } from '#app/features/reviews/ui/change-review';
import { formDraft, startWith } from '#app/features/writing/draft';
import { getDraft } from '#app/features/writing/draft-queries.server';
import { requireMember, requireWriter } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readWriting, tooBusy } from '#app/http/read-writing.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Change your review' }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const row = orNotFound(await getReview(ctx.db, args.params['publicId'], ctx.actor.id));
  // A change that was begun before it was withdrawn is found again on the way back.
  if (row.state === 'withdrawn' && may(ctx.actor, 'review.read', row).ok)
    throw seeOther(paths.giveReviewAgain(row.publicId));
  orRefuse(may(ctx.actor, 'review.edit', row));
  const { stars, title, bodySource: body, pros, cons, incentive, relation } = row;
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
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const render = async (body: string) => (await renderWords(ctx.db, body))?.html ?? null;
  const form = await readWriting(ctx, { draft: reviewDraft, render });
  if (!form.ok) return form.answer;
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const edited = await editReview(ctx, { publicId: args.params['publicId'], draft: form.value });
  if (edited.ok)
    return seeOther(
      paths.review(args.params['publicId']),
      'Changed. What it said before stays in its history.',
    );
  if (edited.problem.code === 'gone') throw notFound();
  if (edited.problem.code === 'busy') return form.refuse(tooBusy);
  return form.refuse({ form: describeRefusal(edited.problem.because), status: 403 });
}

export default function EditReview() {
  return (
    <ChangeReview
      change={useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
      lead="The first rating stays in the history; the averages use the latest."
      submit="Save review"
    />
  );
}

/** Nothing typed is lost, also when this page cannot be shown. */
export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
