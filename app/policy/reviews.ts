import { isMarketer, isModerator, isOwn, isTeam, type Actor } from './actor';
import { allowed, no, type Verdict } from './verdict';

/** A review as far as rights go. Its stars are not here: no right depends on them. */
export interface ReviewSubject {
  authorId: number | null;
  state: string;
}

/** A withdrawn review, as far as the way back goes. */
export interface WithdrawnReview extends ReviewSubject {
  /** When it was withdrawn; null when nobody knows how it stood then. */
  withdrawnAt: string | null;
  /** Whether it was refused for a listed reason, before or since. */
  withheld: boolean;
  productState: string;
}

function readReview(actor: Actor, review: ReviewSubject): Verdict {
  if (review.state === 'published') return allowed;
  // What somebody has taken back is theirs alone.
  if (review.state !== 'withdrawn' && isModerator(actor)) return allowed;
  return isOwn(actor, review.authorId) ? allowed : no('unknown');
}

function changeOwn(actor: Actor, review: ReviewSubject): Verdict {
  const read = readReview(actor, review);
  if (!read.ok) return read;
  if (!isOwn(actor, review.authorId)) return no('not-yours');
  // What a moderator has taken down can be changed by its author and sent again.
  return review.state === 'withdrawn' ? no('not-open') : allowed;
}

export const reviewRules = {
  'review.read': readReview,
  'review.post': (actor: Actor, product: { state: string }): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    return product.state === 'listed' ? allowed : no('not-open');
  },
  'review.edit': changeOwn,
  'review.withdraw': (actor: Actor, review: ReviewSubject): Verdict => {
    const read = readReview(actor, review);
    if (!read.ok) return read;
    if (!isOwn(actor, review.authorId)) return no('not-yours');
    return review.state === 'withdrawn' ? no('not-open') : allowed;
  },
  /** The way back of whoever withdrew it; never a way around a decision. */
  'review.give-again': (actor: Actor, review: WithdrawnReview): Verdict => {
    const read = readReview(actor, review);
    if (!read.ok) return read;
    if (!isOwn(actor, review.authorId)) return no('not-yours');
    if (review.state !== 'withdrawn' || review.withdrawnAt === null || review.withheld) return no('not-open');
    return review.productState === 'listed' ? allowed : no('not-open');
  },
  /** To have the words of what one withdrew deleted before their time. */
  'review.erase': (actor: Actor, review: ReviewSubject & { wordsErasedAt: string | null }): Verdict => {
    const read = readReview(actor, review);
    if (!read.ok) return read;
    if (!isOwn(actor, review.authorId)) return no('not-yours');
    return review.state === 'withdrawn' && review.wordsErasedAt === null ? allowed : no('not-open');
  },
  'review.find-helpful': (actor: Actor, review: ReviewSubject): Verdict => {
    const read = readReview(actor, review);
    if (!read.ok) return read;
    if (actor.kind !== 'member') return no('sign-in');
    if (review.state !== 'published') return no('not-open');
    return isOwn(actor, review.authorId) ? no('own-content') : allowed;
  },
  'review.respond': (actor: Actor, review: ReviewSubject): Verdict => {
    const read = readReview(actor, review);
    if (!read.ok) return read;
    if (!isTeam(actor)) return no('team-only');
    return review.state === 'published' ? allowed : no('not-open');
  },
  /** To say something to whoever wrote it that is nobody else's to read. */
  'review.reply-privately': (actor: Actor, review: ReviewSubject): Verdict => {
    const read = readReview(actor, review);
    if (!read.ok) return read;
    if (!isTeam(actor)) return no('team-only');
    if (isOwn(actor, review.authorId)) return no('own-content');
    return review.authorId === null || review.state === 'withdrawn' ? no('not-open') : allowed;
  },
  'review.read-private-reply': (actor: Actor, review: ReviewSubject): Verdict => {
    if (isOwn(actor, review.authorId)) return allowed;
    return isTeam(actor) ? readReview(actor, review) : no('unknown');
  },
  /** To make one case of a review and a thread: whoever wrote it asks for help, or the team offers it to them. */
  'review.open-thread': (actor: Actor, review: ReviewSubject): Verdict => {
    const read = readReview(actor, review);
    if (!read.ok) return read;
    if (actor.kind !== 'member') return no('sign-in');
    if (review.state !== 'published' || review.authorId === null) return no('not-open');
    return isOwn(actor, review.authorId) || isTeam(actor) ? allowed : no('not-yours');
  },
  /** Published words alone, and no address of anybody. */
  'reviews.export': (actor: Actor, _all: null): Verdict => (isMarketer(actor) ? allowed : no('team-only')),
  /** Who was invited to review, as names of members; never an address. */
  'reviews.see-invited': (actor: Actor, _all: null): Verdict =>
    isMarketer(actor) ? allowed : no('team-only'),
  /** What the brand gives for reviews is said by the brand, and by whoever answers for its letters. */
  'reviews.declare-campaign': (actor: Actor, _all: null): Verdict =>
    isMarketer(actor) ? allowed : no('team-only'),
  'files.import': (actor: Actor, _all: null): Verdict =>
    actor.kind === 'system' || (actor.kind === 'member' && actor.role === 'admin')
      ? allowed
      : no('team-only'),
};
