import { expect, it } from 'vitest';
import { readAuditFilter, writeAuditFilter } from '#app/features/moderation/audit-filter';

const read = (query: string) => readAuditFilter(new URLSearchParams(query));

it('reads who, whom, what and when', () => {
  expect(read('who=@ann&whom=bob-2&action=decision.hide&from=2026-01-01&to=2026-02-28')).toEqual({
    who: 'ann',
    whom: 'bob-2',
    action: 'decision.hide',
    from: '2026-01-01',
    to: '2026-02-28',
  });
});

it('leaves out what cannot be one', () => {
  const nothing = { who: null, whom: null, action: null, from: null, to: null };
  expect(read("who=a'b&whom=a b&action=%27;drop&from=2026-02-31&to=yesterday")).toEqual(nothing);
  expect(read('')).toEqual(nothing);
});

it('comes back from an address as it went into it', () => {
  const filter = read('who=ann&action=decision');
  const query = new URLSearchParams(
    Object.entries(writeAuditFilter(filter)).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  expect(readAuditFilter(query)).toEqual(filter);
});
