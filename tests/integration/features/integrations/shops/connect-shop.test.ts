import { describe, expect, it } from 'vitest';
import { changeSecret, connectShop, endShop } from '#app/features/integrations/shops/connect-shop.server';
import {
  forgetDeliveries,
  getShop,
  listDeliveries,
  listShops,
} from '#app/features/integrations/shops/shop-queries.server';
import { aMember } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const [admin, marketer] = [await aMember(db, { role: 'admin' }), await aMember(db, { role: 'marketer' })];
const ctx = { db, actor: admin, now: new Date() };
const draft = { kind: 'signed', name: 'Our own program', place: null, secret: null } as const;

async function connected(kind: 'signed' | 'stripe' = 'signed'): Promise<string> {
  const made = await connectShop(ctx, {
    ...draft,
    kind,
    secret: kind === 'stripe' ? 'whsec_0123456789abcdef' : null,
  });
  if (!made.ok) throw new Error('not connected');
  return made.value.publicId;
}

const acts = async (action: string) =>
  (await db.sql`select 1 from audit_entries where action = ${action} and actor_id = ${admin.id}`).length;

describe('connectShop', () => {
  it('makes a secret where the shop is told it, and is for admins alone', async () => {
    const shop = await getShop(db, await connected());
    expect(shop?.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await acts('shop.connected')).toBe(1);
    expect(await connectShop({ ...ctx, actor: marketer }, draft)).toMatchObject({ ok: false });
    expect(await listShops(db)).toHaveLength(1);
  });
});

describe('changeSecret', () => {
  it('keeps the secret before for a while, and asks for one where the shop makes it', async () => {
    const [ours, theirs] = [await connected(), await connected('stripe')];
    const before = await getShop(db, ours);
    expect(await changeSecret(ctx, { publicId: ours, secret: null })).toMatchObject({ ok: true });
    const [row] = await db.sql<[{ former: string; secret: string }]>`
      select former_secret as former, secret from shops where public_id = ${ours}`;
    expect(row.former).toBe(before?.secret);
    expect(row.secret).not.toBe(row.former);
    expect(await changeSecret(ctx, { publicId: theirs, secret: null })).toMatchObject({
      problem: { code: 'no-secret' },
    });
    expect(await changeSecret({ ...ctx, actor: marketer }, { publicId: ours, secret: null })).toMatchObject({
      problem: { code: 'refused' },
    });
    expect(await acts('shop.secret-changed')).toBe(1);
  });
});

describe('endShop', () => {
  it('ends a shop once, and lets nobody else', async () => {
    const publicId = await connected();
    expect(await endShop({ ...ctx, actor: marketer }, publicId)).toMatchObject({
      problem: { code: 'refused' },
    });
    expect(await endShop(ctx, publicId)).toMatchObject({ ok: true });
    expect(await endShop(ctx, publicId)).toMatchObject({ problem: { code: 'gone' } });
    expect((await getShop(db, publicId))?.endedAt).not.toBeNull();
  });
});

describe('what a shop told', () => {
  it('is listed newest first by pages, and forgotten after ninety days', async () => {
    const shop = await getShop(db, await connected());
    const id = shop?.id ?? 0;
    await db.sql`
      insert into shop_deliveries (shop_id, delivery, topic, outcome, created_at)
      select ${id}, 'd' || nth, 'orders/paid', 'taken', now() - make_interval(days => 100 - nth) from generate_series(1, 40) nth`;
    const first = await listDeliveries(db, id, null);
    expect(first).toHaveLength(31);
    const rest = await listDeliveries(db, id, first[29]?.id ?? 0);
    expect(rest).toHaveLength(10);
    await forgetDeliveries(db);
    const [kept] = await db.sql<
      [{ count: number }]
    >`select count(*)::int from shop_deliveries where shop_id = ${id}`;
    expect(kept.count).toBe(30);
  });
});
