import { isAdmin, isModerator, isOwn, isTeam, type Actor, type Role } from './actor';
import { isAmong, type Audience } from './audience';
import { moderates, type Keeper } from './boards';
import { allowed, no, type Verdict } from './verdict';

/** Something that can be flagged: the caller has already found that the actor may read it. */
export interface FlagSubject {
  authorId: number | null;
}

function mayDecide(actor: Actor, item: { authorId: number | null; authorRole: Role | null }): Verdict {
  if (!isModerator(actor)) return no('team-only');
  if (isOwn(actor, item.authorId)) return no('own-content');
  // The team's words are decided by an admin, so that moderators cannot silence each other.
  return item.authorRole === null || item.authorRole === 'member' || isAdmin(actor)
    ? allowed
    : no('team-only');
}

export const moderationRules = {
  'content.flag': (actor: Actor, subject: FlagSubject): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    return isOwn(actor, subject.authorId) ? no('own-content') : allowed;
  },
  'queue.read': (actor: Actor, _all: null): Verdict => (isModerator(actor) ? allowed : no('team-only')),
  /**
   * Whether an item is in somebody's queue: what a board hides from a moderator it hides here too, and boards that other
   * moderators look after are theirs. Admins see all of it, so that no flag waits for nobody.
   */
  'queue.open': (
    actor: Actor,
    item: { seenBy: readonly Audience[] | null; moderatedBy: readonly Keeper[] | null },
  ): Verdict => {
    if (!isModerator(actor)) return no('team-only');
    if (isAdmin(actor)) return allowed;
    const { seenBy, moderatedBy } = item;
    const sees = seenBy === null || isAmong(actor, seenBy);
    return sees && (moderatedBy === null || moderates(actor, { moderatedBy })) ? allowed : no('unknown');
  },
  'queue.decide': mayDecide,
  /** An appeal is looked at by another person than the one who decided; else by the rules of any decision. */
  'appeal.decide': (
    actor: Actor,
    appeal: { authorId: number | null; authorRole: Role | null; decidedBy: number | null },
  ): Verdict => {
    const decide = mayDecide(actor, appeal);
    if (!decide.ok) return decide;
    return isOwn(actor, appeal.decidedBy) ? no('own-decision') : allowed;
  },
  'decision.appeal': (
    actor: Actor,
    decision: { authorId: number | null; decision: string; appealed: boolean },
  ): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    if (!isOwn(actor, decision.authorId)) return no('unknown');
    const final = decision.appealed || ['keep', 'uphold', 'overturn'].includes(decision.decision);
    return final ? no('not-open') : allowed;
  },
  /** For a listed reason; whether it comes in time is for app/features/reviews/publication-rules.ts. Stars are not here. */
  'review.object': (
    actor: Actor,
    review: { authorId: number | null; authorRole: Role | null; state: string },
  ): Verdict => {
    const decide = mayDecide(actor, review);
    if (!decide.ok) return decide;
    return review.state === 'pending' || review.state === 'published' ? allowed : no('not-open');
  },
  /** Against it that one's own review waits, before anybody decided. */
  'review.appeal-hold': (
    actor: Actor,
    review: { authorId: number | null; state: string; appealed: boolean },
  ): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    if (!isOwn(actor, review.authorId)) return no('unknown');
    return review.state === 'pending' && !review.appealed ? allowed : no('not-open');
  },
  'case.open': mayDecide,
  'sanction.lift': mayDecide,
  /** Everything that somebody left goes at once: never on people of the team, whoever asks. */
  'member.clean-up': (actor: Actor, member: { authorId: number; authorRole: Role }): Verdict => {
    if (member.authorRole !== 'member') return no('team-only');
    return mayDecide(actor, member);
  },
  'queue.set-targets': (actor: Actor, _all: null): Verdict => (isAdmin(actor) ? allowed : no('team-only')),
  /** What rules look for tells spammers what to avoid: it is for those who keep order. */
  'rule.read': (actor: Actor, _all: null): Verdict => (isModerator(actor) ? allowed : no('team-only')),
  'rule.write': (actor: Actor, _all: null): Verdict => (isModerator(actor) ? allowed : no('team-only')),
  'audit.read': (actor: Actor, _all: null): Verdict => (isAdmin(actor) ? allowed : no('team-only')),
  'member.change-role': (actor: Actor, member: { id: number }): Verdict => {
    if (!isAdmin(actor)) return no('team-only');
    return isOwn(actor, member.id) ? no('own-content') : allowed;
  },
  'team.read': (actor: Actor, _all: null): Verdict => (isTeam(actor) ? allowed : no('team-only')),
};
