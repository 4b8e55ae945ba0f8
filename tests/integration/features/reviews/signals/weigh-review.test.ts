import { describe, expect, it } from 'vitest';
import { loadCase } from '#app/features/moderation/case-queries.server';
import { onHeld } from '#app/features/moderation/on-held.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { publishDueReviews } from '#app/features/reviews/publish-due-reviews.server';
import { weighReview } from '#app/features/reviews/signals/weigh-review.server';
import { forgetDevices } from '#app/features/reviews/device-mark.server';
import { newBrowserName } from '#app/lib/browser-name.server';
import { listSignals } from '#app/features/reviews/signals/signal-queries.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-05-01T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let texts = 0;
const someWords = () => {
  texts += 1;
  const words = [
    'kettle',
    'morning',
    'spout',
    'handle',
    'steam',
    'lid',
    'water',
    'quiet',
    'base',
    'seal',
    'cup',
  ];
  return Array.from(
    { length: 24 },
    (_, at) => `${words[(texts * 7 + at * (texts + 3)) % words.length]}${texts}`,
  ).join(' ');
};

interface Sent {
  by?: MemberActor;
  productId: number;
  body?: string;
  stars?: number;
  browser?: string | null;
}

async function send({ by, productId, body, stars = 4, browser = null }: Sent) {
  const actor = by ?? (await aMember(db));
  const posted = await postReview(
    { db, actor, now },
    {
      product: { id: productId, state: 'listed' },
      draft: {
        ...{ stars, title: 'What I think of it', body: body ?? someWords(), pros: '', cons: '' },
        ...{ incentive: 'none', relation: 'customer' },
      },
      photos: [],
      browser,
    },
  );
  if (!posted.ok) throw new Error(posted.problem.code);
  const { publicId, publication } = posted.value;
  const [row] = await db.sql<[{ id: number }]>`select id from reviews where public_id = ${publicId}`;
  return {
    actor,
    publicId,
    id: row.id,
    publication,
    kinds: (await listSignals(db, row.id)).map(({ kind }) => kind),
  };
}

const newcomer = () => aMember(db, { joinedAt: '2026-05-01T08:00:00Z' });
const published = { state: 'published' };
const waits = { state: 'pending', reason: 'signals' };

describe('weighReview', () => {
  it('asks for nothing where there is nothing to compare, and keeps no print of a few words', async () => {
    const ctx = { db, actor: await aMember(db), now };
    const product = await aProduct(db);
    const asked = { productId: product.id, proof: 'mail-confirmed' as const, text: 'Good kettle.' };
    expect(await weighReview(ctx, asked)).toEqual({
      signals: [],
      asksForLook: false,
      print: null,
      device: null,
    });
  });
});

describe('a review that is posted', () => {
  it('waits when it has the words of another, shows the team which, and is published by the clock all the same', async () => {
    const [one, other] = [await aProduct(db), await aProduct(db)];
    const body = someWords();
    const first = await send({ productId: one.id, body });
    expect(first).toMatchObject({ publication: published, kinds: [] });
    const own = await send({ productId: other.id, body, by: first.actor });
    expect(own, 'one’s own words are no copy').toMatchObject({ publication: published });
    const copy = await send({ productId: other.id, body: `${body} indeed` });
    expect(copy).toMatchObject({ publication: waits, kinds: ['copied'] });

    await onHeld(
      { db, actor: system, now },
      { subjectKind: 'review', subjectId: copy.id, payload: { cause: 'signals' } },
    );
    const [item] = await db.sql<[{ publicId: string }]>`
      select public_id as "publicId" from queue_items where subject_kind = 'review' and subject_id = ${copy.id}`;
    const actor = await aMember(db, { role: 'moderator' });
    const found = await loadCase({ db, actor, now: new Date() }, item.publicId);
    expect(found?.item.cause).toBe('signals');
    expect(found?.view.signals).toMatchObject([
      {
        name: 'Words of another review',
        reviews: expect.arrayContaining([expect.stringContaining(first.publicId)]),
      },
    ]);
    await publishDueReviews({ db, actor: system, now: later(8) });
    const [after] = await db.sql`select state from reviews where id = ${copy.id}`;
    expect(after).toMatchObject({ state: 'published' });
  });

  it('is one of twenty with the same words at the same moment: one appears', async () => {
    const body = someWords();
    const sent = await Promise.all(
      Array.from({ length: 20 }, async () => send({ productId: (await aProduct(db)).id, body })),
    );
    expect(sent.filter(({ publication }) => publication.state === 'published')).toHaveLength(1);
  });

  it('waits when another account reviewed the same from the same browser, for as long as that is known', async () => {
    const product = await aProduct(db);
    const browser = newBrowserName();
    expect(await send({ productId: product.id, browser })).toMatchObject({ publication: published });
    expect(await send({ productId: product.id, browser })).toMatchObject({
      publication: waits,
      kinds: ['same-device'],
    });
    expect(await send({ productId: product.id, browser: newBrowserName() })).toMatchObject({
      publication: published,
    });
    expect(JSON.stringify(await db.sql`select * from review_marks`)).not.toContain(browser);
    await forgetDevices({ db, actor: system, now: later(29) });
    expect((await db.sql`select from review_marks where device is not null`).length).toBeGreaterThan(0);
    await forgetDevices({ db, actor: system, now: later(31) });
    expect(await db.sql`select from review_marks where device is not null`).toHaveLength(0);
    expect(await send({ productId: product.id, browser })).toMatchObject({ publication: published });
  });

  it('waits when an account of today joins a rush on a product, and not without the rush or with an order', async () => {
    const [calm, rushed] = [await aProduct(db), await aProduct(db)];
    expect(await send({ productId: calm.id, by: await newcomer() })).toMatchObject({
      publication: published,
      kinds: ['early-life'],
    });
    for (let sent = 0; sent < 8; sent += 1) await send({ productId: rushed.id });
    expect(await send({ productId: rushed.id })).toMatchObject({ publication: published, kinds: ['burst'] });
    expect(await send({ productId: rushed.id, by: await newcomer() })).toMatchObject({
      publication: waits,
      kinds: ['burst', 'early-life'],
    });
    const buyer = await newcomer();
    await db.sql`
      with placed as (
        insert into orders (number, email, ordered_at) select ${`N${buyer.id}`}, email, ${now.toISOString()} from members where id = ${buyer.id} returning id
      ) insert into order_lines (order_id, product_id) select id, ${rushed.id} from placed`;
    expect(await send({ productId: rushed.id, by: buyer })).toMatchObject({
      publication: published,
      kinds: [],
    });
  });

  it('is looked at for the same, whatever its stars', async () => {
    const body = someWords();
    await send({ productId: (await aProduct(db)).id, body });
    const fates = [];
    for (const stars of [1, 2, 3, 4, 5]) {
      const product = await aProduct(db);
      const browser = newBrowserName();
      const [plain, copy] = [
        await send({ productId: product.id, stars, browser }),
        await send({ productId: product.id, stars, body }),
      ];
      const again = await send({ productId: product.id, stars, browser });
      fates.push(JSON.stringify([plain, copy, again].map(({ publication, kinds }) => [publication, kinds])));
    }
    expect(new Set(fates).size).toBe(1);
    expect(fates[0]).toContain('copied');
  });
});
