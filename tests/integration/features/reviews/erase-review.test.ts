import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { eraseReview } from '#app/features/reviews/erase-review.server';
import { giveReviewAgain } from '#app/features/reviews/give-review-again.server';
import { keepPhotos } from '#app/features/reviews/photos.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { replyPrivately } from '#app/features/reviews/reply-privately.server';
import { respondToReview } from '#app/features/reviews/respond-to-review.server';
import { getReview, listReviewHistory } from '#app/features/reviews/review-queries.server';
import { editReview } from '#app/features/reviews/edit-review.server';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { pictureFile } from '#app/features/writing/keep-picture.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct } from '#tests/support/factories';
import { aRule } from '#tests/support/rules';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-erased-'));
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true, force: true });
});
const now = new Date('2026-02-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });
const team = await aMember(db, { role: 'moderator' });
const secret = 'quernstone';
await aRule(db, team, { concerns: ['review'], test: { kind: 'words', words: [secret] }, effect: 'flag' });
const draft = {
  ...{
    stars: 4,
    title: `Title ${secret}`,
    body: `Words ${secret}.`,
    pros: `Good ${secret}`,
    cons: `Bad ${secret}`,
  },
  ...{ incentive: 'none' as const, relation: 'customer' as const },
};

/** A review with a photo, two wordings, an answer of the brand and one in private, withdrawn. */
async function aWithdrawn() {
  const [author, product] = [await aMember(db), await aProduct(db)];
  const pixels = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const kept = await keepPhotos(folder, [new File([new Uint8Array(pixels)], 'a.png')]);
  if (!kept.ok) throw new Error(kept.problem);
  const posted = await postReview(as(author), {
    ...{ product: { id: product.id, state: 'listed' as const }, draft, photos: kept.photos },
  });
  if (!posted.ok) throw new Error(posted.problem.code);
  const { publicId } = posted.value;
  await editReview(as(author), { publicId, draft: { ...draft, stars: 3 } });
  const answer = { publicId, body: `You wrote ${secret}.` };
  expect(await respondToReview(as(team), answer)).toMatchObject({ ok: true });
  expect(await replyPrivately(as(team), answer)).toMatchObject({ ok: true });
  const [{ id }] = await db.sql<[{ id: number }]>`select id from reviews where public_id = ${publicId}`;
  expect(await withdrawReview(as(author), publicId)).toMatchObject({ ok: true });
  return { author, product, publicId, id, photos: kept.photos };
}

/** Every row of every table that holds a word, by table. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await db.sql<Array<{ name: string }>>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    // The rule that meets the word says it itself.
    if (name.startsWith('holding_rule')) continue;
    const [row] = await db.sql<[{ has: boolean }]>`
      select exists (select from ${db.sql(name)} as t where t::text like ${`%${word}%`}) as has`;
    if (row.has) found.push(name);
  }
  return found;
}

const erase = (by: MemberActor, publicId: string) => eraseReview(as(by), { publicId, folder });

describe('eraseReview', () => {
  it('leaves no word and no file, but the row with its stars and what stands in the ledger', async () => {
    const { author, publicId, id, photos } = await aWithdrawn();
    const [photo] = photos;
    if (!photo) throw new Error('no photo');
    expect(existsSync(pictureFile(folder, photo.publicId, 'full'))).toBe(true);
    const holders = ['reviews', 'review_history', 'review_responses', 'review_private_replies', 'rule_hits'];
    expect(await tablesWith(secret)).toEqual(expect.arrayContaining(holders));
    const ledger =
      await db.sql`select id, cause_kind, cause_id, points, state from point_entries order by id`;
    expect(await erase(author, publicId)).toMatchObject({ ok: true });
    expect(await tablesWith(secret)).toEqual([]);
    for (const size of ['full', 'thumb'] as const)
      expect(existsSync(pictureFile(folder, photo.publicId, size))).toBe(false);
    expect(await db.sql`select from uploads where public_id = ${photo.publicId}`).toHaveLength(0);
    expect(await getReview(db, publicId, author.id)).toMatchObject({
      ...{ id, stars: 3, firstStars: 4, state: 'withdrawn', title: 'Words deleted', bodySource: '' },
      ...{
        photos: [],
        response: null,
        wordsUntil: null,
        wordsErasedAt: now.toISOString().replace('.000Z', 'Z'),
      },
    });
    expect(
      await db.sql`select id, cause_kind, cause_id, points, state from point_entries order by id`,
    ).toEqual(ledger);
  });

  it('is its author’s alone, of what is withdrawn, and happens once', async () => {
    const { author, publicId } = await aWithdrawn();
    expect(await erase(await aMember(db), publicId)).toEqual({
      ...{ ok: false, problem: { code: 'refused', because: 'unknown' } },
    });
    expect(await erase(team, publicId)).toMatchObject({ ok: false });
    const outcomes = await Promise.all([erase(author, publicId), erase(author, publicId)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await erase(author, 'nosuchreview')).toEqual({ ok: false, problem: { code: 'gone' } });
    const live = await aWithdrawn();
    await giveReviewAgain(as(live.author), { publicId: live.publicId, draft });
    expect(await erase(live.author, live.publicId)).toEqual({
      ...{ ok: false, problem: { code: 'refused', because: 'not-open' } },
    });
    expect(await getReview(db, live.publicId, null)).toMatchObject({
      wordsUntil: null,
      bodySource: draft.body,
    });
  });

  it('leaves the way back: written anew it is the same review, with its first rating', async () => {
    const { author, publicId, id } = await aWithdrawn();
    await erase(author, publicId);
    const anew = { ...draft, stars: 5, title: 'Anew', body: 'Other words.', pros: '', cons: '' };
    expect(await giveReviewAgain(as(author), { publicId, draft: anew })).toMatchObject({
      ...{ ok: true, value: { state: 'published' } },
    });
    expect(await getReview(db, publicId, null)).toMatchObject({
      ...{ stars: 5, firstStars: 4, title: 'Anew', wordsErasedAt: null, state: 'published' },
    });
    expect(await listReviewHistory(db, id)).toMatchObject([
      { stars: 3, title: 'Words deleted', bodySource: '' },
      { stars: 4, title: 'Words deleted', bodySource: '' },
    ]);
  });
});
