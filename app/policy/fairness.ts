import { isAdmin, isModerator, isOwn, isTeam, type Actor, type Role } from './actor';
import { allowed, no, type Verdict } from './verdict';

export const fairnessRules = {
  /** A hold is its member's; the team reads the pattern instead, which tells more. */
  'hold.read': (actor: Actor, hold: { memberId: number }): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    return isOwn(actor, hold.memberId) ? allowed : no('unknown');
  },
  'hold.contest': (
    actor: Actor,
    hold: { memberId: number; state: string; contestedAt: string | null },
  ): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    if (!isOwn(actor, hold.memberId)) return no('unknown');
    return hold.state === 'open' && hold.contestedAt === null ? allowed : no('not-open');
  },
  /** Points by hand, and taking them back: never one's own. */
  'points.adjust': (actor: Actor, adjusted: { memberId: number }): Verdict => {
    if (!isAdmin(actor)) return no('team-only');
    return isOwn(actor, adjusted.memberId) ? no('own-content') : allowed;
  },
  'adjustment.read': (actor: Actor, adjustment: { memberId: number }): Verdict => {
    if (actor.kind === 'visitor') return no('sign-in');
    return isOwn(actor, adjustment.memberId) || isAdmin(actor) ? allowed : no('unknown');
  },
  'adjustment.contest': (
    actor: Actor,
    adjustment: { memberId: number; undoneAt: string | null; contestedAt: string | null },
  ): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    if (!isOwn(actor, adjustment.memberId)) return no('unknown');
    return adjustment.undoneAt === null && adjustment.contestedAt === null ? allowed : no('not-open');
  },
  /** To say that it stays, to a member who objects: for another person than the one who gave it. */
  'adjustment.keep': (
    actor: Actor,
    adjustment: {
      memberId: number;
      givenById: number;
      contestedAt: string | null;
      undoneAt: string | null;
      keptAt: string | null;
    },
  ): Verdict => {
    if (!isAdmin(actor)) return no('team-only');
    if (isOwn(actor, adjustment.memberId)) return no('own-content');
    if (isOwn(actor, adjustment.givenById)) return no('own-decision');
    const { contestedAt, undoneAt, keptAt } = adjustment;
    return contestedAt !== null && undoneAt === null && keptAt === null ? allowed : no('not-open');
  },
  /** A person of the team thanks a member: never the house, never a colleague, never oneself. */
  'member.thank': (actor: Actor, thanked: { memberId: number; role: Role }): Verdict => {
    if (actor.kind !== 'member' || !isTeam(actor)) return no('team-only');
    if (isOwn(actor, thanked.memberId)) return no('own-content');
    return thanked.role === 'member' ? allowed : no('of-the-team');
  },
  'pattern.read': (actor: Actor, _all: null): Verdict => (isModerator(actor) ? allowed : no('team-only')),
  /** Nobody decides about points of their own. */
  'pattern.decide': (actor: Actor, pattern: { memberIds: readonly number[] }): Verdict => {
    if (!isModerator(actor)) return no('team-only');
    return pattern.memberIds.some((memberId) => isOwn(actor, memberId)) ? no('own-content') : allowed;
  },
};
