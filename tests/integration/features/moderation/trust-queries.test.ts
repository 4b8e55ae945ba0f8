import { expect, it } from 'vitest';
import { countTrust } from '#app/features/moderation/trust-queries.server';
import { aDecision, aQueueItem, aReply, aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

/** Counts by hand, row for row, what the page has counted by query. */
function countBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

it('equals a recount of every row', async () => {
  const states = ['published', 'published', 'withheld', 'hidden', 'withdrawn', 'pending'];
  for (let at = 0; at < 24; at += 1) {
    const state = states[at % states.length] ?? 'published';
    const stateReason = ['withheld', 'hidden'].includes(state) ? (at % 4 === 2 ? 'spam' : 'abuse') : null;
    await aReview(db, {
      state,
      stateReason,
      importSource: at % 8 === 0 ? 'elsewhere' : null,
      importRef: `${at}`,
    });
  }
  for (const decision of ['keep', 'hide', 'hide', 'warn']) {
    const author = await aMember(db);
    const { itemId, id } = await aDecision(db, author.id, decision);
    const reporter = await aMember(db);
    await db.sql`insert into flags (item_id, reporter_id, reason) values (${itemId}, ${reporter.id}, ${decision === 'keep' ? 'other' : 'spam'})`;
    const appealItem = await aQueueItem(db, { subjectKind: 'reply', subjectId: (await aReply(db)).id });
    await db.sql`
      insert into appeals (decision_id, item_id, words, outcome)
      values (${id}, ${appealItem.id}, 'No.', ${decision === 'warn' ? null : decision === 'hide' ? 'upheld' : 'overturned'})`;
  }
  const waiting = await aQueueItem(db, { subjectKind: 'reply', subjectId: (await aReply(db)).id });
  await db.sql`insert into flags (item_id, reporter_id, reason) values (${waiting.id}, ${(await aMember(db)).id}, 'abuse')`;

  const figures = await countTrust(db);
  const reviews = await db.sql<Array<{ state: string; reason: string | null; source: string | null }>>`
    select state, state_reason as reason, import_source as source from reviews`;
  expect(figures.reviews).toEqual(
    countBy(
      reviews.filter((row) => row.source === null),
      (row) => (['withheld', 'hidden'].includes(row.state) ? String(row.reason) : row.state),
    ),
  );
  expect(figures.flags).toEqual([
    { key: 'other', count: 1 },
    { key: 'spam', count: 3 },
  ]);
  expect(figures.decisions).toEqual([
    { key: 'hide', count: 2 },
    { key: 'keep', count: 1 },
    { key: 'warn', count: 1 },
  ]);
  expect(figures.appeals).toEqual([
    { key: 'overturned', count: 1 },
    { key: 'upheld', count: 2 },
    { key: 'waiting', count: 1 },
  ]);
});

it('takes the middle of the times, by cause', async () => {
  await db.sql`delete from flags`;
  const hours = [1, 2, 30, 40, 50];
  for (const took of hours) {
    const { id } = await aQueueItem(db, { subjectKind: 'review', subjectId: (await aReview(db)).id });
    await db.sql`
      update queue_items set cause = 'review-objection', state = 'decided', opened_at = '2026-01-01T00:00:00Z',
        decided_at = '2026-01-01T00:00:00Z'::timestamptz + make_interval(hours => ${took}) where id = ${id}`;
  }
  const time = (await countTrust(db)).times.find(({ key }) => key === 'review-objection');
  expect(time).toEqual({ key: 'review-objection', count: 5, hours: 30 });
});
