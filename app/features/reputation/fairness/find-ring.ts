import { liftShares } from './lift-walk';
import { beyondChance, VoteGroup, type GroupMeasure } from './group-measure';
import { isSuspect } from './suspicion';
import type { VoteGraph } from './vote-graph';

/** Thresholds of the search. They stay with the team: members read the reason, not the number. */
export interface RingThresholds {
  /** Most accounts that one pattern is looked for in. */
  readonly members: number;
  /** The least that what they received comes from each other, beyond what chance would bring. */
  readonly kappa: number;
  /** Awards among them for each of them, beyond the few that join any group at all. */
  readonly density: number;
}

const ringThresholds: RingThresholds = { members: 30, kappa: 0.5, density: 3 };

/** Accounts that mostly lift each other, with what was measured of them. */
export interface Ring extends GroupMeasure {
  members: number[];
  kappa: number;
}

/**
 * The rings around some members, the most closed first. What a ring casts among itself is no part of the community that
 * the others are measured against, or thirty busy accounts would make the honest few look like a closed circle.
 */
export function findRings(
  graph: VoteGraph,
  suspects: Iterable<number>,
  options: { thresholds?: RingThresholds; elsewhere?: number } = {},
): Ring[] {
  const { thresholds = ringThresholds, elsewhere = 0 } = options;
  const candidates: Ring[] = [];
  const seen = new Set<number>();
  for (const suspect of suspects) {
    if (seen.has(suspect) || !isSuspect(graph, suspect, thresholds.members)) continue;
    const ring = findRing(graph, suspect, thresholds);
    if (!ring) continue;
    candidates.push(ring);
    for (const member of ring.members) seen.add(member);
  }
  candidates.sort((a, b) => b.kappa * b.excess * a.size - a.kappa * a.excess * b.size);
  const rings: Ring[] = [];
  let rigged = elsewhere;
  for (const { members } of candidates) {
    const ring = judged(graph, members, { thresholds, rigged });
    if (!ring) continue;
    rings.push(ring);
    rigged += ring.internal;
  }
  return rings;
}

/** The ring that a member stands in, or null. */
export function findRing(
  graph: VoteGraph,
  start: number,
  thresholds: RingThresholds = ringThresholds,
): Ring | null {
  for (const members of closestCircles(graph, start, thresholds)) {
    const group = new VoteGroup(graph, members);
    dropStrangers(group, thresholds);
    dropBystanders(graph, group);
    const ring = judged(graph, group.members, { thresholds, rigged: 0 });
    if (ring) return ring;
  }
  return null;
}

/**
 * The circles around a member to look at, among those whom the member's standing comes from: the one that is closed the
 * farthest beyond the threshold, which finds a few accounts amid honest votes, and the one that is closed the most in
 * all, which finds many.
 */
function closestCircles(graph: VoteGraph, start: number, thresholds: RingThresholds): number[][] {
  const order = [...liftShares(graph, start)].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const group = new VoteGroup(graph);
  let [tightest, largest] = [
    { members: [] as number[], worth: 0 },
    { members: [] as number[], worth: 0 },
  ];
  // Twice as far as a ring is large: honest givers stand among its accounts, and are taken out afterwards.
  for (const [member] of order.slice(0, 2 * thresholds.members)) {
    group.add(member);
    const measure = group.measure();
    const [surplus, worth] = [worthOf(measure, thresholds.kappa), worthOf(measure, 0)];
    if (surplus > tightest.worth) tightest = { members: group.members, worth: surplus };
    if (worth > largest.worth) largest = { members: group.members, worth };
  }
  return [tightest.members, largest.members].filter((members) => members.length > 1);
}

/** How much a group gave itself, weighed by how far it is closed beyond `least`. */
const worthOf = (measure: GroupMeasure, least: number) => (beyondChance(measure) - least) * measure.excess;

/** Lets go, one by one, whoever makes the group less closed, and the least of them while there are too many. */
function dropStrangers(group: VoteGroup, thresholds: RingThresholds): void {
  for (;;) {
    const measure = group.measure();
    // Below the threshold the whole is weighed, or nothing would be worth more than nobody.
    const least = beyondChance(measure) > thresholds.kappa ? thresholds.kappa : 0;
    let weakest = { member: -1, worth: -Infinity };
    for (const member of group.members) {
      const worth = worthOf(group.measureWithout(member), least);
      if (worth > weakest.worth) weakest = { member, worth };
    }
    const fits = measure.size <= thresholds.members;
    if (measure.size < 3 || (fits && weakest.worth <= worthOf(measure, least))) return;
    group.remove(weakest.member);
  }
}

function judged(
  graph: VoteGraph,
  members: number[],
  { thresholds, rigged }: { thresholds: RingThresholds; rigged: number },
): Ring | null {
  const measure = new VoteGroup(graph, members).measure();
  const kappa = beyondChance({ ...measure, total: measure.total - rigged });
  if (members.length < 2 || kappa < thresholds.kappa) return null;
  return measure.excess >= thresholds.density * members.length ? { ...measure, members, kappa } : null;
}

/** Awards to others of a group that make somebody a part of it. */
const leastTies = 3;

/**
 * Leaves out whom a group voted for but who did nothing for it: votes that a ring casts for honest people must not draw
 * them in. Who gave nothing stays only where the group is what lifted them.
 */
function dropBystanders(graph: VoteGraph, group: VoteGroup): void {
  for (let before = -1; before !== group.members.length;) {
    before = group.members.length;
    for (const member of group.members) if (!isPart(graph, group, member)) group.remove(member);
  }
}

function isPart(graph: VoteGraph, group: VoteGroup, member: number): boolean {
  const gave = group.gaveInside(member);
  if (gave >= leastTies) return true;
  const got = group.gotInside(member);
  return gave === 0 && got >= 2 * leastTies && got * 3 >= graph.receivedBy(member) * 2;
}
