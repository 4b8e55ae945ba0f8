/**
 * A challenge: so many of an act within a time, for everybody or for whoever joins; or a card, so many of some boards.
 *
 * Owned by the reputation room (tables challenges, challenge_boards, challenge_joins, challenge_finishes). Announces
 * challenge.finished and challenge.undone. Progress is kept nowhere: it is counted from the facts each time, so it opens
 * to the acts that make it and cannot be wrong. No act is about reviews: what is given for a review makes it a rewarded one.
 */
export const challengeActs = ['answer-accepted', 'answer-chosen', 'board-posted-in'] as const;
export type ChallengeAct = (typeof challengeActs)[number];

/** What is to be done, as a form offers it and as a member reads it. */
export const actWords: Record<
  ChallengeAct,
  { choice: string; hint: string; goal: (needed: number) => string }
> = {
  'answer-accepted': {
    choice: 'Give answers that are accepted',
    hint: 'Answers to questions of others. Counted when they are accepted.',
    goal: (needed) =>
      needed === 1 ? 'Give an answer that is accepted' : `Give ${needed} answers that are accepted`,
  },
  'answer-chosen': {
    choice: 'Say which answer helped',
    hint: 'In threads of their own. Counted when they accept one.',
    goal: (needed) =>
      needed === 1
        ? 'Say which answer helped in a thread of yours'
        : `Say which answer helped in ${needed} threads of yours`,
  },
  'board-posted-in': {
    choice: 'Post in so many boards',
    hint: 'A thread or a reply in each. Choose boards below, or none for all open ones.',
    goal: (needed) => (needed === 1 ? 'Post in a board' : `Post in ${needed} boards`),
  },
};

export const joinings = ['everybody', 'joined'] as const;
export type Joining = (typeof joinings)[number];

export const maxNeeded = 50;
export const maxPoints = 500;
export const maxTitle = 80;
export const maxWords = 600;

export interface Challenge {
  id: number;
  publicId: string;
  title: string;
  words: string;
  act: ChallengeAct;
  needed: number;
  joining: Joining;
  points: number;
  startsAt: string;
  endsAt: string;
  state: 'draft' | 'open';
  settledAt: string | null;
  /** The boards of a card, by name; empty where every open board counts. */
  boards: Array<{ id: number; slug: string; name: string }>;
}

/** Whether it is still to come, runs, or is over. */
export function phaseOf(
  { startsAt, endsAt }: Pick<Challenge, 'startsAt' | 'endsAt'>,
  now: Date,
): 'before' | 'during' | 'after' {
  if (now.getTime() < Date.parse(startsAt)) return 'before';
  return now.getTime() < Date.parse(endsAt) ? 'during' : 'after';
}

/** What is to be done, in a sentence: "Post in 5 of these 8 boards". */
export function goalOf({ act, needed, boards }: Pick<Challenge, 'act' | 'needed' | 'boards'>): string {
  return act === 'board-posted-in' && boards.length > 0
    ? `Post in ${needed} of these ${boards.length} boards`
    : actWords[act].goal(needed);
}
