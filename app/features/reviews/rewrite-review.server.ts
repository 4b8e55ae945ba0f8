import type { MemberContext } from '../command';
import { readWords, type ReadWords } from '../rules/judge-words.server';
import type { ReviewTerms } from '../settings/review-terms';
import type { Relation } from './proof';
import { rateAttributes } from './rate-attributes.server';
import type { ReviewInput } from './review-draft.server';
import { findRelation } from './review-proof.server';
import { ratingsColumn } from './review-queries.server';

type ReviewWords = Pick<ReviewInput, 'title' | 'body' | 'pros' | 'cons'>;

const inOneText = ({ title, body, pros, cons }: ReviewWords) => [title, body, pros, cons].join('\n');

/** Reads the new words beside the old ones, before the review is locked. Null when there is no such review. */
export async function readChange(
  ctx: MemberContext,
  { publicId, draft }: { publicId: string; draft: ReviewWords },
): Promise<ReadWords | null> {
  const [before] = await ctx.db.sql<[(ReviewWords & { id: number })?]>`
    select id, title, body_source as body, pros, cons from reviews where public_id = ${publicId}`;
  if (!before) return null;
  const words = { text: inOneText(draft), before: inOneText(before), changes: before.id };
  return readWords(ctx, { subject: 'review', boardId: null, ...words });
}

interface Rewriting {
  draft: ReviewInput;
  words: { html: string; version: number };
  /** How its author stood to the brand before. */
  relation: Relation;
  terms: Pick<ReviewTerms, 'brandDomains'>;
}

/**
 * Puts new words and stars into a review that the caller has locked, and what it said before into its history. What was
 * once said about rewards and ties is not unsaid. Counting it, showing it and its days are the caller's.
 */
export async function rewriteReview(
  { db, actor, now }: MemberContext,
  reviewId: number,
  { draft, words, relation: before, terms }: Rewriting,
): Promise<void> {
  const relation = await findRelation(db, actor, { declared: draft.relation, before, ...terms });
  await db.sql`
    insert into review_history (review_id, stars, title, body_source, pros, cons, ratings, occurred_at)
    select r.id, r.stars, r.title, r.body_source, r.pros, r.cons, ${ratingsColumn(db)}, coalesce(r.edited_at, r.occurred_at)
    from reviews r where r.id = ${reviewId}`;
  await db.sql`
    update reviews set stars = ${draft.stars}, title = ${draft.title}, body_source = ${draft.body}, body_html = ${words.html},
      render_version = ${words.version}, pros = ${draft.pros}, cons = ${draft.cons}, incentive = case when ${draft.incentive} = 'none' or exists (select from review_rewards w where w.review_id = reviews.id) then incentive else ${draft.incentive} end, relation = ${relation}, edited_at = ${now.toISOString()}
    where id = ${reviewId}`;
  if (draft.ratings) await rateAttributes(db, reviewId, draft.ratings);
}
