import { describe, expect, it } from 'vitest';
import { decideRedemption } from '#app/features/rewards/decide-redemption.server';
import { codesDraft, rewardDraft } from '#app/features/rewards/reward-draft.server';
import { getHook, getReward, listCatalogue, listPutAside } from '#app/features/rewards/reward-queries.server';
import { saveReward } from '#app/features/rewards/save-reward.server';
import { visitor, type Actor, type MemberActor, type Role } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { aGroup } from '#tests/support/groups';
import { aRedemption, aReward, aSaver } from '#tests/support/rewards';

const { db } = await testDatabase();
const keeper = await aMember(db, { role: 'marketer' });
const typed = { title: 'A bag of beans', cost: '100', delivery: 'hand', state: 'open' };
const save = (publicId: string | null, fields: Record<string, string>, by: MemberActor = keeper) =>
  saveReward(
    { db, actor: by, now: new Date() },
    { publicId, draft: rewardDraft.parse({ ...typed, ...fields }) },
  );
const faults = (fields: Record<string, string>) => {
  const read = rewardDraft.safeParse({ ...typed, ...fields });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
};

describe('saveReward', () => {
  it('keeps what was redeemed as it was, and writes down what changed', async () => {
    const publicId = await aReward(db, { keeper, stock: '5', needsApproval: 'yes' });
    const redemption = await aRedemption(db, { reward: publicId });
    expect(await save(publicId, { title: 'A tin of beans', cost: '150', stock: '2' })).toMatchObject({
      ok: true,
    });
    expect(await getReward(db, publicId)).toMatchObject({
      title: 'A tin of beans',
      cost: 150,
      stock: 2,
      taken: 1,
    });
    const [kept] = await db.sql`select title, cost from redemptions where public_id = ${redemption}`;
    expect(kept).toEqual({ title: 'A bag of beans', cost: 100 });
    const acts = await db.sql`
      select action, detail from audit_entries where subject_kind = 'reward' and actor_id = ${keeper.id} order by id`;
    expect(acts).toMatchObject([
      { action: 'reward.made', detail: { costBefore: null, costAfter: 100, stockAfter: 5 } },
      {
        action: 'reward.changed',
        detail: { costBefore: 100, costAfter: 150, stockBefore: 5, stockAfter: 2 },
      },
    ]);
  });

  it('never has fewer than are taken, nor another way while some wait', async () => {
    const publicId = await aReward(db, { stock: '5' });
    const waiting = [
      await aRedemption(db, { reward: publicId }),
      await aRedemption(db, { reward: publicId }),
    ];
    expect(await save(publicId, { stock: '1' })).toEqual({ ok: false, problem: { code: 'taken', taken: 2 } });
    expect(await save(publicId, { delivery: 'codes' })).toEqual({ ok: false, problem: { code: 'waiting' } });
    for (const redemption of waiting)
      await decideRedemption(
        { db, actor: keeper, now: new Date() },
        { publicId: redemption, decision: { what: 'send', note: 'Both went by bicycle.' } },
      );
    expect(await save(publicId, { delivery: 'codes' })).toMatchObject({ ok: true });
    expect(await getReward(db, publicId)).toMatchObject({ stock: 2, taken: 2 });
  });

  it('makes a secret for a shop once, which no page of members holds', async () => {
    const shop = { delivery: 'hook', hookUrl: 'https://shop.test/a', gift: 'cashback', worth: '5.00 EUR' };
    const publicId = await aReward(db, shop);
    const reward = await getReward(db, publicId);
    const first = await getHook(db, reward?.id ?? 0);
    expect(first?.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    await save(publicId, { ...shop, hookUrl: 'https://shop.test/b' });
    expect(await getHook(db, reward?.id ?? 0)).toEqual({ url: 'https://shop.test/b', secret: first?.secret });
    expect(JSON.stringify(await getReward(db, publicId))).not.toMatch(/whsec|shop\.test/);
  });

  it.each(['member', 'moderator'] as Role[])('is none of a %s’s business', async (role) => {
    const refusal = { ok: false, problem: { code: 'refused', because: 'team-only' } };
    expect(await save(null, {}, await aMember(db, { role }))).toEqual(refusal);
    expect(await save('nosuchreward', {})).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await save(null, { offeredTo: 'group:999999' })).toEqual({
      ok: false,
      problem: { code: 'no-group' },
    });
  });
});

