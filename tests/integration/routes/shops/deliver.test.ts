import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const admin = await aMember(db, { role: 'admin' });
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
await db.sql`
  insert into shops (public_id, kind, name, secret, created_by)
  values ('ashoptotell0', 'signed', 'Our own program', ${secret}, ${admin.id})`;

const deliver = (body: string, headers: Record<string, string> = {}, shop = 'ashoptotell0') =>
  house.ask(`/hooks/shops/${shop}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

function signed(body: string, id: string): Record<string, string> {
  const at = new Date();
  return {
    ...{ 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)) },
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}

const order = JSON.stringify({
  ...{ type: 'order.cancelled', timestamp: '2026-11-20T10:00:00Z' },
  data: { number: '1001' },
});
const known = async () =>
  (await db.sql<[{ count: number }]>`select count(*)::int from shop_deliveries`)[0].count;

it('takes what is signed from elsewhere, without an Origin, and once', async () => {
  const headers = signed(order, 'msg_once');
  expect((await deliver(order, headers)).status).toBe(200);
  expect(await (await deliver(order, headers)).text()).toBe('Known already\n');
  expect((await deliver('{}', signed('{}', 'msg_empty'))).status).toBe(422);
  expect(await known()).toBe(2);
});

it('turns two hundred forged ones away and keeps nothing of them', async () => {
  const before = await known();
  const forged = await Promise.all(
    Array.from({ length: 200 }, (_, nth) =>
      deliver(order, nth % 2 ? {} : { ...signed(order, `msg_${nth}`), 'webhook-signature': 'v1,AAAA' }),
    ),
  );
  expect(new Set(forged.map(({ status }) => status))).toEqual(new Set([401]));
  expect((await deliver(order, signed(order, 'msg_elsewhere'), 'nobodysshop0')).status).toBe(404);
  expect(await known()).toBe(before);
});

it('reads no more than it must', async () => {
  const large = `{"pad": "${'x'.repeat(5 * 1024 * 1024)}"}`;
  expect((await deliver(large, signed(large, 'msg_large'))).status).toBe(413);
});

it('is no way past the doors of others', async () => {
  for (const place of ['/admin/shops', '/admin/shops/ashoptotell0/end', '/hooks/shops/ashoptotell0/x'])
    expect((await house.ask(place, { method: 'POST', body: 'a=1' })).status).toBe(403);
});
