import { expect, it } from 'vitest';
import { trustPeriods } from '#app/features/moderation/trust-figures';
import { countTrust } from '#app/features/moderation/trust-queries.server';
import { aDecision, aQueueItem, aReply, aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date();
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const ages = [1, 29, 31, 89, 91, 364, 366];

/** Counts by hand, row for row and period for period, what the page has counted by query. */
function countBy<Row extends { at: string }>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const counts = groups.get(keyOf(row)) ?? trustPeriods.map(() => 0);
    groups.set(
      keyOf(row),
      counts.map((count, nth) => count + Number(row.at >= daysAgo(trustPeriods[nth] ?? 0))),
    );
  }
  return [...groups]
    .map(([key, counts]) => ({ key, counts }))
    .filter(({ counts }) => counts.some(Boolean))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function aPast(): Promise<void> {
  const states = ['published', 'published', 'withheld', 'hidden', 'withdrawn', 'pending'];
  for (let at = 0; at < 42; at += 1) {
    const state = states[at % states.length] ?? 'published';
    await aReview(db, {
      state,
      ...(['withheld', 'hidden'].includes(state) && { stateReason: at % 4 === 2 ? 'spam' : 'abuse' }),
      importSource: at % 8 === 0 ? 'elsewhere' : null,
      importRef: `${at}`,
      occurredAt: daysAgo(ages[at % ages.length] ?? 1),
    });
  }
  for (const [nth, age] of [...ages, ...ages].entries()) {
    const decision = ['keep', 'hide', 'hide', 'warn'][nth % 4] ?? 'keep';
    const { itemId, id } = await aDecision(db, (await aMember(db)).id, decision);
    await db.sql`update decisions set created_at = ${daysAgo(age)} where id = ${id}`;
    await db.sql`
      update queue_items set opened_at = ${daysAgo(age + nth / 24)}, decided_at = ${daysAgo(age)} where id = ${itemId}`;
    await db.sql`
      insert into flags (item_id, reporter_id, reason) values (${itemId}, ${(await aMember(db)).id}, ${decision === 'keep' ? 'other' : 'spam'})`;
    const appealed = await aQueueItem(db, { subjectKind: 'reply', subjectId: (await aReply(db)).id });
    await db.sql`
      insert into appeals (decision_id, item_id, words, outcome, created_at)
      values (${id}, ${appealed.id}, 'No.', ${decision === 'warn' ? null : decision === 'hide' ? 'upheld' : 'overturned'}, ${daysAgo(age)})`;
  }
  // What waits is in no figure of decisions.
  const waiting = await aQueueItem(db, { subjectKind: 'reply', subjectId: (await aReply(db)).id });
  await db.sql`insert into flags (item_id, reporter_id, reason) values (${waiting.id}, ${(await aMember(db)).id}, 'abuse')`;
}

const middle = (values: number[]) => {
  const [sorted, half] = [[...values].sort((a, b) => a - b), (values.length - 1) / 2];
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
};

it('equals a recount of every row, for every period', async () => {
  await aPast();
  type Dated = Array<{ at: string; key: string }>;
  const reviews = await db.sql<Dated>`
    select occurred_at as at, case when state in ('withheld', 'hidden') then state_reason else state end as key
    from reviews where import_source is null`;
  const flags = await db.sql<Dated>`
    select q.decided_at as at, f.reason as key from flags f join queue_items q on q.id = f.item_id where q.decided_at is not null`;
  const decisions = await db.sql<Dated>`select created_at as at, decision as key from decisions`;
  const appeals =
    await db.sql<Dated>`select created_at as at, coalesce(outcome, 'waiting') as key from appeals`;
  const times = await db.sql<Array<{ at: string; key: string; hours: number }>>`
    select decided_at as at, cause as key, (extract(epoch from decided_at - opened_at) / 3600)::float8 as hours
    from queue_items where decided_at is not null`;
  for (const days of trustPeriods) {
    const figures = await countTrust(db, { days, now });
    expect(figures.reviews).toEqual(countBy(reviews, ({ key }) => key));
    expect(figures.flags).toEqual(countBy(flags, ({ key }) => key));
    expect(figures.decisions).toEqual(countBy(decisions, ({ key }) => key));
    expect(figures.appeals).toEqual(countBy(appeals, ({ key }) => key));
    expect(figures.times.map(({ key, counts }) => ({ key, counts }))).toEqual(
      countBy(times, ({ key }) => key),
    );
    for (const { key, hours } of figures.times) {
      const took = times.filter((row) => row.key === key && row.at >= daysAgo(days)).map((row) => row.hours);
      expect(hours).toBeCloseTo(middle(took), 6);
    }
  }
});
