import { describe, expect, it } from 'vitest';
import { VoteGraph } from '#app/features/reputation/fairness/vote-graph';
import { VoteGroup } from '#app/features/reputation/fairness/vote-group';

const graph = new VoteGraph('telling');
for (let giver = 1; giver <= 9; giver += 1)
  for (let receiver = 1; receiver <= 9; receiver += 1)
    if (giver !== receiver && (giver * 3 + receiver) % 4 > 0)
      graph.add(giver, receiver, (giver * 3 + receiver) % 4);

describe('VoteGroup', () => {
  it('measures the same whether accounts came and went or were there from the start', () => {
    const group = new VoteGroup(graph, [1, 2, 3, 4, 5]);
    const without = group.measureWithout(2);
    group.remove(2);
    group.add(7);
    group.remove(7);
    expect(group.measure()).toEqual(new VoteGroup(graph, [1, 3, 4, 5]).measure());
    expect(without).toEqual(group.measure());
  });

  it('counts who used a browser of another, as accounts come and go', () => {
    const shared = new VoteGraph('telling');
    for (const giver of [1, 2, 3, 4]) shared.add(giver, 5, 1);
    shared.setBrowser([1, 2]);
    shared.setBrowser([2, 3]);
    const place = (id: number) => shared.placeOf(id) ?? -1;
    const group = new VoteGroup(shared, [1, 3, 4, 5].map(place));
    expect(group.measure().alike).toBe(1);
    group.add(place(2));
    expect(group.measure().alike).toBe(2);
    expect(group.measureWithout(place(1)).alike).toBe(1);
    expect(group.measureWithout(place(5)).alike).toBe(2);
  });

  it('counts what members gave and got inside, each way by itself', () => {
    const group = new VoteGroup(graph, [1, 2, 3]);
    const inside = group.members.map((member) => [group.gaveInside(member), group.gotInside(member)]);
    const [gave, got] = [0, 1].map((way) => inside.reduce((sum, both) => sum + (both[way] ?? 0), 0));
    expect(gave).toBe(group.measure().internal);
    expect(got).toBe(group.measure().internal);
  });

  it('finds whoever has the most with the group beyond what the activity of both makes likely', () => {
    const busy = new VoteGraph('telling');
    for (let other = 10; other < 60; other += 1) {
      busy.add(other, 3, 4);
      busy.add(3, other, 4);
    }
    busy.add(1, 2, 5);
    busy.add(1, 3, 6);
    expect(
      busy.idAt(
        new VoteGroup(busy, [busy.placeOf(1) ?? -1]).closestOutside(
          (awards, expected) => awards - expected,
        ) ?? -1,
      ),
    ).toBe(2);
  });
});
