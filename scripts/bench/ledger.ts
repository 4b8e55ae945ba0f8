import { listLeaderboard } from '#app/features/reputation/leaderboard-queries.server';
import {
  listNarrowLeaderboard,
  type Narrowing,
} from '#app/features/reputation/narrow-leaderboard-queries.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { settleAwards } from '#app/features/reputation/settle-awards.server';
import { readStatementFilter } from '#app/features/reputation/statement-filter';
import {
  getBalance,
  listPointsByRule,
  listStatement,
  statementPageSize,
  sumStatement,
  type StatementQuestion,
  type StatementRow,
} from '#app/features/reputation/statement-queries.server';
import type { Keyset } from '#app/lib/keyset';
import { system } from '#app/policy/actor';
import type { Db } from '#db/client';
import { openDatabase } from './community';
import { fillLedger } from './ledger-rows';
import { besides, medianOf, type Asked } from './median';
import { table, type Report } from './report';

interface LedgerFigures {
  entries: number;
  filledIn: number;
  /** Entries of whoever has most. */
  most: number;
  asked: Asked[];
  recountedIn: number;
  differing: number;
}

/** A ledger of this many entries beside one of a tenth: what a member, the leaderboard and one vote cost, and a recount. */
export async function benchLedger(report: Report, entries: number): Promise<void> {
  const little = await measureLedger(entries / 10);
  const much = await measureLedger(entries);
  const name = (figures: LedgerFigures) => figures.entries.toLocaleString('en');
  const perMillion = ({ recountedIn, entries: all }: LedgerFigures) => (recountedIn / all) * 1_000_000;
  report.add('ledger', {
    title: `Ledger of ${name(much)} entries, milliseconds in the middle`,
    text: [
      `filled in ${little.filledIn.toFixed(0)} and ${much.filledIn.toFixed(0)} s; the longest statement has ${little.most} and ${much.most} rows`,
      table(['', name(little), name(much), 'times'], besides(little.asked, much.asked)),
      table(
        ['recount, seconds', name(little), name(much), 'times'],
        [
          ['in all', little.recountedIn, much.recountedIn, much.recountedIn / little.recountedIn],
          ['a million entries', perMillion(little), perMillion(much), perMillion(much) / perMillion(little)],
        ],
      ),
      `${little.differing + much.differing} differ from what the facts call for`,
    ].join('\n'),
    raw: { little, much },
  });
  if (little.differing + much.differing > 0) process.exitCode = 1;
}

async function measureLedger(wanted: number): Promise<LedgerFigures> {
  const database = await openDatabase();
  const { db } = database;
  try {
    const since = performance.now();
    await fillLedger(db, wanted);
    const filledIn = (performance.now() - since) / 1000;
    const [{ memberId, most }] = await db.sql<[{ memberId: number; most: number }]>`
      select member_id as "memberId", count(*)::int as most from point_entries group by 1 order by 2 desc, 1 limit 1`;
    const asked = [...(await askStatement(db, memberId)), ...(await askTheRest(db))];
    const recounted = performance.now();
    const { entries, members: _members, ...wrong } = await recountPoints(db, { dryRun: true });
    const recountedIn = (performance.now() - recounted) / 1000;
    const differing = Object.values(wrong).reduce((sum, count) => sum + count, 0);
    return { entries: Number(entries), filledIn, most, asked, recountedIn, differing };
  } finally {
    await database.close();
  }
}

/** The statement of whoever has most to read, and what stands above it. */
async function askStatement(db: Db, memberId: number): Promise<Asked[]> {
  const all: StatementQuestion = {
    memberId,
    viewer: system,
    filter: readStatementFilter(new URLSearchParams()),
  };
  const week = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  const lately = { ...all, filter: readStatementFilter(new URLSearchParams({ from: week })) };
  const oldest = await lastPage(db, all);
  return [
    await medianOf('statement, newest page', () => listStatement(db, all, null)),
    await medianOf('statement, oldest page', () => listStatement(db, all, oldest)),
    await medianOf('statement, of a week', () => listStatement(db, lately, null)),
    await medianOf('statement, its sums', () => sumStatement(db, all)),
    await medianOf('points by rule', () => listPointsByRule(db, memberId)),
    await medianOf('balance', () => getBalance(db, memberId)),
  ];
}

/** Where the last page of a statement begins, found by reading it to its end. */
async function lastPage(db: Db, question: StatementQuestion): Promise<Keyset | null> {
  let after: Keyset | null = null;
  for (;;) {
    const rows: StatementRow[] = await listStatement(db, question, after);
    const last = rows[statementPageSize - 1];
    if (rows.length <= statementPageSize || !last) return after;
    after = { value: last.occurredAt, id: last.id };
  }
}

async function askTheRest(db: Db): Promise<Asked[]> {
  const now = new Date();
  const [{ replies, members }] = await db.sql<[{ replies: number; members: number }]>`
    select (select max(id) from replies)::int as replies, (select max(id) from members)::int as members`;
  const listNarrow = (narrowing: Narrowing) =>
    listNarrowLeaderboard(db, narrowing, { period: 'season', now });
  return [
    await medianOf('leaderboard of the week', () => listLeaderboard(db, 'week', now)),
    await medianOf('leaderboard of all time', () => listLeaderboard(db, 'all', now)),
    await medianOf('leaderboard of a board', () => listNarrow({ to: 'board', id: 7 })),
    await medianOf('leaderboard about a product', () => listNarrow({ to: 'product', id: 7, viewer: system })),
    await medianOf('leaderboard of a group', () => listNarrow({ to: 'group', id: 7 })),
    await medianOf('one vote to points', async (nth) => {
      const [reply, voter] = [1 + ((nth * 7919) % replies), 1 + ((nth * 104_729) % members)];
      await db.sql`
        insert into votes (subject_kind, subject_id, member_id) values ('reply', ${reply}, ${voter}) on conflict do nothing`;
      await db.transaction((tx) => settleAwards(tx, [{ kind: 'reply', id: reply, givers: [voter] }]));
    }),
  ];
}
