import type { VoteGraph } from './vote-graph';

/** How likely a walk ends at each step; one in ten reaches around a ring of thirty and no farther. */
const ending = 0.1;
/** What is left of a walker below this is not followed: bounds the work whatever the size of the community. */
const leastShare = 0.0004;

/**
 * Whose votes a member's standing comes from, directly and through those who lifted the givers: the shares in which a
 * walk from receivers back to their givers ends at each account. Votes that members of a ring cast elsewhere cannot
 * change it: camouflage is free to give, but what they received comes from where it comes from.
 *
 * Personalised PageRank by local pushes (Andersen, Chung and Lang, "Local graph partitioning using PageRank vectors",
 * 2006), on the graph of who was lifted by whom. Whoever has received nothing sends the walk back to its start.
 */
export function liftShares(graph: VoteGraph, start: number): Map<number, number> {
  const shares = new Map<number, number>();
  const waiting = new Map<number, number>([[start, 1]]);
  const queue = [start];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const here = waiting.get(next) ?? 0;
    waiting.delete(next);
    if (here < leastShare) continue;
    shares.set(next, (shares.get(next) ?? 0) + ending * here);
    const onward = (1 - ending) * here;
    const received = graph.receivedBy(next);
    if (received === 0) push(start, onward);
    else for (const [giver, awards] of graph.giversOf(next)) push(giver, (onward * awards) / received);
  }
  return shares;

  function push(member: number, share: number): void {
    const before = waiting.get(member) ?? 0;
    waiting.set(member, before + share);
    if (before < leastShare && before + share >= leastShare) queue.push(member);
  }
}
