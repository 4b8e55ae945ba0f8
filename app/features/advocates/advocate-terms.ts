/**
 * How the advocate score works: every constant of it, and nothing else.
 *
 * A score is a sum of terms, a term is a sum of items, and an item is worth
 *
 *     points x (fade / (fade + age in days))^2
 *
 * rounded to a thousandth of a point. The SQL that scores (score-statement.server.ts) and the page that explains are
 * both made from this list. A changed constant is a new FORMULA_VERSION.
 *
 * The constants are round numbers from a flat stretch: on three public communities (two forums, one of reviews) their
 * neighbours rank people about as well, so none of them is finely tuned. Two choices do matter. A day counts once
 * however much was done on it, because people who come back help again, while people who do much at once often do
 * not. And acts fade fast at first and slowly later, because people leave at very different speeds: a half-life did
 * as well on the forums and clearly worse on the reviews.
 */

export const FORMULA_VERSION = 1;

/** Scores are kept in thousandths of a point, so that adding them up is exact. */
export const POINT = 1000;

/** Two years. An act that old is worth a hundredth of a fresh one; older ones are left out altogether. */
export const WINDOW_DAYS = 730;

/** Fade of acts: half after a month, a quarter after 75 days, a sixteenth after 225. */
const ACT_FADE = 75;

/** Fade of what stands for longer than one act: half after four months, a quarter after 300 days. */
const STANDING_FADE = 300;

/** Votes (up minus down) that count as "this helped" in full; one vote counts for half. Two people rarely err alike. */
export const FULL_THANKS = 2;

export type TermKey =
  | 'helping'
  | 'landed'
  | 'conversation'
  | 'regularity'
  | 'recency'
  | 'reach'
  | 'proof'
  | 'testimonials'
  | 'referrals'
  | 'sanctions'
  | 'held';

export interface Term {
  readonly key: TermKey;
  readonly label: string;
  /** What is counted and why, in one or two sentences for the page and the member. */
  readonly why: string;
  /** What a fresh item is worth in full, in thousandths of a point. Negative terms count against. */
  readonly points: number;
  readonly fadeDays: number;
  /** What makes one item: of each day or week the best or newest act, of each person the newest thanks, or every fact. */
  readonly per: 'day' | 'week' | 'person' | 'fact' | 'member';
  /** Only so many items count, the newest; without a number, time alone is the limit. */
  readonly atMost?: number;
  /** Said when the term is zero. */
  readonly whenNone: string;
  /** What would add to the term (or, for a negative one, what takes away from it), as the start of a sentence. */
  readonly more: string;
}

export const terms: readonly Term[] = [
  {
    key: 'helping',
    label: 'Helping',
    why: 'Days with an answer to somebody else or a review. Each day counts once, because coming back tells more than doing much at once.',
    points: 5 * POINT,
    fadeDays: ACT_FADE,
    per: 'day',
    whenNone: 'No answer to somebody else and no review in the last two years.',
    more: 'Another day with an answer or a review',
  },
  {
    key: 'landed',
    label: 'Help that landed',
    why: 'The same days, when the answer was accepted or others found it helpful: half for one vote, all for two or an acceptance. The best of each day counts.',
    points: 20 * POINT,
    fadeDays: ACT_FADE,
    per: 'day',
    whenNone: 'No answer or review was accepted or found helpful yet.',
    more: 'Another day with an answer or review that others found helpful',
  },
  {
    key: 'conversation',
    label: 'Taking part',
    why: 'Days with a question, a remark or a reply in an own thread. Little, because talking along foretells helping only a little.',
    points: 2 * POINT,
    fadeDays: ACT_FADE,
    per: 'day',
    whenNone: 'No question and no remark in the last two years.',
    more: 'Another day with a question or a remark',
  },
  {
    key: 'regularity',
    label: 'Regularity',
    why: 'Weeks (Monday to Sunday) with any contribution: twenty weeks with one act each tell more than one week with twenty.',
    points: 2 * POINT,
    fadeDays: ACT_FADE,
    per: 'week',
    whenNone: 'No contribution in the last two years.',
    more: 'Another week with a contribution',
  },
  {
    key: 'recency',
    label: 'Lately here',
    why: 'How long ago the last contribution was. Who is here now can be asked now.',
    points: 5 * POINT,
    fadeDays: ACT_FADE,
    per: 'member',
    whenNone: 'No contribution in the last two years.',
    more: 'A contribution today',
  },
  {
    key: 'reach',
    label: 'Different people helped',
    why: 'How many different people gave thanks, each counted once at their newest thanks. Where givers are unknown this is zero. A cautious guess, not yet measured.',
    points: 1 * POINT,
    fadeDays: ACT_FADE,
    per: 'person',
    atMost: 20,
    whenNone: 'Nobody is known by name to have found something helpful.',
    more: 'Thanks from one more person',
  },
  {
    key: 'proof',
    label: 'Reviews with a matched order',
    why: 'Reviews whose purchase is proved by an order, whatever their stars. A cautious guess, not yet measured: as much as one more day of helping.',
    points: 5 * POINT,
    fadeDays: ACT_FADE,
    per: 'fact',
    atMost: 10,
    whenNone: 'No review is matched by an order.',
    more: 'One more review matched by an order',
  },
  {
    key: 'testimonials',
    label: 'Testimonials with consent',
    why: 'Words lent to the brand with a consent that is live; withdrawn consent takes them away. A cautious guess, not yet measured: as much as one answer that landed.',
    points: 20 * POINT,
    fadeDays: STANDING_FADE,
    per: 'fact',
    atMost: 3,
    whenNone: 'No testimonial with a live consent.',
    more: 'One more testimonial with consent',
  },
  {
    key: 'referrals',
    label: 'Referrals that bought',
    why: 'Friends who came by a personal link and bought. A cautious guess, not yet measured: as much as one answer that landed.',
    points: 20 * POINT,
    fadeDays: STANDING_FADE,
    per: 'fact',
    atMost: 5,
    whenNone: 'No referral has bought yet.',
    more: 'One more referral that buys',
  },
  {
    key: 'sanctions',
    label: 'Warnings and suspensions',
    why: 'Counts against: each weighs as much as two days of help that landed, and fades like everything else. Lifted ones do not count.',
    points: -40 * POINT,
    fadeDays: STANDING_FADE,
    per: 'fact',
    atMost: 3,
    whenNone: 'No warning and no suspension.',
    more: 'A further warning',
  },
  {
    key: 'held',
    label: 'Held awards',
    why: 'Counts against: awards that wait for a decision because they look arranged. Little, because a hold is not a verdict; released ones do not count.',
    points: -1 * POINT,
    fadeDays: ACT_FADE,
    per: 'fact',
    atMost: 10,
    whenNone: 'No award is held.',
    more: 'A further held award',
  },
];

/** The term of a key. */
export function termOf(key: TermKey): Term {
  const term = terms.find((candidate) => candidate.key === key);
  if (!term) throw new Error(`there is no term ${key}`);
  return term;
}

/**
 * What an item of a term is worth at an age, in thousandths. For the examples of the page and for "what one more
 * would add"; scores themselves come from the statement, and a test holds the two together.
 */
export function worthAt(term: Term, ageDays: number): number {
  const past = (term.fadeDays + ageDays) ** 2;
  const size = Math.floor((2 * Math.abs(term.points) * term.fadeDays ** 2 + past) / (2 * past));
  return term.points < 0 ? -size : size;
}
