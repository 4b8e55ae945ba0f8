/** The acts that badges count. `earning/act-queries.server.ts` says for each when it holds and whose it is. */
export const badgeActs = [
  'address.confirmed',
  'thread.posted',
  'reply.posted',
  'reply.accepted',
  'answer.chosen',
  'review.published',
  'review.proven',
  'review.with-photo',
  'people.helped',
] as const;
export type BadgeAct = (typeof badgeActs)[number];

/** An act in the words of a rule, once and many times. Nothing here knows a review's stars. */
export const actPhrases: Record<BadgeAct, { one: string; many: (count: string) => string }> = {
  'address.confirmed': {
    one: 'Confirmed the e-mail address',
    many: (count) => `Confirmed the e-mail address ${count} times`,
  },
  'thread.posted': { one: 'Began a thread', many: (count) => `Began ${count} threads` },
  'reply.posted': { one: 'Wrote a reply', many: (count) => `Wrote ${count} replies` },
  'reply.accepted': {
    one: 'Had an answer accepted by somebody else',
    many: (count) => `Had ${count} answers accepted by others`,
  },
  'answer.chosen': {
    one: 'Said which answer helped',
    many: (count) => `Said ${count} times which answer helped`,
  },
  'review.published': { one: 'Had a review published', many: (count) => `Had ${count} reviews published` },
  'review.proven': {
    one: 'Reviewed a product that an order proves',
    many: (count) => `Reviewed ${count} products that an order proves`,
  },
  'review.with-photo': {
    one: 'Showed a product in a review',
    many: (count) => `Showed products in ${count} reviews`,
  },
  'people.helped': {
    one: 'Wrote something that somebody else found helpful',
    many: (count) => `Wrote what ${count} different people found helpful`,
  },
};

/** What others can find good, so that a badge may ask for it. */
export const praisedPosts = ['reply', 'question', 'thread', 'review'] as const;
export type PraisedPost = (typeof praisedPosts)[number];

export const praisePhrases: Record<PraisedPost, { label: string; rule: (count: string) => string }> = {
  reply: { label: 'A reply', rule: (count) => `Wrote a reply that ${count} others found helpful` },
  question: { label: 'A question', rule: (count) => `Asked a question that ${count} others voted for` },
  thread: {
    label: 'A thread of any kind',
    rule: (count) => `Began a thread that ${count} others voted for`,
  },
  review: { label: 'A review', rule: (count) => `Wrote a review that ${count} others found helpful` },
};
