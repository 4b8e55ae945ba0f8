import { describe, expect, it } from 'vitest';
import type { ReviewRow } from '#app/features/integrations/import-rows';
import { storeReviews } from '#app/features/integrations/store-reviews.server';
import { finishImport } from '#app/features/integrations/finish-import.server';
import { editReview } from '#app/features/reviews/edit-review.server';
import { onOrderFact } from '#app/features/reviews/on-order-fact.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { getStarTable } from '#app/features/reviews/review-count-queries.server';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { system, type MemberActor } from '#app/policy/actor';
import { diceOf } from '../../../../scripts/bench/dice';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct } from '#tests/support/factories';

/** Promise 6: an import never becomes order matched without an order, and both averages equal a recount. */

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const dice = diceOf(6);
const products = await Promise.all(Array.from({ length: 4 }, () => aProduct(db)));
const people: MemberActor[] = [];
for (let nth = 0; nth < 24; nth += 1)
  people.push(await aMember(db, { verified: nth % 5 !== 0, role: nth % 11 === 10 ? 'moderator' : 'member' }));

const tell = (subjectKind: string, subjectId: number) =>
  db.transaction((tx) => onOrderFact({ db: tx, actor: system, now }, { subjectKind, subjectId }));

async function orderSomething() {
  const [by, product] = [dice.pick(people), dice.pick(products)];
  const [order] = await db.sql<[{ id: number }]>`
    insert into orders (number, email, ordered_at) select ${`N${dice.below(1e9)}`}, email, '2026-01-01' from members where id = ${by.id} returning id`;
  await db.sql`insert into order_lines (order_id, product_id) values (${order.id}, ${product.id})`;
  await tell('order', order.id);
}

async function takeAnOrderBack() {
  // Mostly one that proves something, so that it has something to take away.
  const [order] = await db.sql<[{ id: number }?]>`
    select o.id from orders o join order_lines l on l.order_id = o.id left join reviews r on r.order_line_id = l.id
    where o.cancelled_at is null and l.refunded_at is null
    order by r.id is null, md5(o.id::text || ${dice.below(1e6)}::text) limit 1`;
  if (!order) return;
  if (dice.next() < 0.5) await db.sql`update orders set cancelled_at = now() where id = ${order.id}`;
  else await db.sql`update order_lines set refunded_at = now() where order_id = ${order.id}`;
  await tell('order', order.id);
}

const someDraft = () => ({
  stars: 1 + dice.below(5),
  ...{ title: 'A review', body: `Words ${dice.below(1e9)}`, pros: '', cons: '' },
  incentive: dice.next() < 0.9 ? ('none' as const) : dice.pick(['free-product', 'reward'] as const),
  relation: dice.next() < 0.9 ? ('customer' as const) : ('family' as const),
});

async function review() {
  const product = dice.pick(products);
  await postReview(
    { db, actor: dice.pick(people), now },
    { product: { id: product.id, state: 'listed' }, draft: someDraft(), photos: [] },
  );
}

async function change(withdraw: boolean) {
  const by = dice.pick(people);
  const [own] = await db.sql<[{ publicId: string }?]>`
    select public_id as "publicId" from reviews where author_id = ${by.id} and state = 'published' and import_source is null limit 1`;
  if (!own) return;
  if (withdraw) await withdrawReview({ db, actor: by, now }, own.publicId);
  else await editReview({ db, actor: by, now }, { publicId: own.publicId, draft: someDraft() });
}

const plainRow: Omit<ReviewRow, 'ref' | 'productRefs' | 'author'> = {
  ...{ stars: 5, title: 'Was said', body: 'Elsewhere', pros: '', cons: '', helpful: 0, incentive: 'none' },
  ...{ relation: 'customer', ratings: [], reply: null, pictures: [], tool: null, at: '2020-01-01T00:00:00Z' },
};

