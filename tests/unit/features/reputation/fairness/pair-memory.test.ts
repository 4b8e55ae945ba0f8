import { describe, expect, it } from 'vitest';
import { PairMemory } from '#app/features/reputation/fairness/pair-memory';

const award = (occurredAt: string) => ({
  memberId: 1,
  giverId: 2,
  rule: 'reply.voted',
  causeKind: 'vote',
  occurredAt,
});

describe('PairMemory', () => {
  it('remembers a pair for its window and its rule alone', () => {
    const memory = new PairMemory(new Map([[2, '2025-01-01T00:00:00Z']]));
    memory.add(award('2026-01-10T00:00:00Z'));
    memory.add(award('2026-05-10T00:00:00Z'));
    expect(memory.before(award('2026-06-01T00:00:00Z'))).toEqual({
      earlier: 2,
      isNewAccount: false,
      heldBy: null,
    });
    expect(memory.before(award('2026-08-01T00:00:00Z')).earlier).toBe(1);
    expect(memory.before({ ...award('2026-06-01T00:00:00Z'), rule: 'thread.voted' }).earlier).toBe(0);
    expect(memory.before({ ...award('2026-06-01T00:00:00Z'), giverId: null }).earlier).toBe(0);
  });
});
