import { describe, expect, it } from 'vitest';
import { findRing, findRings } from '#app/features/reputation/fairness/find-ring';
import { VoteGraph } from '#app/features/reputation/fairness/vote-graph';

/** A hundred people, each lifted by twenty of the others. */
function aCommunity(): VoteGraph {
  const graph = new VoteGraph('telling');
  for (let receiver = 1; receiver <= 100; receiver += 1)
    for (let nth = 1; nth <= 20; nth += 1) {
      const giver = 1 + ((receiver * 7 + nth * 13 + nth * nth) % 100);
      if (giver !== receiver) graph.add(giver, receiver, 1);
    }
  return graph;
}

const people = (size: number) => Array.from({ length: size }, (_, nth) => 1001 + nth);

describe('findRing', () => {
  it.each([3, 5, 10, 30])('finds a circle of %i in which each lifts the next', (size) => {
    const [graph, ring] = [aCommunity(), people(size)];
    ring.forEach((giver, nth) => graph.add(giver, ring[(nth + 1) % size] as number, 6));
    expect(findRing(graph, 1001)?.members.sort()).toEqual(ring);
  });

  it.each([3, 8, 30])('finds %i who all lift each other, though they vote for others as often', (size) => {
    const [graph, ring] = [aCommunity(), people(size)];
    for (const giver of ring)
      for (const receiver of ring) {
        if (giver !== receiver) graph.add(giver, receiver, size > 10 ? 1 : 4);
        graph.add(giver, 1 + ((giver * 31 + receiver * 17) % 100), 1);
      }
    expect(findRing(graph, 1005 % 1000 > size ? 1001 : 1005)?.members.sort()).toEqual(ring);
  });

  it('finds thirty past somebody for whom everybody votes, they too', () => {
    const [graph, ring] = [aCommunity(), people(30)];
    for (let giver = 2; giver <= 100; giver += 1) graph.add(giver, 1, 12);
    for (const [place, giver] of ring.entries()) {
      graph.add(giver, 1, 10);
      for (let step = 1; step <= 12; step += 1) graph.add(giver, ring[(place + step) % 30] as number, 1);
    }
    expect(findRing(graph, 1001)?.members.sort()).toEqual(ring);
  });

  it('finds thirty past newcomers who got the one vote of their life from one of them', () => {
    const [graph, ring] = [aCommunity(), people(30)];
    for (const [place, giver] of ring.entries()) {
      for (let nth = 0; nth < 20; nth += 1) graph.add(giver, 2001 + place * 20 + nth, 1);
      for (let step = 1; step <= 12; step += 1) graph.add(giver, ring[(place + step) % 30] as number, 1);
    }
    expect(findRing(graph, 1001)?.members.sort()).toEqual(ring);
  });

  it('finds one who is lifted by accounts that do little else', () => {
    const graph = aCommunity();
    for (const satellite of people(8).slice(1)) graph.add(satellite, 1001, 6);
    expect(findRing(graph, 1001)?.members.sort()).toEqual(people(8));
  });

  it('sees nothing in a helper whom each of many thanked once', () => {
    const graph = aCommunity();
    for (const asker of people(40).slice(1)) graph.add(asker, 1001, 1);
    expect(findRing(graph, 1001)).toBeNull();
  });

  it('sees nothing in a small community in which everybody knows everybody', () => {
    const graph = new VoteGraph('telling');
    for (const giver of people(12))
      for (const receiver of people(12)) if (giver !== receiver) graph.add(giver, receiver, 5);
    expect(findRing(graph, 1001)).toBeNull();
  });

  it('leaves out honest people for whom a ring votes to look honest', () => {
    const graph = aCommunity();
    for (const giver of people(4)) {
      for (const receiver of people(4)) if (giver !== receiver) graph.add(giver, receiver, 6);
      graph.add(giver, 7, 5);
    }
    expect(findRing(graph, 1001)?.members.sort()).toEqual(people(4));
    expect(findRing(graph, 7)?.members ?? []).not.toContain(7);
  });
});

describe('findRings', () => {
  it('does not take honest people for a ring beside one that votes more than all of them', () => {
    const graph = new VoteGraph('telling');
    for (let giver = 1; giver <= 12; giver += 1)
      for (let receiver = 1; receiver <= 12; receiver += 1)
        if (giver !== receiver) graph.add(giver, receiver, 4);
    for (const giver of people(20))
      for (const receiver of people(20)) if (giver !== receiver) graph.add(giver, receiver, 5);
    const rings = findRings(graph, [1, 2, 1001, 1002]);
    expect(rings.map(({ members }) => members.sort())).toEqual([people(20)]);
  });
});
