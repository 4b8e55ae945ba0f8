import { describe, expect, it } from 'vitest';
import { isByNewAccount } from '#app/features/reputation/fairness/new-account';

const award = { causeKind: 'vote', occurredAt: '2026-05-04T12:00:00Z' };

describe('isByNewAccount', () => {
  it('is true for votes in the first three days only', () => {
    expect(isByNewAccount({ ...award, giverJoinedAt: '2026-05-02T12:00:00Z' })).toBe(true);
    expect(isByNewAccount({ ...award, giverJoinedAt: '2026-05-01T12:00:00Z' })).toBe(false);
  });

  it('leaves acceptances alone: only the asker can give one, once a question', () => {
    expect(isByNewAccount({ ...award, causeKind: 'acceptance', giverJoinedAt: '2026-05-04T11:00:00Z' })).toBe(
      false,
    );
  });

  it('says nothing of givers that are not known', () => {
    expect(isByNewAccount({ ...award, giverJoinedAt: null })).toBe(false);
  });
});
