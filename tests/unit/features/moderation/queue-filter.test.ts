import { expect, it } from 'vitest';
import { isNarrowed, readQueueFilter, writeQueueFilter } from '#app/features/moderation/queue-filter';

const read = (query: string) => readQueueFilter(new URLSearchParams(query));

it('reads what it knows and leaves out the rest', () => {
  expect(read('cause=flagged&mine=yes&overdue=yes')).toEqual({
    show: 'open',
    cause: 'flagged',
    mine: true,
    overdue: true,
  });
  expect(read('cause=__proto__&mine=1&show=everything')).toEqual({
    show: 'open',
    cause: null,
    mine: false,
    overdue: false,
  });
});

it('knows nothing overdue among what has been decided', () => {
  expect(read('show=decided&overdue=yes').overdue).toBe(false);
});

it('comes back from an address as it went into it', () => {
  for (const query of ['', 'show=decided&cause=profile-report', 'mine=yes&overdue=yes']) {
    const given = Object.entries(writeQueueFilter(read(query))).filter(([, value]) => value !== undefined);
    expect(new URLSearchParams(given as string[][]).toString()).toBe(query);
  }
});

it('says when something is left out', () => {
  expect([isNarrowed(read('')), isNarrowed(read('show=decided')), isNarrowed(read('mine=yes'))]).toEqual([
    false,
    false,
    true,
  ]);
});
