import { isTeam, type Actor } from './actor';

export type Visibility = 'public' | 'members' | 'staff';

/**
 * Which boards an actor may read, as the set of visibilities. It is the one rule behind `may(actor, 'board.read')`,
 * the SQL predicate (`visibility = any(…)`) and the board ids that a search question carries; a property test
 * holds the three together.
 */
export function readableVisibilities(actor: Actor): Visibility[] {
  if (isTeam(actor)) return ['public', 'members', 'staff'];
  return actor.kind === 'member' ? ['public', 'members'] : ['public'];
}
