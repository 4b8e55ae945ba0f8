import type { Db } from '#db/client';
import type { Counting } from './award-counting';
import { VoteGraph } from './vote-graph';

/** Accounts around which pairs are loaded at most: a ring of thirty with everybody who votes for it, several times over. */
const mostAccounts = 3000;
/** The strongest ties of an account each way. A ring is at most thirty; the honest many beyond the hundredth change little. */
const mostTies = 100;

interface Pair {
  giverId: number;
  receiverId: number;
  /** As they are counted. */
  awards: number;
}

/** What is looked at: the awards since a month, counted one way or the other. */
interface Window {
  since: string;
  counting: Counting;
}

/**
 * The part of the vote graph around some members: those they have awards with, those whom these have awards with and so
 * on, until there is nobody new or enough of them. Sums and totals are of the whole window, so that what chance explains
 * is right at the edge.
 */
export async function loadVoteGraph(
  db: Db,
  members: readonly number[],
  { since, counting }: Window,
): Promise<VoteGraph> {
  const pairs = new Map<string, Pair>();
  const known = new Set(members);
  for (let edge = [...known]; edge.length > 0;) {
    const found: number[] = [];
    for (const pair of await pairsAround(db, edge, { since, counting })) {
      pairs.set(`${pair.giverId} ${pair.receiverId}`, pair);
      for (const id of [pair.giverId, pair.receiverId])
        if (!known.has(id) && known.size < mostAccounts) {
          known.add(id);
          found.push(id);
        }
    }
    edge = found;
  }
  const graph = new VoteGraph(counting);
  for (const { giverId, receiverId, awards } of pairs.values())
    if (known.has(giverId) && known.has(receiverId)) graph.addPart(giverId, receiverId, awards);
  for (const { id, received, given } of await sumsOf(db, [...known], { since, counting }))
    graph.setSums(id, { received, given });
  for (const { accounts } of await sharedBrowsers(db, [...known])) graph.setBrowser(accounts);
  const [totals] = await db.sql<[{ total: number; people: number }]>`
    select coalesce(sum(given), 0)::float8 as total, count(*)::int as people from (
      select id, sum(given) as given from (
        select giver_id as id, sum(${counted(db, counting)}) as given from award_pairs where month >= ${since}::date group by 1
        union all select receiver_id, 0 from award_pairs where month >= ${since}::date group by 1
      ) part group by id
    ) account`;
  graph.setTotals(totals);
  return graph;
}

/** The strongest pairs of some accounts, each way. */
function pairsAround(db: Db, accounts: readonly number[], { since, counting }: Window): Promise<Pair[]> {
  const sum = db.sql`sum(${counted(db, counting)})`;
  return db.sql<Pair[]>`
    select p.giver_id as "giverId", p.receiver_id as "receiverId", p.awards::float8
    from unnest(${accounts as number[]}::bigint[]) as account (id) cross join lateral (
      (select giver_id, receiver_id, ${sum} as awards from award_pairs
       where receiver_id = account.id and month >= ${since}::date
       group by 1, 2 having ${sum} > 0 order by 3 desc, 1 limit ${mostTies})
      union all
      (select giver_id, receiver_id, ${sum} from award_pairs
       where giver_id = account.id and month >= ${since}::date
       group by 1, 2 having ${sum} > 0 order by 3 desc, 2 limit ${mostTies})
    ) p`;
}

function sumsOf(db: Db, members: readonly number[], { since, counting }: Window) {
  const sum = db.sql`coalesce(sum(${counted(db, counting)}), 0)::float8`;
  return db.sql<Array<{ id: number; received: number; given: number }>>`
    select member.id,
           (select ${sum} from award_pairs where receiver_id = member.id and month >= ${since}::date) as received,
           (select ${sum} from award_pairs where giver_id = member.id and month >= ${since}::date) as given
    from unnest(${members as number[]}::bigint[]) as member (id)`;
}

/** Accounts of these that used one browser in the last month. */
function sharedBrowsers(db: Db, members: readonly number[]) {
  return db.sql<Array<{ accounts: number[] }>>`
    select json_agg(member_id order by member_id) as accounts from member_browsers
    where member_id = any(${members as number[]}::bigint[]) group by device having count(*) > 1`;
}

/** What `award_pairs` keeps of a pair, counted one way or the other. */
export function counted({ sql }: Db, counting: Counting) {
  return counting === 'telling' ? sql`telling` : sql`awards`;
}
