import type { VoteGraph } from './vote-graph';

/** Fewer awards received than this within the window are no ground for a suspicion. */
export const leastReceived = 6;
/** Awards that came again or went both ways; without a few of them nobody stands in a ring. */
const leastReturned = 3;
/** The share that the strongest givers must have given for a group of thirty to be possible at all. */
const leastConcentration = 0.3;

/**
 * Whether it is worth while to look for a ring around a member: most people who help are lifted by many, once each. Asks
 * the member's own pairs alone, so that the walk is taken for few.
 */
export function isSuspect(graph: VoteGraph, member: number, most: number): boolean {
  const received = graph.receivedBy(member);
  if (received < leastReceived) return false;
  const givers = [...graph.giversOf(member)].sort((a, b) => b[1] - a[1]);
  let [strongest, returned] = [0, 0];
  for (const [nth, [giver, awards]] of givers.entries()) {
    if (nth < most) strongest += awards;
    returned += awards - 1 + Math.min(awards, graph.awards(member, giver));
  }
  return returned >= leastReturned && strongest >= leastConcentration * received;
}
