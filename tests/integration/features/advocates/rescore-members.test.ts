import { beforeAll, describe, expect, it } from 'vitest';
import { addUp, type TermValues } from '#app/features/advocates/advocate-score';
import { FORMULA_VERSION } from '#app/features/advocates/advocate-terms';
import { rescoreMembers, scoringDay } from '#app/features/advocates/rescore-members.server';
import type { Db } from '#db/client';
import { aCommunity } from '#tests/support/community';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const now = new Date('2026-06-01T15:00:00Z');

interface StoredScore {
  memberId: number;
  score: number;
  terms: TermValues;
  stage: string;
}

const stored = (from: Db = db): Promise<StoredScore[]> =>
  from.sql<StoredScore[]>`
    select member_id as "memberId", score, terms, stage from advocate_scores order by member_id`;

/** Undoes what a test did, so that the tests share one community. */
async function inPassing(work: (tx: Db) => Promise<void>): Promise<void> {
  const undo = new Error('undo');
  await db
    .transaction(async (tx) => {
      await work(tx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}

beforeAll(async () => {
  await aCommunity(db);
  await rescoreMembers(db, { now });
});

describe('rescoreMembers', () => {
  it('writes a score for each customer whose facts count, and for nobody else', async () => {
    const scores = await stored();
    expect(scores.length).toBeGreaterThan(150);
    expect(scores.filter(({ score, terms }) => addUp(terms) !== score)).toEqual([]);
    const strangers = await db.sql`
      select member_id from advocate_scores join members on id = member_id
      where not in_scoring or role <> 'member' or state = 'erased'`;
    expect(strangers).toEqual([]);
    const [row] = await db.sql`
      select distinct formula_version as "formulaVersion", as_of as "asOf" from advocate_scores`;
    expect(row).toEqual({ formulaVersion: FORMULA_VERSION, asOf: '2026-06-02T00:00:00Z' });
  });

  it('fills every stage of a community that has them all', async () => {
    const stages = new Set((await stored()).map(({ stage }) => stage));
    expect([...stages].sort()).toEqual(['active', 'advocate', 'helper', 'lapsed', 'lapsing', 'new']);
  });

  it('gives a few members the very scores of the full run', async () => {
    const before = await stored();
    await inPassing(async (tx) => {
      await tx.sql`delete from advocate_scores`;
      const some = before.filter((_, place) => place % 3 === 0);
      const outcome = await rescoreMembers(tx, { now, members: some.map(({ memberId }) => memberId) });
      expect(outcome).toEqual({ scored: some.length, removed: 0 });
      expect(await stored(tx)).toEqual(some);
    });
  });

  it('changes nothing when it runs again', async () => {
    const before = await stored();
    expect(await rescoreMembers(db, { now })).toEqual({ scored: before.length, removed: 0 });
    expect(await stored()).toEqual(before);
  });

  it('takes the score of whoever left scoring away, and of nobody else', async () => {
    const before = await stored();
    const [leaver] = before;
    await inPassing(async (tx) => {
      await tx.sql`update members set in_scoring = false where id = ${leaver?.memberId ?? 0}`;
      expect(await rescoreMembers(tx, { now, members: [leaver?.memberId ?? 0] })).toEqual({
        scored: 0,
        removed: 1,
      });
      expect(await stored(tx)).toEqual(before.slice(1));
    });
  });

  it('does nothing for nobody', async () => {
    expect(await rescoreMembers(db, { now, members: [] })).toEqual({ scored: 0, removed: 0 });
  });

  it('leaves a newer score alone', async () => {
    const [overtaken] = await stored();
    await inPassing(async (tx) => {
      await tx.sql`
        update advocate_scores set score = 1, computed_at = now() + interval '1 hour'
        where member_id = ${overtaken?.memberId ?? 0}`;
      await rescoreMembers(tx, { now });
      expect((await stored(tx))[0]?.score).toBe(1);
    });
  });
});

describe('scoringDay', () => {
  it('is tomorrow in UTC, so that today counts', () => {
    expect(scoringDay(new Date('2026-12-31T23:59:59Z'))).toBe('2027-01-01');
    expect(scoringDay(new Date('2026-06-01T00:00:00Z'))).toBe('2026-06-02');
  });
});
