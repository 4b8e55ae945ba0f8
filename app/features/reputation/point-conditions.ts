import type { Role } from '#app/policy/actor';
import { actTraits, type PointAct } from './point-act';

/** What a review can be proven by, as far as a rule may ask. */
export const askableProofs = ['order-matched', 'invited', 'mail-confirmed', 'unconfirmed'] as const;
export type AskableProof = (typeof askableProofs)[number];

/**
 * When a rule is for an act. Empty lists and nulls ask for nothing. What says where a rule is at home (boards, proof, who
 * earns) makes it silent elsewhere; what an act falls short of (words, level, giver) is written down with its reason.
 * Nothing here knows the stars of a review: there is no such condition, and `Circumstances` has no place for them.
 */
export interface PointConditions {
  boards: readonly number[];
  proofs: readonly AskableProof[];
  /** The roles and groups of whoever earns. */
  roles: readonly Role[];
  groups: readonly number[];
  /** The level that whoever earns had reached by earlier days. */
  leastLevel: number | null;
  leastWords: number | null;
  /** Days since the giver joined. */
  giverDays: number | null;
  giverLevel: number | null;
}

export const noConditions: PointConditions = {
  boards: [],
  proofs: [],
  roles: [],
  groups: [],
  leastLevel: null,
  leastWords: null,
  giverDays: null,
  giverLevel: null,
};

/** Why an act fell short of a rule that is for it. */
export type Shortcoming = 'too-short' | 'level' | 'giver-new' | 'giver-level';

/** Where an act lies now. */
interface Place {
  boardId: number | null;
  proof: string | null;
}

/** What conditions look at: as things were when the act happened. */
export interface Circumstances extends Place {
  words: number | null;
  /** Of whoever earns. */
  role: Role;
  groups: readonly number[];
  rank: number;
  /** Null where nobody is known to have given it. */
  giver: { days: number; rank: number } | null;
}

/** Whether a rule is for an act at all. */
export function concerns(conditions: PointConditions, about: Circumstances): boolean {
  const { roles, groups } = conditions;
  return (
    isAtHome(conditions, about) &&
    (roles.length === 0 || roles.includes(about.role)) &&
    (groups.length === 0 || groups.some((group) => about.groups.includes(group)))
  );
}

/** Whether a rule is for the place of an act: its board and proof, which may change after it. */
export function isAtHome({ boards, proofs }: PointConditions, { boardId, proof }: Place): boolean {
  return (
    (boards.length === 0 || boards.some((board) => board === boardId)) &&
    (proofs.length === 0 || proofs.some((one) => one === proof))
  );
}

/** Whether a rule asks for a place at all. */
export function isBoundToPlace({ boards, proofs }: PointConditions): boolean {
  return boards.length > 0 || proofs.length > 0;
}

/** What an act lacks under a rule that is for it, or null. A giver whom nobody knows is not asked about. */
export function shortcomingOf(conditions: PointConditions, about: Circumstances): Shortcoming | null {
  if (isBelow(about.words, conditions.leastWords)) return 'too-short';
  if (isBelow(about.rank, conditions.leastLevel)) return 'level';
  if (isBelow(about.giver?.days ?? null, conditions.giverDays)) return 'giver-new';
  return isBelow(about.giver?.rank ?? null, conditions.giverLevel) ? 'giver-level' : null;
}

function isBelow(value: number | null, least: number | null): boolean {
  return value !== null && least !== null && value < least;
}

/** What has to be loaded before conditions can be looked at; mostly nothing. */
export type Need = 'place' | 'people' | 'standing';

export function needsOf(asked: PointConditions): Need[] {
  const place = asked.boards.length > 0 || asked.proofs.length > 0 || asked.leastWords !== null;
  const people = asked.roles.length > 0 || asked.groups.length > 0 || asked.giverDays !== null;
  const standing = asked.leastLevel !== null || asked.giverLevel !== null;
  return [
    ...(place ? (['place'] as const) : []),
    ...(people ? (['people'] as const) : []),
    ...(standing ? (['standing'] as const) : []),
  ];
}

/** The conditions that mean something for an act; others are let go, so that no rule asks for what cannot be. */
export function meantFor(act: PointAct, conditions: PointConditions): PointConditions {
  const { about, hasGiver } = actTraits[act];
  return {
    ...conditions,
    boards: about === 'review' ? [] : conditions.boards,
    proofs: about === 'review' ? conditions.proofs : [],
    giverDays: hasGiver ? conditions.giverDays : null,
    giverLevel: hasGiver ? conditions.giverLevel : null,
  };
}
