import type { Db } from '#db/client';
import { VoteGraph } from './vote-graph';

/** Accounts around which pairs are loaded at most: a ring of thirty with everybody who voted for it, several times over. */
const mostAccounts = 3000;
/** The strongest givers of an account. A ring is at most thirty; the honest many beyond the hundredth change no share. */
const mostGivers = 100;

interface Pair {
  giverId: number;
  receiverId: number;
  awards: number;
}

/**
 * The part of the vote graph that standing flows from to some members: their givers, the givers of those and so on, until
 * there is nobody new or enough of them. Sums and total are of the whole window, so that shares are right at the edge.
 */
export async function loadVoteGraph(db: Db, members: readonly number[], since: string): Promise<VoteGraph> {
  const graph = new VoteGraph();
  const known = new Set(members);
  for (let edge = [...known]; edge.length > 0;) {
    const pairs = await pairsTo(db, edge, since);
    for (const { giverId, receiverId, awards } of pairs) graph.addPart(giverId, receiverId, awards);
    const found = [...new Set(pairs.map(({ giverId }) => giverId))].filter((giver) => !known.has(giver));
    edge = found.slice(0, Math.max(0, mostAccounts - known.size));
    for (const giver of found) known.add(giver);
  }
  for (const { id, received, given } of await sumsOf(db, [...known], since))
    graph.setSums(id, { received, given });
  const [all] = await db.sql<[{ total: number }]>`
    select coalesce(sum(awards), 0)::int as total from award_pairs where month >= ${since}::date`;
  graph.setTotal(all.total);
  return graph;
}

function pairsTo(db: Db, receivers: readonly number[], since: string): Promise<Pair[]> {
  return db.sql<Pair[]>`
    select receiver.id as "receiverId", p.giver_id as "giverId", p.awards::int
    from unnest(${receivers as number[]}::bigint[]) as receiver (id) cross join lateral (
      select giver_id, sum(awards) as awards from award_pairs
      where receiver_id = receiver.id and month >= ${since}::date
      group by giver_id having sum(awards) > 0 order by sum(awards) desc, giver_id limit ${mostGivers}
    ) p`;
}

function sumsOf(db: Db, members: readonly number[], since: string) {
  return db.sql<Array<{ id: number; received: number; given: number }>>`
    select member.id,
           (select coalesce(sum(awards), 0)::int from award_pairs where receiver_id = member.id and month >= ${since}::date) as received,
           (select coalesce(sum(awards), 0)::int from award_pairs where giver_id = member.id and month >= ${since}::date) as given
    from unnest(${members as number[]}::bigint[]) as member (id)`;
}
