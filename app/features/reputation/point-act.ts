/** The facts that can earn. `earning-facts.server.ts` says for each when it holds and who gets what. */
export const pointActs = [
  'reply.accepted',
  'reply.voted',
  'reply.downvoted',
  'thread.voted',
  'thread.downvoted',
  'answer.chosen',
  'review.published',
  'review.with-photo',
  'review.found-helpful',
] as const;
export type PointAct = (typeof pointActs)[number];

/** What is known about an act, and so what a rule about it may ask for. Nothing here knows a review's stars. */
interface ActTraits {
  /** What happened, as somebody chooses it from a list. */
  label: string;
  /** What it happened to. */
  about: 'thread' | 'reply' | 'review';
  /** Whether another member gave it, so that caps of pairs and conditions about givers mean something. */
  hasGiver: boolean;
  /** It comes in imports only: nobody votes down here. */
  importedOnly?: true;
}

export const actTraits: Record<PointAct, ActTraits> = {
  'reply.accepted': { label: 'A reply is accepted as the answer', about: 'reply', hasGiver: true },
  'reply.voted': { label: 'A reply is found helpful', about: 'reply', hasGiver: true },
  'reply.downvoted': {
    label: 'A reply was voted down where it was imported from',
    about: 'reply',
    hasGiver: false,
    importedOnly: true,
  },
  'thread.voted': { label: 'A thread is found worth reading', about: 'thread', hasGiver: true },
  'thread.downvoted': {
    label: 'A thread was voted down where it was imported from',
    about: 'thread',
    hasGiver: false,
    importedOnly: true,
  },
  'answer.chosen': { label: 'An asker says which answer helped', about: 'reply', hasGiver: false },
  'review.published': { label: 'A review is published', about: 'review', hasGiver: false },
  'review.with-photo': { label: 'A published review has photos', about: 'review', hasGiver: false },
  'review.found-helpful': { label: 'A review is found helpful', about: 'review', hasGiver: true },
};
