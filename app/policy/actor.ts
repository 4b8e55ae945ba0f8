import type { Audience } from './audience';
import type { LevelRights } from './rights';

/** What somebody may be on this site. There is no "brand" role: moderator, marketer and admin are the team. */
export type Role = 'member' | 'moderator' | 'marketer' | 'admin';

/** A signed-in person, as far as decisions about rights need to know. */
export interface MemberActor {
  kind: 'member';
  id: number;
  publicId: string;
  handle: string;
  displayName: string;
  role: Role;
  emailVerified: boolean;
  /** When they joined, for what new members may not do yet. */
  joinedAt: string;
  /** The sets of people they belong to, by role, level, groups and purchases. */
  audiences: readonly Audience[];
  /** Until when they may read but not write; null or left out when they may. */
  silencedUntil?: string | null;
  /** What their level lets them do; left out where nothing was set. */
  rights?: LevelRights;
}

/** Nobody signed in. */
export interface Visitor {
  kind: 'visitor';
}

/** The house itself: jobs, imports and the operator's commands. */
export interface SystemActor {
  kind: 'system';
}

/** Whoever asks. */
export type Actor = Visitor | MemberActor | SystemActor;

export const visitor: Visitor = { kind: 'visitor' };
export const system: SystemActor = { kind: 'system' };

/** Whether this person belongs to the brand's team. */
export function isTeam(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'member' && actor.role !== 'member');
}

/** Whether this person may moderate. Marketers see people, not the queue. */
export function isModerator(actor: Actor): boolean {
  return (
    actor.kind === 'system' ||
    (actor.kind === 'member' && (actor.role === 'moderator' || actor.role === 'admin'))
  );
}

/** Whether this person works with advocates and exports. */
export function isMarketer(actor: Actor): boolean {
  return (
    actor.kind === 'system' ||
    (actor.kind === 'member' && (actor.role === 'marketer' || actor.role === 'admin'))
  );
}

/** Whether this person runs the place. */
export function isAdmin(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'member' && actor.role === 'admin');
}

/** Whether the words, the account or the act at hand are the actor's own. */
export function isOwn(actor: Actor, ownerId: number | null): boolean {
  return actor.kind === 'member' && ownerId !== null && actor.id === ownerId;
}