describe('the form of a reward', () => {
  it.each([
    [{ title: 'For your five-star review' }, 'title'],
    [{ words: 'Write a review first.' }, 'words'],
    [{ cost: '0' }, 'cost'],
    [{ cost: '1.5' }, 'cost'],
    [{ stock: '-1' }, 'stock'],
    [{ offeredTo: 'staff' }, 'offeredTo'],
    [{ opensOn: '2026-13-40' }, 'opensOn'],
    [{ opensOn: '2026-02-30' }, 'opensOn'],
    [{ opensOn: '2026-05-02', closesOn: '2026-05-01' }, 'closesOn'],
    [{ delivery: 'pigeon' }, 'delivery'],
    [{ delivery: 'hook', gift: 'coupon', worth: '5.00 EUR' }, 'hookUrl'],
    [{ delivery: 'hook', gift: 'coupon', worth: '5.00 EUR', hookUrl: 'http://shop.test/' }, 'hookUrl'],
    [
      { delivery: 'hook', gift: 'coupon', worth: '5.00 EUR', hookUrl: 'https://me:secret@shop.test/' },
      'hookUrl',
    ],
    [{ delivery: 'hook', gift: 'coupon', worth: 'five', hookUrl: 'https://shop.test/' }, 'worth'],
  ])('refuses %j', (fields, path) =>
    expect(faults(fields as unknown as Record<string, string>)).toContain(path),
  );

  it('takes codes one a line, each once, and nothing that is none', () => {
    expect(codesDraft.parse({ codes: ' A-1\r\n\nA-2\nA-1 ' })).toEqual({ codes: ['A-1', 'A-2'] });
    for (const codes of ['', '  \n ', 'a\tb', 'x'.repeat(101), '<b>\u0007'])
      expect(codesDraft.safeParse({ codes }).success).toBe(false);
  });
});

describe('the catalogue', () => {
  it('shows to each exactly what `may` lets them read, and to the team what is put aside', async () => {
    const now = new Date();
    const group = await aGroup(db);
    const inside = await aSaver(db);
    const all = [
      await aReward(db),
      await aReward(db, { state: 'draft' }),
      await aReward(db, { state: 'closed' }),
      await aReward(db, { offeredTo: 'level:3' }),
      await aReward(db, { offeredTo: `group:${group.id}` }),
      await aReward(db, { closesOn: '2020-01-01' }),
    ];
    const member: MemberActor = { ...inside, audiences: [...inside.audiences, `group:${group.id}`] };
    const viewers: Actor[] = [visitor, inside, member, keeper];
    for (const actor of viewers) {
      const shown = (await listCatalogue(db, { actor, now, after: null })).map(({ publicId }) => publicId);
      const due = [];
      for (const publicId of all) {
        const reward = await getReward(db, publicId);
        const isOn = reward?.state === 'open' && reward.closesAt === null;
        if (reward && isOn && may(actor, 'reward.read', reward).ok) due.push(publicId);
      }
      expect(shown.filter((publicId) => all.includes(publicId)).sort()).toEqual(due.sort());
    }
    const aside = (await listPutAside(db, now)).map(({ publicId }) => publicId);
    expect(aside).toEqual(expect.arrayContaining([all[1], all[2], all[5]]));
    expect(aside).not.toContain(all[0]);
  });

  it('goes on from the cheapest without a gap', async () => {
    const now = new Date();
    await Promise.all(Array.from({ length: 60 }, (_, nth) => aReward(db, { cost: String(500 + (nth % 7)) })));
    const seen: number[] = [];
    let after = null as { value: string; id: number } | null;
    for (;;) {
      const page = (await listCatalogue(db, { actor: visitor, now, after })).slice(0, 48);
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (page.length < 48 || !last) break;
      after = { value: String(last.cost), id: last.id };
    }
    const [{ count }] = await db.sql<[{ count: number }]>`
      select count(*)::int as count from rewards
      where state = 'open' and not starts_with(offered_to, 'group:') and (closes_at is null or closes_at > now())`;
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(count);
  });
});
