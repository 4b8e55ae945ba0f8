import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { phaseOf } from './challenge';
import type { MetChallenge } from './challenge-queries.server';
import { countedActs } from './counted-acts.server';

/**
 * How far somebody is in each challenge that they take part in and that has begun: one statement for all of them. Empty for
 * visitors and the team, who take part in none.
 */
export async function countProgress(
  db: Db,
  challenges: readonly MetChallenge[],
  { actor, now }: { actor: Actor; now: Date },
): Promise<Map<number, number>> {
  if (actor.kind !== 'member' || actor.role !== 'member') return new Map();
  const theirs = challenges.filter(
    (one) =>
      phaseOf(one, now) !== 'before' && one.state === 'open' && (one.joining === 'everybody' || one.joined),
  );
  const [first, ...rest] = theirs.map(
    (one) =>
      db.sql`select ${one.id}::bigint as id, count(distinct item)::int as done from (${countedActs(db, one, actor.id)}) a`,
  );
  if (!first) return new Map();
  const all = rest.reduce((sum, next) => db.sql`${sum} union all ${next}`, first);
  const rows = await db.sql<Array<{ id: number; done: number }>>`${all}`;
  return new Map(rows.map(({ id, done }) => [id, done]));
}