let imported = 0;
async function importSome() {
  const rows = Array.from({ length: 3 }, () => {
    imported += 1;
    return {
      line: imported,
      row: {
        ref: `r${imported}`,
        ...plainRow,
        productRefs: [dice.pick(products).sku],
        author: { ref: `u${dice.below(9)}`, name: 'Somebody', joinedAt: '2019-01-01T00:00:00Z' },
        stars: 1 + dice.below(5),
      },
    };
  });
  await db.transaction((tx) => storeReviews(tx, 'elsewhere', rows));
  await finishImport(db, 'elsewhere', now);
  // Somebody who came with an import takes the account over, confirms an address and turns out to have ordered.
  await db.sql`
    update members set state = 'active', email = 'claimed' || id || '@example.test', email_verified_at = now()
    where import_source = 'elsewhere' and email is null`;
  const claimed = await db.sql<Array<{ id: number; email: string }>>`
    select id, email::text from members where import_source = 'elsewhere'`;
  for (const member of claimed.slice(0, 2)) {
    const [order] = await db.sql<[{ id: number }]>`
      insert into orders (number, email, ordered_at) values (${`C${dice.below(1e9)}`}, ${member.email}, '2026-01-01') returning id`;
    for (const { id } of products)
      await db.sql`insert into order_lines (order_id, product_id) values (${order.id}, ${id})`;
    await tell('order', order.id);
    await tell('member', member.id);
  }
}

/** What the averages must say, counted from the reviews and the orders alone: not from their labels. */
async function recount(productId: number) {
  const rows = await db.sql<Array<{ stars: number; proven: boolean; count: number }>>`
    select r.stars, count(*)::int as count,
           r.import_source is null and r.incentive = 'none' and r.relation = 'customer' and m.role = 'member'
             and m.email_verified_at is not null and exists (
               select from order_lines l join orders o on o.id = l.order_id
               where o.email = m.email and l.product_id = r.product_id and l.refunded_at is null and o.cancelled_at is null) as proven
    from reviews r left join members m on m.id = r.author_id
    where r.product_id = ${productId} and r.state = 'published' group by r.stars, 3`;
  const table = { all: [0, 0, 0, 0, 0], proven: [0, 0, 0, 0, 0] };
  for (const { stars, proven, count } of rows) {
    table.all[stars - 1] = (table.all[stars - 1] ?? 0) + count;
    if (proven) table.proven[stars - 1] = (table.proven[stars - 1] ?? 0) + count;
  }
  return table;
}

describe('promise 6: the proof ladder', () => {
  it('holds through random orders, refunds, imports and changes', async () => {
    const acts = [
      ...[
        orderSomething,
        orderSomething,
        orderSomething,
        orderSomething,
        orderSomething,
        takeAnOrderBack,
        review,
        review,
        review,
      ],
      ...[() => change(false), () => change(false), () => change(true), importSome],
    ];
    let provenSeen = 0;
    for (let turn = 0; turn < 260; turn += 1) {
      await dice.pick(acts)();
      if (turn % 10 !== 9) continue;
      for (const { id } of products) {
        const { all, proven } = await getStarTable(db, id);
        expect({ turn, all, proven }).toEqual({ turn, ...(await recount(id)) });
        provenSeen += proven.reduce((sum, count) => sum + count, 0);
      }
      const risen = await db.sql`
        select id from reviews where import_source is not null and proof <> 'imported'`;
      expect(risen).toEqual([]);
    }
    expect(provenSeen).toBeGreaterThan(20);
    expect(imported).toBeGreaterThan(20);
    const [lowered] = await db.sql<[{ count: number }]>`
      select count(*)::int as count from events where kind = 'review.proof-changed' and payload ->> 'proof' = 'mail-confirmed'`;
    expect(lowered.count).toBeGreaterThan(0);
  });

  it('does not let an import write over what an order proves', async () => {
    const [product, buyer] = [await aProduct(db), await aMember(db)];
    const [order] = await db.sql<[{ id: number }]>`
      insert into orders (number, email, ordered_at) select 'own', email, '2026-01-01' from members where id = ${buyer.id} returning id`;
    await db.sql`insert into order_lines (order_id, product_id) values (${order.id}, ${product.id})`;
    await postReview(
      { db, actor: buyer, now },
      {
        product: { id: product.id, state: 'listed' },
        draft: { ...someDraft(), stars: 2, incentive: 'none', relation: 'customer' },
        photos: [],
      },
    );
    await db.sql`update members set import_source = 'elsewhere', import_ref = 'u77' where id = ${buyer.id}`;
    const row = {
      ...plainRow,
      ...{ ref: 'r-late', productRefs: [product.sku], at: '2026-03-01T00:00:00Z' },
      author: { ref: 'u77', name: 'Buyer', joinedAt: '2019-01-01T00:00:00Z' },
    };
    await db.transaction((tx) => storeReviews(tx, 'elsewhere', [{ line: 1, row }]));
    expect(await db.sql`select stars, proof from reviews where product_id = ${product.id}`).toEqual([
      { stars: 2, proof: 'order-matched' },
    ]);
  });
});
