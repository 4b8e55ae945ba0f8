import { describe, expect, it } from 'vitest';
import { beyondChance, VoteGroup } from '#app/features/reputation/fairness/group-measure';
import { VoteGraph } from '#app/features/reputation/fairness/vote-graph';

const graph = new VoteGraph();
for (let giver = 1; giver <= 9; giver += 1)
  for (let receiver = 1; receiver <= 9; receiver += 1)
    if (giver !== receiver) graph.add(giver, receiver, (giver * 3 + receiver) % 4);

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
});

describe('beyondChance', () => {
  const measure = { size: 3, internal: 30, received: 40, given: 50, total: 200, excess: 28 };

  it('is (observed - expected) / (1 - expected)', () => {
    expect(beyondChance(measure)).toBeCloseTo((0.75 - 0.25) / 0.75);
  });

  it('is nothing for a whole community, and for nobody', () => {
    expect(beyondChance({ ...measure, internal: 200, received: 200, given: 200 })).toBe(0);
    expect(beyondChance({ ...measure, received: 0 })).toBe(0);
  });
});
