import { beforeEach, describe, expect, it } from 'vitest';
import {
  enqueueInvitations,
  forgetInvitations,
  planInvitations,
} from '#app/features/reviews/invitations/plan-invitations.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { anOrder, daysLater, inviteCustomers, noon } from '#tests/support/invitations';

const { db } = await testDatabase();
const at = (now: Date) => ({ db, actor: system, now });
const planned = async () =>
  (
    await db.sql<Array<{ email: string }>>`select email::text as email from review_invitations order by email`
  ).map(({ email }) => email);
const queued = async () => {
  const [row] = await db.sql<[{ jobs: number }]>`
    select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'reviews.mail-invitation'`;
  return row.jobs;
};

beforeEach(async () => {
  await db.sql`delete from review_invitations`;
  await db.sql`delete from orders`;
  await inviteCustomers(db);
});

describe('planInvitations', () => {
  it('puts each buyer on the list once, however often and by however many it is run', async () => {
    const product = await aProduct(db);
    await anOrder(db, { email: 'ada@example.test', productId: product.id, orderedAt: daysLater(-3) });
    await anOrder(db, { email: 'ADA@example.test', productId: product.id, orderedAt: daysLater(-2) });
    await anOrder(db, { email: 'bea@example.test', productId: product.id, orderedAt: daysLater(-2) });
    await Promise.all([planInvitations(at(noon)), planInvitations(at(noon)), planInvitations(at(noon))]);
    expect(await planned()).toEqual(['ada@example.test', 'bea@example.test']);
    expect(await planInvitations(at(noon))).toBe(0);
  });

  it('invites the same people whatever stars they have given before', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, () => aProduct(db)));
    const product = await aProduct(db);
    const buyers = await Promise.all(Array.from({ length: 5 }, () => aMember(db)));
    for (const [nth, buyer] of buyers.entries()) {
      for (const other of others) await aReview(db, { by: buyer, productId: other.id, stars: nth + 1 });
      await anOrder(db, {
        email: `${buyer.handle}@example.test`,
        productId: product.id,
        orderedAt: daysLater(-1),
      });
    }
    await planInvitations(at(noon));
    expect(await planned()).toEqual(buyers.map(({ handle }) => `${handle}@example.test`).sort());
  });

  it('reads nothing from which a sentiment could be known', async () => {
    const tables = await db.sql<Array<{ name: string }>>`
      select distinct c.relname as name from pg_rewrite r
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
      join pg_class c on c.oid = d.refobjid and c.relkind = 'r'
      where r.ev_class = 'invitable_purchases'::regclass order by 1`;
    expect(tables.map(({ name }) => name)).toEqual([
      'order_lines',
      'orders',
      'products',
      'review_invitations',
    ]);
  });

  it('leaves alone what was given back, what the brand leaves out, and all while it is off', async () => {
    const [kept, left] = [await aProduct(db), await aProduct(db)];
    const back = await anOrder(db, {
      ...{ email: 'back@example.test', productId: kept.id, orderedAt: daysLater(-1) },
    });
    await db.sql`update order_lines set refunded_at = now() where id = ${back.lineId}`;
    await anOrder(db, { email: 'left@example.test', productId: left.id, orderedAt: daysLater(-1) });
    await inviteCustomers(db, { uninvited: [left.sku.toLowerCase()] });
    expect(await planInvitations(at(noon))).toBe(0);
    await inviteCustomers(db, { invitationDays: 0 });
    expect(await planInvitations(at(noon))).toBe(0);
  });
});

describe('enqueueInvitations', () => {
  it('asks for each letter once when its day has come, and for none at night', async () => {
    const product = await aProduct(db);
    await anOrder(db, { email: 'ada@example.test', productId: product.id, orderedAt: noon });
    await planInvitations(at(noon));
    await enqueueInvitations(at(daysLater(13)));
    expect(await queued()).toBe(0);
    await enqueueInvitations(at(new Date(daysLater(14).getTime() + 11 * 3_600_000)));
    expect(await queued()).toBe(0);
    await enqueueInvitations(at(daysLater(14)));
    await enqueueInvitations(at(daysLater(14)));
    expect(await queued()).toBe(1);
  });
});

describe('forgetInvitations', () => {
  it('lets go of addresses after a year, but for the proof of a review', async () => {
    const product = await aProduct(db);
    for (const email of ['ada@example.test', 'bea@example.test'])
      await anOrder(db, { email, productId: product.id, orderedAt: noon });
    await planInvitations(at(noon));
    await db.sql`update review_invitations set reviewed_at = now() where email = 'ada@example.test'`;
    await forgetInvitations(at(daysLater(300, new Date())));
    expect(await planned()).toHaveLength(2);
    await forgetInvitations(at(daysLater(370, new Date())));
    expect(await planned()).toEqual(['ada@example.test']);
  });
});
