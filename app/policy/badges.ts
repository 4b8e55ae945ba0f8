import { isAdmin, isModerator, isOwn, type Actor, type Role } from './actor';
import { allowed, no, type Verdict } from './verdict';

/** A badge that somebody was given, and what came of it. */
export interface GrantSubject {
  memberId: number;
  revokedAt: string | null;
  revokedBy: number | null;
  contestedAt: string | null;
  answeredAt: string | null;
}

export const badgePolicy = {
  /** A badge that stands is for everybody to see; one that was taken away is its member's and the moderators'. */
  'grant.read': (actor: Actor, grant: GrantSubject): Verdict =>
    grant.revokedAt === null || isOwn(actor, grant.memberId) || isModerator(actor) ? allowed : no('unknown'),
  /** What others may show elsewhere is for its member alone to say. */
  'badge.share': (actor: Actor, grant: GrantSubject): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    if (!isOwn(actor, grant.memberId)) return no('unknown');
    return grant.revokedAt === null ? allowed : no('not-open');
  },
  /** By hand: never to the team, never to oneself. */
  'badge.give': (actor: Actor, given: { memberId: number; role: Role }): Verdict => {
    if (!isModerator(actor)) return no('team-only');
    if (isOwn(actor, given.memberId)) return no('own-content');
    return given.role === 'member' ? allowed : no('of-the-team');
  },
  'badge.revoke': (actor: Actor, grant: GrantSubject): Verdict => {
    if (!isModerator(actor)) return no('team-only');
    if (isOwn(actor, grant.memberId)) return no('own-content');
    return grant.revokedAt === null ? allowed : no('not-open');
  },
  'badge.contest': (actor: Actor, grant: GrantSubject): Verdict => {
    if (actor.kind !== 'member') return no('sign-in');
    if (!isOwn(actor, grant.memberId)) return no('unknown');
    const isOpen = grant.revokedAt !== null && grant.contestedAt === null && grant.answeredAt === null;
    return isOpen ? allowed : no('not-open');
  },
  /** Giving one back is open to every moderator. */
  'badge.restore': (actor: Actor, grant: GrantSubject): Verdict => {
    if (!isModerator(actor)) return no('team-only');
    if (isOwn(actor, grant.memberId)) return no('own-content');
    return grant.revokedAt === null ? no('not-open') : allowed;
  },
  /** That it stays away after its member has objected is for another person to say than took it. */
  'badge.uphold': (actor: Actor, grant: GrantSubject): Verdict => {
    if (!isModerator(actor)) return no('team-only');
    if (isOwn(actor, grant.memberId)) return no('own-content');
    if (grant.revokedAt === null || grant.contestedAt === null || grant.answeredAt !== null)
      return no('not-open');
    return isOwn(actor, grant.revokedBy) ? no('own-decision') : allowed;
  },
  /** What badges take, with who decided it and why: everybody reads the rules in force, the team their history. */
  'badge-rule.read': (actor: Actor, _all: null): Verdict => (isModerator(actor) ? allowed : no('team-only')),
  'badge-rule.write': (actor: Actor, _all: null): Verdict => (isAdmin(actor) ? allowed : no('team-only')),
};
