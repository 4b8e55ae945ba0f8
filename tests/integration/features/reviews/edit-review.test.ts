import { expect, it } from 'vitest';
import { editReview } from '#app/features/reviews/edit-review.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { getReview, listReviewHistory } from '#app/features/reviews/review-queries.server';
import { diceOf } from '../../../../scripts/bench/dice';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct } from '#tests/support/factories';

/** Of promise 16: an update never overwrites the first rating. */

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const dice = diceOf(16);
const draft = (stars: number) => ({
  ...{ stars, title: `Said ${dice.below(1e9)}`, body: `Words ${dice.below(1e9)}`, pros: '', cons: '' },
  ...{ incentive: 'none' as const, relation: 'customer' as const },
});

it('keeps the first rating through any number of updates, also at the same moment', async () => {
  for (let round = 0; round < 12; round += 1) {
    const [author, product] = [await aMember(db), await aProduct(db)];
    const first = draft(1 + dice.below(5));
    const at = (minutes: number) => ({ db, actor: author, now: new Date(now.getTime() + minutes * 60_000) });
    const posted = await postReview(at(0), {
      product: { id: product.id, state: 'listed' },
      draft: first,
      photos: [],
    });
    if (!posted.ok) throw new Error(posted.problem.code);
    const { publicId } = posted.value;
    const updates = Array.from({ length: 1 + dice.below(6) }, () => draft(1 + dice.below(5)));
    await Promise.all(updates.slice(0, 2).map((update) => editReview(at(1), { publicId, draft: update })));
    for (const [nth, update] of updates.slice(2).entries())
      await editReview(at(2 + nth), { publicId, draft: update });
    const row = await getReview(db, publicId, null);
    const history = await listReviewHistory(db, row?.id ?? 0);
    expect(history).toHaveLength(updates.length);
    expect(history.at(-1)).toMatchObject({ stars: first.stars, title: first.title, bodySource: first.body });
    expect(row).toMatchObject({ firstStars: first.stars });
    if (updates.length > 2) expect(row).toMatchObject({ stars: updates.at(-1)?.stars });
  }
});

it('does not unsay a reward that was once disclosed', async () => {
  const [author, product] = [await aMember(db), await aProduct(db)];
  const posted = await postReview(
    { db, actor: author, now },
    { product: { id: product.id, state: 'listed' }, draft: { ...draft(5), incentive: 'reward' }, photos: [] },
  );
  if (!posted.ok) throw new Error(posted.problem.code);
  await editReview({ db, actor: author, now }, { publicId: posted.value.publicId, draft: draft(5) });
  expect(await getReview(db, posted.value.publicId, null)).toMatchObject({ incentive: 'reward' });
});
