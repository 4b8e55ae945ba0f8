import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { decideRedemption } from '#app/features/rewards/decide-redemption.server';
import { getRedemption } from '#app/features/rewards/redemption-queries.server';
import { getHook, getReward } from '#app/features/rewards/reward-queries.server';
import { tellShop } from '#app/features/rewards/tell-shop.server';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { createOutbound } from '#app/lib/outbound/outbound.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';
import { aRedemption, aReward, aSaver } from '#tests/support/rewards';

const { db } = await testDatabase();

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}
const received: Received[] = [];
let answer: { status: number; body: string; location?: string } = { status: 200, body: '{}' };
const shop = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    const location = answer.location ? { location: answer.location } : {};
    response.writeHead(answer.status, { 'content-type': 'application/json', ...location }).end(answer.body);
  });
});
await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening));
afterAll(() => (shop.closeAllConnections(), shop.close()));
const { port } = shop.address() as AddressInfo;
beforeEach(() => {
  received.length = 0;
  answer = { status: 200, body: '{}' };
});

/** The way out as it is, but for the one server that stands for a shop. */
const outbound = createOutbound({
  resolve: async () => ['127.0.0.1'],
  mayReach: (_address, asked) => asked === port,
  deadlineMs: 1_000,
});

/** Something redeemed that the shop is to book. Its form takes https alone, which no server of a test has. */
async function anOrder() {
  const reward = await aReward(db, {
    ...{
      delivery: 'hook',
      hookUrl: 'https://shop.test/orders',
      gift: 'store-credit',
      worth: '5.00 EUR',
      goodDays: '90',
    },
  });
  await db.sql`update rewards set hook_url = ${`http://shop.test:${port}/orders`} where public_id = ${reward}`;
  const member = await aSaver(db, 100);
  const publicId = await aRedemption(db, { reward, member, lendsMail: true });
  const redemption = await getRedemption(db, publicId);
  if (!redemption) throw new Error('gone');
  const secret = (await getHook(db, redemption.rewardId))?.secret ?? '';
  const tell = () => tellShop(db, redemption.id, { outbound, now: new Date() });
  const waiting = async () => {
    const [row] = await db.sql<[{ jobs: number }]>`
      select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'rewards.tell-shop' and attempts = 0`;
    return row.jobs;
  };
  return {
    reward,
    member,
    publicId,
    id: redemption.id,
    secret,
    tell,
    waiting,
    now: () => getRedemption(db, publicId),
  };
}

describe('tellShop', () => {
  it('hands a signed order in that a receiver of Standard Webhooks takes, and keeps the code it answers with', async () => {
    const order = await anOrder();
    answer.body = '{"code": "CREDIT-500", "more": true}';
    await order.tell();
    const [{ headers, body }] = received as [Received];
    const [id, timestamp] = [headers['webhook-id'], headers['webhook-timestamp']];
    const key = Buffer.from(order.secret.slice('whsec_'.length), 'base64');
    expect(key).toHaveLength(32);
    const signature = createHmac('sha256', key)
      .update(`${String(id)}.${String(timestamp)}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(60);
    const [{ email }] = await db.sql<
      [{ email: string }]
    >`select email from members where id = ${order.member.id}`;
    expect(JSON.parse(body)).toMatchObject({
      type: 'reward.redeemed',
      data: {
        ...{ redemption: order.publicId, points: 100, gift: 'store-credit', worth: '5.00 EUR' },
        member: { id: order.member.publicId, email },
      },
    });
    expect(await order.now()).toMatchObject({ state: 'sent', code: 'CREDIT-500', problem: null });
    expect((await order.now())?.endsAt).not.toBeNull();
  });

  it('tells a shop under one id however often, and not at all once it is sent', async () => {
    const order = await anOrder();
    answer.status = 503;
    await order.tell();
    await order.tell();
    answer.status = 204;
    await Promise.all([order.tell(), order.tell()]);
    await order.tell();
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(received.length).toBeLessThanOrEqual(4);
    expect(await kindsAbout(db, 'redemption', order.id)).toEqual(['redemption.asked', 'redemption.sent']);
  });

  it('asks again with pauses when nobody answers, then fails and says so; the team can try again', async () => {
    const order = await anOrder();
    answer.status = 500;
    const before = await order.waiting();
    for (let tries = 1; tries <= 7; tries += 1) {
      await order.tell();
      expect(await order.now()).toMatchObject({ state: 'approved', tries, problem: 'unreachable' });
    }
    expect((await order.waiting()) - before).toBe(7);
    await order.tell();
    expect(await order.now()).toMatchObject({ state: 'failed', problem: 'unreachable' });
    expect(await kindsAbout(db, 'redemption', order.id)).toEqual(['redemption.asked', 'redemption.failed']);
    await order.tell();
    expect(received).toHaveLength(8);
    const actor = await aMember(db, { role: 'marketer' });
    const decide = (decision: Parameters<typeof decideRedemption>[1]['decision']) =>
      decideRedemption({ db, actor, now: new Date() }, { publicId: order.publicId, decision });
    expect(await decide({ what: 'retry' })).toMatchObject({ ok: true });
    expect(await order.now()).toMatchObject({ state: 'approved', tries: 0 });
    answer.status = 200;
    await order.tell();
    expect(await order.now()).toMatchObject({ state: 'sent' });
  });

  it('takes a no for a no, follows nowhere, and gives the points back when the team declines then', async () => {
    const order = await anOrder();
    answer = { status: 307, body: '{}', location: `http://other.test:${port}/elsewhere` };
    await order.tell();
    expect(received).toHaveLength(1);
    expect(await order.now()).toMatchObject({ state: 'failed', problem: 'refused' });
    const actor = await aMember(db, { role: 'admin' });
    await decideRedemption(
      { db, actor, now: new Date() },
      {
        publicId: order.publicId,
        decision: { what: 'decline', note: 'The shop does not do this any more.' },
      },
    );
    expect(await getSpending(db, order.member.id)).toMatchObject({ left: 100 });
    expect(await getReward(db, order.reward)).toMatchObject({ taken: 0 });
  });

  it('reaches nobody inside, and keeps no code that is none', async () => {
    const inside = await anOrder();
    await tellShop(db, inside.id, {
      outbound: createOutbound({ resolve: async () => ['127.0.0.1'] }),
      now: new Date(),
    });
    expect(received).toHaveLength(0);
    expect(await inside.now()).toMatchObject({ state: 'failed', problem: 'forbidden' });
    for (const body of [
      '{"code": 5}',
      '{"code": "a b"}',
      'no json',
      `{"code": "${'x'.repeat(101)}"}`,
      'null',
      'x'.repeat(20_000),
    ]) {
      const order = await anOrder();
      answer.body = body;
      await order.tell();
      expect(await order.now()).toMatchObject({ state: 'sent', code: null });
    }
  });
});
