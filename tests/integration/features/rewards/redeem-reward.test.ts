import { afterAll, describe, expect, it } from 'vitest';
import { addCodes } from '#app/features/rewards/add-codes.server';
import { redeemReward } from '#app/features/rewards/redeem-reward.server';
import { getRedemption } from '#app/features/rewards/redemption-queries.server';
import { getReward } from '#app/features/rewards/reward-queries.server';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { listLeaderboard } from '#app/features/reputation/leaderboard-queries.server';
import { listNarrowLeaderboard } from '#app/features/reputation/narrow-leaderboard-queries.server';
import { listPointsByRule, listStatement } from '#app/features/reputation/statement-queries.server';
import { readableEntry } from '#app/features/reputation/statement';
import { readStatementFilter } from '#app/features/reputation/statement-filter';
import { loadRuleBook } from '#app/features/reputation/rule-book-queries.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { newPublicId } from '#app/lib/public-id';
import type { MemberActor } from '#app/policy/actor';
import { createDatabase, type Db } from '#db/client';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { aGroup } from '#tests/support/groups';
import { kindsAbout } from '#tests/support/facts';
import { aReward, aSaver, earned } from '#tests/support/rewards';

const { db, url } = await testDatabase();
/** Five pools of eight connections: as many houses before one database. */
const houses = Array.from({ length: 5 }, (_, nth) =>
  createDatabase({ url, max: 8, name: `vouch-test-${nth}` }),
);
afterAll(() => Promise.all(houses.map((house) => house.close())));
const houseOf = (nth: number): Db => houses[nth % houses.length] as Db;

const redeem = (
  actor: MemberActor,
  publicId: string,
  more: { key?: string; house?: Db; lendsMail?: boolean; now?: Date } = {},
) =>
  redeemReward(
    { db: more.house ?? db, actor, now: more.now ?? new Date() },
    { publicId, key: more.key ?? newPublicId(), lendsMail: more.lendsMail ?? false },
  );

const proven = async () => {
  const { wrongBalances, wrongDays, wrongRules, wrongPairs, unsettledSubjects } = await recountPoints(db, {
    dryRun: true,
  });
  return { wrongBalances, wrongDays, wrongRules, wrongPairs, unsettledSubjects };
};
const nothingWrong = { wrongBalances: 0, wrongDays: 0, wrongRules: 0, wrongPairs: 0, unsettledSubjects: 0 };

