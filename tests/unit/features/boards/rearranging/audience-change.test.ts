import { describe, expect, it } from 'vitest';
import {
  compareAudiences,
  describeAudience,
  describeChange,
} from '#app/features/boards/rearranging/audience-change';
import type { Audience } from '#app/policy/audience';

const known = {
  levels: [{ rank: 3, name: 'Guide' }],
  groups: [{ id: 7, name: 'Testers' }],
  products: [{ id: 4, name: 'Kettle' }],
};

describe('compareAudiences', () => {
  it.each<[Audience[], Audience[], string]>([
    [['public'], ['public'], 'same'],
    [['public'], ['members'], 'narrower'],
    [['staff'], ['members'], 'wider'],
    [['group:7', 'staff'], ['level:3', 'staff'], 'other'],
    [['level:4', 'staff'], ['level:3', 'staff'], 'wider'],
    [['group:7', 'staff'], ['staff'], 'narrower'],
  ])('from %j to %j is %s', (from, to, change) => {
    expect(compareAudiences(from, to)).toBe(change);
  });
});

it('says in words who is meant', () => {
  expect(describeAudience(['group:7', 'owners:4', 'level:3', 'staff'], known)).toBe(
    'the group Testers, buyers of Kettle, from the level Guide on, the team',
  );
  expect(describeAudience(['group:99'], known)).toBe('some members');
  expect(describeChange({ from: ['public'], to: ['staff'] }, known)).toBe(
    'Read by the team. Some who can read it now will not be able to any more.',
  );
});
