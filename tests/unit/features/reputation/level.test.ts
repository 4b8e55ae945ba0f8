import { describe, expect, it } from 'vitest';
import { levelOf, levels, nextLevel } from '#app/features/reputation/level';

describe('levels', () => {
  it('names a balance by the highest level it has reached', () => {
    expect(levelOf(0).name).toBe('Newcomer');
    expect(levelOf(24).name).toBe('Newcomer');
    expect(levelOf(25).name).toBe('Neighbour');
    expect(levelOf(1_000_000).name).toBe('Mentor');
  });
  it('takes a balance below zero as a newcomer', () => {
    expect(levelOf(-40).rank).toBe(1);
  });
  it('says how far the next level is, and nothing at the top', () => {
    expect(nextLevel(100)).toMatchObject({ level: { name: 'Helper' }, missing: 50 });
    expect(nextLevel(levels.at(-1)?.from ?? 0)).toBeNull();
  });
});