describe('redeemReward', () => {
  it('spends points as an entry of the ledger; what was earned, levels and lists stay', async () => {
    const member = await aSaver(db, 620);
    const reward = await aReward(db, { cost: '500', stock: '3' });
    const redeemed = await redeem(member, reward);
    expect(redeemed).toMatchObject({ ok: true });
    const publicId = redeemed.ok ? redeemed.value.publicId : '';
    expect(await getSpending(db, member.id)).toEqual({ earned: 620, spent: 500, left: 120 });
    expect(await listPointsByRule(db, member.id)).toMatchObject([{ points: 620 }]);
    for (const period of ['week', 'all'] as const) {
      const place = (await listLeaderboard(db, period, new Date())).find(
        ({ handle }) => handle === member.handle,
      );
      expect(place).toMatchObject({ points: 620, byRule: [{ points: 620 }] });
    }
    const group = await aGroup(db);
    await db.sql`insert into group_members (group_id, member_id, state, joined_at) values (${group.id}, ${member.id}, 'in', now())`;
    const inGroup = await listNarrowLeaderboard(
      db,
      { to: 'group', id: group.id },
      { period: 'week', now: new Date() },
    );
    expect(inGroup).toMatchObject([{ points: 620, byRule: [{ points: 620 }] }]);
    const filter = readStatementFilter(new URLSearchParams());
    const rows = await listStatement(db, { memberId: member.id, viewer: member, filter }, null);
    const book = await loadRuleBook(db);
    expect(rows.map((row) => readableEntry(row, book))).toMatchObject([
      {
        ...{ what: 'You spent points on a reward', points: -500, state: 'spent', balance: 120 },
        cause: { title: 'A bag of beans', href: `/rewards/redemptions/${publicId}` },
      },
      { points: 620, balance: 620 },
    ]);
    expect(await getReward(db, reward)).toMatchObject({ taken: 1, stock: 3 });
    const redemption = await getRedemption(db, publicId);
    expect(redemption).toMatchObject({ state: 'approved', cost: 500, title: 'A bag of beans' });
    expect(await kindsAbout(db, 'redemption', redemption?.id ?? 0)).toEqual(['redemption.asked']);
    expect(await proven()).toEqual(nothingWrong);
  });

  it('sells no more than there is to two hundred who ask at once, over forty connections', async () => {
    const [reward, stock] = [await aReward(db, { cost: '10', stock: '37' }), 37];
    const people = await Promise.all(Array.from({ length: 200 }, () => aSaver(db, 10)));
    const asked = await Promise.all(
      people.map((member, nth) => redeem(member, reward, { house: houseOf(nth) })),
    );
    expect(asked.filter(({ ok }) => ok)).toHaveLength(stock);
    expect(asked.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 200 - stock }, () => ({ ok: false, problem: { code: 'sold-out' } })),
    );
    const [rows] = await db.sql`
      select count(*)::int as redemptions, count(distinct e.member_id)::int as payers, sum(e.points)::int as paid
      from redemptions x join rewards w on w.id = x.reward_id
      join point_entries e on e.cause_kind = 'redemption' and e.cause_id = x.id::text where w.public_id = ${reward}`;
    expect(rows).toEqual({ redemptions: stock, payers: stock, paid: -10 * stock });
    expect(await getReward(db, reward)).toMatchObject({ taken: stock });
    expect(await proven()).toEqual(nothingWrong);
  });

  it('spends no point of one member twice in two hundred redemptions at once, of many rewards', async () => {
    const member = await aSaver(db, 95);
    const rewards = await Promise.all(Array.from({ length: 8 }, () => aReward(db, { cost: '10' })));
    const asked = await Promise.all(
      Array.from({ length: 200 }, (_, nth) =>
        redeem(member, rewards[nth % rewards.length] as string, { house: houseOf(nth) }),
      ),
    );
    expect(asked.filter(({ ok }) => ok)).toHaveLength(9);
    expect(new Set(asked.flatMap((one) => (one.ok ? [] : [one.problem.code])))).toEqual(
      new Set(['too-dear']),
    );
    expect(await getSpending(db, member.id)).toEqual({ earned: 95, spent: 90, left: 5 });
    const [ledger] = await db.sql`
      select sum(points)::int as left, count(*) filter (where state = 'spent')::int as spent from point_entries where member_id = ${member.id}`;
    expect(ledger).toEqual({ left: 5, spent: 9 });
    const [taken] = await db.sql`
      select sum(taken)::int as taken from rewards where public_id = any(${rewards}::text[])`;
    expect(taken).toEqual({ taken: 9 });
    expect(await proven()).toEqual(nothingWrong);
  });

  it('buys once by a form that is sent two hundred times, and nothing else by it', async () => {
    const [member, other] = [await aSaver(db), await aSaver(db)];
    const [reward, another] = [await aReward(db), await aReward(db)];
    const key = newPublicId();
    const sent = await Promise.all(
      Array.from({ length: 200 }, (_, nth) => redeem(member, reward, { key, house: houseOf(nth) })),
    );
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(await getSpending(db, member.id)).toMatchObject({ spent: 100 });
    const before = { ok: false, problem: { code: 'sent-before' } };
    expect(await redeem(member, another, { key })).toEqual(before);
    expect(await redeem(other, reward, { key })).toEqual(before);
  });

  it('gives each of many who ask at once a code of their own, and none twice', async () => {
    const codes = Array.from({ length: 30 }, (_, nth) => `QUERN-${nth}`);
    const reward = await aReward(db, { delivery: 'codes', goodDays: '30', codes });
    const people = await Promise.all(Array.from({ length: 60 }, () => aSaver(db)));
    const asked = await Promise.all(
      people.map((member, nth) => redeem(member, reward, { house: houseOf(nth) })),
    );
    const got = await Promise.all(
      asked.flatMap((one) => (one.ok ? [getRedemption(db, one.value.publicId)] : [])),
    );
    expect(got.map((one) => one?.code).sort()).toEqual([...codes].sort());
    expect(got.every((one) => one?.state === 'sent' && one.endsAt !== null)).toBe(true);
    const keeper = await aMember(db, { role: 'admin' });
    const added = await addCodes(
      { db, actor: keeper, now: new Date() },
      { publicId: reward, codes: ['QUERN-0', 'QUERN-30'] },
    );
    expect(added).toEqual({ ok: true, value: { added: 1, known: 1 } });
    expect(await redeem(await aSaver(db), reward)).toMatchObject({ ok: true });
    expect(await redeem(await aSaver(db), reward)).toEqual({ ok: false, problem: { code: 'sold-out' } });
  });

  it('keeps to what one member may have, also when they ask at once', async () => {
    const [member, reward] = [await aSaver(db), await aReward(db, { perMember: '2' })];
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => redeem(member, reward, { house: houseOf(nth) })),
    );
    expect(asked.filter(({ ok }) => ok)).toHaveLength(2);
    expect(asked).toContainEqual({ ok: false, problem: { code: 'enough', most: 2 } });
  });

  it('says what is missing and spends nothing', async () => {
    const member = await aSaver(db, 60);
    expect(await redeem(member, await aReward(db))).toEqual({
      ok: false,
      problem: { code: 'too-dear', missing: 40 },
    });
    expect(await getSpending(db, member.id)).toMatchObject({ spent: 0 });
  });

  it('is open in its days alone, the last one included', async () => {
    const member = await aSaver(db, 10_000);
    const reward = await aReward(db, { opensOn: '2026-03-02', closesOn: '2026-03-04' });
    const at = (moment: string) => redeem(member, reward, { now: new Date(moment) });
    expect(await at('2026-03-01T23:59:59Z')).toMatchObject({ problem: { code: 'not-begun' } });
    expect(await at('2026-03-02T00:00:00Z')).toMatchObject({ ok: true });
    expect(await at('2026-03-04T23:59:59Z')).toMatchObject({ ok: true });
    expect(await at('2026-03-05T00:00:00Z')).toEqual({ ok: false, problem: { code: 'over' } });
  });

  it('is for those it is offered to, and for none of the team', async () => {
    const member = await aSaver(db, 300);
    const refusal = (because: string) => ({ ok: false, problem: { code: 'refused', because } });
    expect(await redeem(member, await aReward(db, { offeredTo: 'level:5' }))).toEqual(refusal('not-yet'));
    expect(await redeem(member, await aReward(db, { state: 'closed' }))).toEqual(refusal('not-open'));
    expect(await redeem(member, await aReward(db, { state: 'draft' }))).toEqual({
      ok: false,
      problem: { code: 'gone' },
    });
    expect(await redeem({ ...member, emailVerified: false }, await aReward(db))).toEqual(
      refusal('confirm-mail'),
    );
    const keeper = await aMember(db, { role: 'marketer' });
    await earned(db, keeper.id, 500);
    expect(await redeem(keeper, await aReward(db))).toEqual(refusal('for-members'));
    expect(await redeem(member, 'nosuchreward')).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('tells a shop nothing of a member who has not said so', async () => {
    const member = await aSaver(db);
    const shop = { delivery: 'hook', hookUrl: 'https://shop.test/orders', gift: 'coupon', worth: '5.00 EUR' };
    const reward = await aReward(db, shop);
    expect(await redeem(member, reward)).toEqual({ ok: false, problem: { code: 'mail-needed' } });
    expect(await redeem(member, reward, { lendsMail: true })).toMatchObject({ ok: true });
  });
});

describe('the tables themselves', () => {
  it('hold no reward that hangs on a review, a testimonial or stars', async () => {
    const columns = await db.sql<Array<{ name: string }>>`
      select column_name as name from information_schema.columns where table_name in ('rewards', 'redemptions', 'reward_codes')`;
    expect(columns.length).toBeGreaterThan(30);
    expect(columns.filter(({ name }) => /review|star|rating|testimonial|sentiment/.test(name))).toEqual([]);
    const pointedAt = await db.sql<Array<{ table: string }>>`
      select distinct confrelid::regclass::text as table from pg_constraint
      where contype = 'f' and conrelid in ('rewards'::regclass, 'redemptions'::regclass, 'reward_codes'::regclass) order by 1`;
    expect(pointedAt.map(({ table }) => table)).toEqual(['members', 'redemptions', 'rewards', 'uploads']);
  });

  it('refuse more taken than there are, whoever writes', async () => {
    const reward = await aReward(db, { stock: '1' });
    await expect(db.sql`update rewards set taken = 2 where public_id = ${reward}`).rejects.toThrow(
      'rewards_taken',
    );
  });
});
