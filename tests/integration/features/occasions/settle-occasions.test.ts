import { describe, expect, it } from 'vitest';
import { chooseOccasions } from '#app/features/occasions/choose-occasions.server';
import { lookAgain } from '#app/features/occasions/look-again.server';
import { listOwnMilestones } from '#app/features/occasions/milestone-queries.server';
import { settleOccasions } from '#app/features/occasions/settle-occasions.server';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aVote } from '#tests/support/factories';
import { setTerms, someReplies, toldTo } from '#tests/support/occasions';

const { db } = await testDatabase();
let day = 0;
/** Noon of a day that no test has looked at yet: each day is looked at once. */
const noon = () => new Date(Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`) + 60_000 * day);
async function settle(): Promise<void> {
  await lookAgain(db);
  day += 1;
  await settleOccasions(db, noon());
}
const earned = async (member: MemberActor) => (await getSpending(db, member.id)).earned;
const own = async (member: MemberActor) =>
  (await listOwnMilestones(db, member.id)).map(
    ({ kind, number, undoneAt }) => `${number} ${kind}${undoneAt ? ' gone' : ''}`,
  );
const entriesOf = (member: MemberActor) => db.sql<Array<{ points: number; state: string }>>`
  select points, state from point_entries where member_id = ${member.id} and rule = 'milestone.reached' order by id`;

describe('settleOccasions', () => {
  it('keeps a round number once, gives its points once and tells once, twice and in parallel', async () => {
    await setTerms(db, { replies: '3, 5', repliesPoints: '20' });
    const [member, less] = [await aMember(db), await aMember(db)];
    await someReplies(db, { by: member, count: 4 });
    await someReplies(db, { by: less, count: 2 });
    await lookAgain(db);
    await Promise.all(Array.from({ length: 6 }, () => settleOccasions(db, noon())));
    await settle();
    expect(await own(member)).toEqual(['3 reply.posted']);
    expect(await own(less)).toEqual([]);
    expect(await entriesOf(member)).toEqual([{ points: 20, state: 'awarded' }]);
    expect(await earned(member)).toBe(20);
    expect(await toldTo(db, member)).toEqual([
      'Counted automatically: you have written 3 replies. +20 points',
    ]);
    const { wrongBalances, wrongDays, unsettledSubjects } = await recountPoints(db, { dryRun: true });
    expect({ wrongBalances, wrongDays, unsettledSubjects }).toEqual({
      ...{ wrongBalances: 0, wrongDays: 0, unsettledSubjects: 0 },
    });
  });

  it('takes it back when its acts are gone, says so, and brings it back silently', async () => {
    await setTerms(db, { replies: '3', repliesPoints: '20' });
    const member = await aMember(db);
    const [first] = await someReplies(db, { by: member, count: 3 });
    await settle();
    expect(await toldTo(db, member)).toHaveLength(1);
    await db.sql`update replies set state = 'hidden' where id = ${first?.id ?? 0}`;
    await settle();
    await settle();
    expect(await own(member)).toEqual(['3 reply.posted gone']);
    expect(await earned(member)).toBe(0);
    expect(await entriesOf(member)).toEqual([
      { points: 20, state: 'awarded' },
      { points: -20, state: 'reversal' },
    ]);
    const told = await toldTo(db, member);
    expect(told.at(-1)).toContain('you have written 3 replies no longer holds. So are its points');
    await db.sql`update replies set state = 'visible' where id = ${first?.id ?? 0}`;
    await settle();
    expect(await own(member)).toEqual(['3 reply.posted']);
    expect(await earned(member)).toBe(20);
    expect(await toldTo(db, member)).toHaveLength(told.length);
  });

  it('counts different people once each, and gives nothing for words about products', async () => {
    await setTerms(db, { peopleHelped: '2' });
    const member = await aMember(db);
    const [one, two] = await someReplies(db, { by: member, count: 2 });
    if (!one || !two) throw new Error('no replies');
    const [friend, other] = [await aMember(db), await aMember(db)];
    for (const { id } of [one, two]) await aVote(db, { kind: 'reply', id }, friend);
    await aVote(db, { kind: 'reply', id: one.id }, member);
    await settle();
    expect(await own(member)).toEqual([]);
    await aVote(db, { kind: 'reply', id: one.id }, other);
    await settle();
    expect(await own(member)).toEqual(['2 people.helped']);
    expect(await entriesOf(member)).toEqual([]);
  });

  it('tells nothing of what an import brought, of long ago, or of before the number was chosen', async () => {
    await setTerms(db, { replies: '2', repliesPoints: '9' });
    const [brought, past] = [await aMember(db), await aMember(db)];
    const imported = await someReplies(db, { by: brought, count: 2 });
    await db.sql`
      update replies set import_source = 'forum', import_ref = id::text where id = any(${imported.map(({ id }) => id)}::bigint[])`;
    await someReplies(db, { by: past, count: 2, at: '2024-03-01T00:00:00Z' });
    const before = await aMember(db);
    await someReplies(db, { by: before, count: 4 });
    await setTerms(db, { replies: '2, 4', repliesPoints: '9' }, new Date(Date.now() + 1000));
    await settle();
    for (const [member, numbers] of [
      [brought, ['2 reply.posted']],
      [past, ['2 reply.posted']],
    ] as const) {
      expect(await own(member)).toEqual(numbers);
      expect(await toldTo(db, member)).toEqual([]);
      expect(await entriesOf(member)).toEqual([]);
    }
    expect(await toldTo(db, before)).toEqual([
      'Counted automatically: you have written 2 replies. +9 points',
    ]);
  });

  it('leaves the suspended, the team and unclaimed imports alone, and tells nothing to who opted out', async () => {
    await setTerms(db, { replies: '1', anniversaries: 'yes' });
    const [suspended, unclaimed, quiet] = [await aMember(db), await aMember(db), await aMember(db)];
    const team = await aMember(db, { role: 'moderator' });
    for (const member of [suspended, unclaimed, quiet, team]) await someReplies(db, { by: member, count: 1 });
    await db.sql`update members set state = 'suspended' where id = ${suspended.id}`;
    await db.sql`update members set state = 'imported' where id = ${unclaimed.id}`;
    await chooseOccasions({ db, actor: quiet, now: noon() }, { congratulated: false, shown: true });
    await settle();
    for (const member of [suspended, unclaimed, team]) expect(await own(member)).toEqual([]);
    expect(await own(quiet)).toContain('1 reply.posted');
    expect(await toldTo(db, quiet)).toEqual([]);
  });

  it('keeps the last whole year of whoever joined, and tells of one that is new', async () => {
    await setTerms(db, { anniversaries: 'yes', anniversaryPoints: '5' });
    const yearsAgo = (years: number, days: number) => {
      const at = noon();
      at.setUTCFullYear(at.getUTCFullYear() - years, at.getUTCMonth(), at.getUTCDate() - days);
      return at.toISOString();
    };
    const [today, tomorrow, long] = [
      await aMember(db, { joinedAt: yearsAgo(3, 0) }),
      await aMember(db, { joinedAt: yearsAgo(3, -2) }),
      await aMember(db, { joinedAt: yearsAgo(2, 100) }),
    ];
    await settle();
    expect(await own(today)).toEqual(['3 years']);
    expect(await toldTo(db, today)).toEqual([
      'Counted automatically: you have been here for 3 years. +5 points',
    ]);
    expect(await own(tomorrow)).toEqual(['2 years']);
    expect(await toldTo(db, long)).toEqual([]);
  });

  it('goes on where a worker died, and is done once a day and never in quiet hours', async () => {
    await setTerms(db, { replies: '1' });
    const member = await aMember(db);
    await someReplies(db, { by: member, count: 1 });
    const today = noon().toISOString().slice(0, 10);
    await lookAgain(db);
    await settleOccasions(db, new Date(`${today}T05:00:00Z`));
    expect(await db.sql`select from occasion_runs`).toHaveLength(0);
    await db.sql`insert into occasion_runs (day, after_id) values (${today}, ${member.id})`;
    await settleOccasions(db, noon());
    expect(await own(member)).toEqual([]);
    const [run] = await db.sql`select done_at is not null as done from occasion_runs where day = ${today}`;
    expect(run).toEqual({ done: true });
    const later = await aMember(db);
    await someReplies(db, { by: later, count: 1 });
    await settleOccasions(db, noon());
    for (const one of [member, later]) expect(await own(one)).toEqual([]);
    await settle();
    for (const one of [member, later]) expect(await own(one)).toEqual(['1 reply.posted']);
  });

  it('gives no more in a day than its cap', async () => {
    await setTerms(db, { replies: '1, 2, 3', repliesPoints: '100' });
    const member = await aMember(db);
    await someReplies(db, { by: member, count: 3 });
    await settle();
    expect((await entriesOf(member)).map(({ state }) => state).sort()).toEqual([
      'awarded',
      'awarded',
      'capped',
    ]);
    expect(await earned(member)).toBe(200);
  });
});
