import { expect, it } from 'vitest';
import { lapseItems } from '#app/features/moderation/lapse-items.server';
import { openQueueItem } from '#app/features/moderation/open-queue-item.server';
import { flagContent } from '#app/features/moderation/flag-content.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date('2026-02-08T10:00:00Z') };

async function anItem() {
  const review = await aReview(db, { by: await aMember(db), productId: (await aProduct(db)).id });
  const itemId = await openQueueItem(db, { subjectKind: 'review', subjectId: review.id, cause: 'rule' });
  return { review, itemId };
}

async function stateOf(itemId: number) {
  const [row] = await db.sql<[{ state: string }]>`select state from queue_items where id = ${itemId}`;
  return row.state;
}

it('takes out of the queue what the clock has published, as nobody’s decision, however often it is told', async () => {
  const { review, itemId } = await anItem();
  for (let time = 0; time < 2; time += 1)
    await lapseItems(ctx, { subjectId: review.id, payload: { cause: 'deadline' } });
  expect(await stateOf(itemId)).toBe('lapsed');
  expect(await db.sql`select from decisions where item_id = ${itemId}`).toHaveLength(0);
});

it('keeps what a person published, and what readers flagged', async () => {
  const [decided, flagged] = [await anItem(), await anItem()];
  await lapseItems(ctx, { subjectId: decided.review.id, payload: {} });
  expect(await stateOf(decided.itemId)).toBe('open');
  await flagContent(
    { ...ctx, actor: await aMember(db) },
    { kind: 'review', publicId: flagged.review.publicId, reason: 'spam', note: '' },
  );
  await lapseItems(ctx, { subjectId: flagged.review.id, payload: { cause: 'deadline' } });
  expect(await stateOf(flagged.itemId)).toBe('open');
});
