import type { Actor } from './actor';

/**
 * A set of people, as a word: everybody, whoever is signed in, the team, members from a level on, the members of a
 * group, or whoever has bought a product. Boards say by such words who may see them, post there and reply there.
 */
export type Audience =
  'public' | 'members' | 'staff' | `level:${number}` | `group:${number}` | `owners:${number}`;

/** The sets that somebody belongs to. The house belongs to none and may enter everywhere. */
export function audiencesOf(actor: Actor): readonly Audience[] {
  if (actor.kind === 'member') return actor.audiences;
  return actor.kind === 'visitor' ? ['public'] : [];
}

/**
 * Whether somebody belongs to at least one of these sets. It is the one rule behind `may(actor, 'board.read')`, the
 * SQL predicate (`seen_by && …`) and the board ids that a search question carries; a property test holds the three
 * together.
 */
export function isAmong(actor: Actor, audiences: readonly Audience[]): boolean {
  return actor.kind === 'system' || audiencesOf(actor).some((own) => audiences.includes(own));
}

/** Whether everybody who belongs to one of `these` sets is certain to belong to one of the `others` too. */
export function areAllAmong(these: readonly Audience[], others: readonly Audience[]): boolean {
  return these.every((set) => others.some((other) => isWithin(set, other)));
}

/** Nobody's groups and purchases are looked at: it holds for whoever they are, also tomorrow. */
function isWithin(set: Audience, other: Audience): boolean {
  if (set === other || other === 'public') return true;
  if (other === 'members') return set !== 'public';
  return levelOf(set) >= levelOf(other);
}

/** From which level on; NaN, which compares to nothing, for sets that are no level. */
function levelOf(set: Audience): number {
  return set.startsWith('level:') ? Number(set.slice('level:'.length)) : NaN;
}

/** The highest level among some sets, as its rank; 0 where there is none. */
export function highestOf(audiences: readonly Audience[]): number {
  return Math.max(0, ...audiences.map(levelOf).filter(Number.isFinite));
}

/** The level that somebody has reached, as its rank; a visitor has reached none. */
export function rankOf(actor: Actor): number {
  return highestOf(audiencesOf(actor));
}
