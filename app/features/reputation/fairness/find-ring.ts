import { beyondChance, expectedTies, priceOfMember, surpriseOf, type GroupMeasure } from './beyond-chance';
import type { VoteGraph } from './vote-graph';
import { VoteGroup, type Closeness } from './vote-group';

/** Most accounts that one pattern is looked for in. */
const mostMembers = 30;

/** Fewer awards received than this within the window are no ground for a suspicion. */
export const leastReceived = 6;

/** Accounts that lift each other beyond chance, with what was measured of them. */
export interface Ring extends GroupMeasure {
  members: number[];
}

/**
 * The rings around some members, the most surprising first. What a ring casts among itself is no part of the community
 * that the others are measured against, or thirty busy accounts would make the honest few look like a closed circle.
 */
export function findRings(
  graph: VoteGraph,
  suspects: Iterable<number>,
  { elsewhere = 0 }: { elsewhere?: number } = {},
): Ring[] {
  const candidates: Ring[] = [];
  const seen = new Set<number>();
  for (const suspect of suspects) {
    const place = graph.placeOf(suspect);
    if (place === undefined || seen.has(suspect) || graph.receivedAt(place) < leastReceived) continue;
    const ring = findRing(graph, suspect);
    if (!ring) continue;
    candidates.push(ring);
    for (const member of ring.members) seen.add(member);
  }
  candidates.sort((a, b) => beyondChance(b) - beyondChance(a));
  const rings: Ring[] = [];
  let rigged = elsewhere;
  for (const candidate of candidates) {
    const ring = { ...candidate, total: candidate.total - rigged };
    if (beyondChance(ring) <= 0) continue;
    rings.push(ring);
    rigged += ring.internal;
  }
  return rings;
}

/**
 * The ring that a member stands in, or null: grown from the member by whoever is closest, and then freed of everybody who
 * makes it less surprising. Both the most surprising group on the way and the largest are tried: the one is a few
 * accounts amid honest votes, the other is many.
 */
export function findRing(graph: VoteGraph, start: number): Ring | null {
  const place = graph.placeOf(start);
  if (place === undefined) return null;
  for (const closeness of closenesses) {
    const grown = growFrom(graph, place, closeness);
    for (const members of [grown.members.slice(0, grown.best), grown.members]) {
      const group = new VoteGroup(graph, members);
      dropStrangers(group, place);
      dropUnsurprising(graph, group);
      dropBystanders(graph, group);
      if (group.has(place) && beyondChance(group.measure()) > 0)
        return { ...group.measure(), members: group.members.map((member) => graph.idAt(member)) };
    }
  }
  return null;
}

/**
 * The two ways a group is grown. By how surprising its awards with somebody are, accounts come first that hardly anybody
 * else has to do with, past people whom everybody votes for; by how many they are beyond the expected, those come first
 * with most of them, past people who got a single vote in their life. A ring that hides from the one is found by the other.
 */
const closenesses: readonly Closeness[] = [surpriseOf, (awards, expected) => awards - expected];

/** Twice as far as a ring is large, because honest people stand among its accounts. */
function growFrom(
  graph: VoteGraph,
  start: number,
  closeness: Closeness,
): { members: number[]; best: number } {
  const group = new VoteGroup(graph, [start]);
  let [best, most] = [1, -Infinity];
  for (let next = group.closestOutside(closeness); next !== null && group.size < 2 * mostMembers;) {
    group.add(next);
    const worth = beyondChance(group.measure());
    if (worth > most) [best, most] = [group.size, worth];
    next = group.closestOutside(closeness);
  }
  return { members: group.members, best };
}

/** Lets go, one by one, whoever makes the group less surprising, and the least of them while there are too many. */
function dropStrangers(group: VoteGroup, start: number): void {
  for (;;) {
    let [weakest, best] = [-1, group.size > mostMembers ? -Infinity : beyondChance(group.measure())];
    for (const member of group.members) {
      if (member === start) continue;
      const without = beyondChance(group.measureWithout(member));
      if (without > best) [weakest, best] = [member, without];
    }
    if (weakest < 0 || group.size < 3) return;
    group.remove(weakest);
  }
}

/** Lets go, one by one, whose own awards with the others are no surprise: the activity of both explains them. */
function dropUnsurprising(graph: VoteGraph, group: VoteGroup): void {
  for (;;) {
    const measure = group.measure();
    let [weakest, least] = [-1, priceOfMember(measure)];
    for (const member of group.members) {
      const [gave, got] = [group.gaveInside(member), group.gotInside(member)];
      const [received, given] = [graph.receivedAt(member), graph.givenAt(member)];
      const surprise = surpriseOf(gave + got, expectedTies(measure, { gave, got, received, given }));
      if (surprise < least) [weakest, least] = [member, surprise];
    }
    if (weakest < 0) return;
    group.remove(weakest);
  }
}

/** Awards to others of a group that make somebody a part of it. */
const leastTies = 3;

/**
 * Leaves out whom a ring voted for but who did nothing for it, or votes could be cast to get honest people held. Where
 * those who gave are no ring by themselves (a star, or some who lift others) whoever they lift is what it is about.
 */
function dropBystanders(graph: VoteGraph, group: VoteGroup): void {
  const core = new VoteGroup(
    graph,
    group.members.filter((member) => group.gaveInside(member) >= leastTies),
  );
  if (beyondChance(core.measure()) <= 0) return;
  for (const member of group.members) {
    const isLifted = group.gotInside(member) * 3 >= graph.receivedAt(member) * 2;
    if (group.gaveInside(member) < leastTies && !isLifted) group.remove(member);
  }
}
