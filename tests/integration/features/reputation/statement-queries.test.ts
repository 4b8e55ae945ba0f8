import { readFile } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, expect, it } from 'vitest';
import { makeStatementFile } from '#app/features/reputation/statement-file.server';
import { readStatementFilter } from '#app/features/reputation/statement-filter';
import {
  listStatement,
  statementPageSize,
  sumStatement,
} from '#app/features/reputation/statement-queries.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const [owner, other] = [await aMember(db), await aMember(db)];
const filterOf = (query: string) => readStatementFilter(new URLSearchParams(query));
const ask = (query = '', viewer = owner) => ({ memberId: owner.id, viewer, filter: filterOf(query) });

/** Entries of a hundred days, every tenth capped and every seventh taken back, all about a reply in one board. */
beforeAll(async () => {
  const board = await aBoard(db, { seenBy: ['staff'] });
  const thread = await aThread(db, { by: owner, boardId: board.id, title: '=Locked away' });
  const reply = await aReply(db, { by: owner, threadId: thread.id });
  await db.sql`
    with award as (
      insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, reason, giver_id, subject_kind, subject_id, occurred_at)
      select ${owner.id}, case when n % 2 = 0 then 'reply.voted' else 'reply.accepted' end, 1, 'vote', 'reply:' || n,
        case when n % 10 = 0 then 0 else 5 end, case when n % 10 = 0 then 'capped' else 'awarded' end,
        case when n % 10 = 0 then 'daily-cap' end, ${other.id}, 'reply', ${reply.id}, timestamptz '2026-01-01 12:00Z' + n * interval '1 day'
      from generate_series(1, 100) n returning *
    )
    insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, reverses_id, giver_id, subject_kind, subject_id, occurred_at)
    select member_id, rule, rule_version, cause_kind, cause_id, -points, 'reversal', id, giver_id, subject_kind, subject_id, occurred_at
    from award where split_part(cause_id, ':', 2)::int % 7 = 0 and points > 0`;
  await db.sql`insert into balances (member_id, points) select member_id, sum(points) from point_entries group by member_id`;
});

const balance = async () => (await sumStatement(db, ask())).points;

async function fileRows(query = '', viewer = owner): Promise<Array<Record<string, string>>> {
  const place = {
    folder: mkdtempSync(path.join(tmpdir(), 'vouch-statement-')),
    origin: 'https://example.com',
  };
  const text = await readFile(await makeStatementFile(db, ask(query, viewer), place), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

it('runs the balance along over every page, down to nothing before the first entry', async () => {
  const rows = [];
  let after = null;
  for (;;) {
    const page = await listStatement(db, ask(), after);
    rows.push(...page.slice(0, statementPageSize));
    const last = page[statementPageSize - 1];
    if (page.length <= statementPageSize || !last) break;
    after = { value: last.occurredAt, id: last.id };
  }
  expect(rows[0]?.balance).toBe(await balance());
  for (const [index, row] of rows.entries())
    expect((row.balance ?? NaN) - row.points).toBe(rows[index + 1]?.balance ?? 0);
});

it.each([
  'rule=reply.voted',
  'outcome=back',
  'outcome=nothing',
  'rule=reply.voted&from=2026-02-01&to=2026-02-28',
  'rule=reply.voted&outcome=given',
])('shows for %s exactly what fits, with its sum and without a balance', async (query) => {
  const [all, some, sum] = await Promise.all([
    db.sql<Array<{ rule: string; state: string; day: string; points: number }>>`
        select rule, state, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD') as day, points from point_entries`,
    listStatement(db, ask(query), null),
    sumStatement(db, ask(query)),
  ]);
  const { rule, outcome, from, to } = filterOf(query);
  const outcomes = { given: ['awarded'], spent: ['spent'], nothing: ['capped', 'held'], back: ['reversal'] };
  const fitting = all.filter(
    (row) =>
      (!rule || row.rule === rule) &&
      (!outcome || outcomes[outcome].includes(row.state)) &&
      (!from || row.day >= from) &&
      (!to || row.day <= to),
  );
  expect(fitting.length).toBeGreaterThan(3);
  expect(sum).toMatchObject({
    entries: fitting.length,
    points: fitting.reduce((total, { points }) => total + points, 0),
  });
  expect(some.slice(0, statementPageSize).length).toBe(Math.min(fitting.length, statementPageSize));
  expect(some.every((row) => row.balance === null)).toBe(true);
});

/** The balances before the first and after the last day, by a sum of its own. */
async function recounted({ from, to }: { from: string | null; to: string | null }) {
  const [row] = await db.sql<[{ opening: number; closing: number }]>`
    select coalesce(sum(points) filter (where occurred_at < ${from ?? '0001-01-01'}::timestamptz), 0)::int as opening,
           coalesce(sum(points) filter (where occurred_at < ${to ?? '9999-01-01'}::timestamptz + interval '1 day'), 0)::int as closing
    from point_entries`;
  return row;
}

it.each(['from=2026-02-01&to=2026-02-28', 'from=2026-02-15', 'to=2026-02-15', 'to=2025-12-31'])(
  'begins and ends the days of %s with the balances of a recount, and runs along between',
  async (query) => {
    const { opening, closing } = await recounted(filterOf(query));
    expect(await sumStatement(db, ask(query))).toMatchObject({ opening, closing });
    const rows = await listStatement(db, ask(query), null);
    expect(rows[0]?.balance ?? closing).toBe(closing);
    const shown = rows.slice(0, statementPageSize);
    for (const [index, row] of shown.entries())
      expect((row.balance ?? NaN) - row.points).toBe(rows[index + 1]?.balance ?? opening);
    const [first] = await fileRows(query);
    expect(Number(first ? first['balance_after'] : opening)).toBe(
      opening + Number(first ? first['points'] : 0),
    );
  },
);

it('makes a file that ends with the balance, and names to nobody what they may not read', async () => {
  const moderator = await aMember(db, { role: 'moderator' });
  const [own, theirs] = [await fileRows(), await fileRows('', moderator)];
  expect(own.length).toBe((await sumStatement(db, ask())).entries);
  expect(Number(own.at(-1)?.['balance_after'])).toBe(await balance());
  expect(own.map(({ about, address }) => [about, address])).toEqual(own.map(() => ['', '']));
  expect(theirs[0]?.['about']).toBe("'=Locked away");
  expect(theirs[0]?.['address']).toMatch(/^https:\/\/example\.com\/replies\/[a-z0-9]{12}$/);
});
