/**
 * What a score is made from: facts, one row each, never points.
 *
 * The view `advocate_facts` (db/functions/advocate-facts.sql) tells them of this community, a temporary table of
 * the same shape those of an events file (facts-file.server.ts); the statement that scores cannot tell them apart.
 * `member_id` is who acted or, for what was given to somebody's words, who received it.
 */

/** Work for others: an answer to somebody else's thread, a review of a product. */
export const helpingKinds = ['answer', 'review'] as const;

/** Talking along: own threads, remarks, replies in one's own thread. */
export const talkingKinds = ['question', 'comment', 'self_answer'] as const;

/** Thanks that a post received. `n` tells how many, `by_id` who, where that is known. */
export const thankingKinds = ['up_answer', 'helpful', 'accept', 'up_question'] as const;

/** The opposite of thanks. */
const refusingKinds = ['down_answer', 'down_question'] as const;

/** Facts that no forum or review archive has: they come from the product's own tables alone. */
const productKinds = ['review_proof', 'testimonial', 'referral', 'sanction', 'held'] as const;

export const factKinds = [
  ...helpingKinds,
  ...talkingKinds,
  ...thankingKinds,
  ...refusingKinds,
  ...productKinds,
] as const;

export type FactKind = (typeof factKinds)[number];
