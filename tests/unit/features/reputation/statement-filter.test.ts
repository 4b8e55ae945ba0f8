import { expect, it } from 'vitest';
import {
  isNarrowed,
  readStatementFilter,
  writeStatementFilter,
} from '#app/features/reputation/statement-filter';

it('takes what can be a filter, and leaves out the rest', () => {
  const asked = new URLSearchParams('rule=reply.voted&outcome=back&from=2026-02-28&to=2026-02-30');
  expect(readStatementFilter(asked)).toEqual({
    rule: 'reply.voted',
    outcome: 'back',
    from: '2026-02-28',
    to: null,
  });
  const nonsense = readStatementFilter(new URLSearchParams("rule=x' or 1=1&outcome=all&from=now"));
  expect(nonsense).toEqual({ rule: null, outcome: null, from: null, to: null });
  expect(isNarrowed(nonsense)).toBe(false);
});

it('comes back from the address that it makes', () => {
  const filter = { rule: 'review.published', outcome: 'given', from: null, to: '2026-01-31' } as const;
  const kept = Object.entries(writeStatementFilter(filter)).filter(([, value]) => value !== undefined);
  expect(readStatementFilter(new URLSearchParams(kept as string[][]))).toEqual(filter);
  expect(isNarrowed(filter)).toBe(true);
});
