import { describe, expect, it } from 'vitest';
import { onHeld } from '#app/features/moderation/on-held.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
const deliver = (subjectKind: string, subjectId: number, cause: string | null = 'new-member-link') =>
  db.transaction((tx) =>
    onHeld({ db: tx, actor: system, now: new Date() }, { subjectKind, subjectId, payload: { cause } }),
  );
const itemsOf = (subjectKind: string, subjectId: number) => db.sql`
  select cause, state from queue_items where subject_kind = ${subjectKind} and subject_id = ${subjectId} order by id`;

describe('onHeld', () => {
  it('opens one item of ten deliveries at the same moment, and a new one after a decision', async () => {
    await Promise.all(Array.from({ length: 10 }, () => deliver('thread', 7)));
    expect(await itemsOf('thread', 7)).toEqual([{ cause: 'new-member-link', state: 'open' }]);
    await db.sql`update queue_items set state = 'decided'`;
    await deliver('thread', 7);
    expect((await itemsOf('thread', 7)).map((item) => item['state'])).toEqual(['decided', 'open']);
  });

  it('keeps the cause of a review that somebody objects to, and knows no products', async () => {
    const review = await aReview(db, { by: await aMember(db), productId: (await aProduct(db)).id });
    await deliver('review', review.id, 'review-objection');
    expect(await itemsOf('review', review.id)).toEqual([{ cause: 'review-objection', state: 'open' }]);
    await deliver('product', 9);
    expect(await itemsOf('product', 9)).toEqual([]);
  });
});
