import { describe, expect, it } from 'vitest';
import type { BadgeContent, EarningAct } from '#app/features/badges/badge';
import { loadPreview } from '#app/features/badges/load-preview.server';
import { getBadgeDraft } from '#app/features/badges/badge-draft-queries.server';
import { listEvidence, listRarity } from '#app/features/badges/badge-queries.server';
import { draftBadge } from '#app/features/badges/draft-badge.server';
import { grantBadges } from '#app/features/badges/grant-badges.server';
import { recountBadges } from '#app/features/badges/recount-badges.server';
import { settleBadge } from '#app/features/badges/settle-badge.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct, aReply, aReview, aThread } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date();
const admin = await aMember(db, { role: 'admin' });
const { id: boardId } = await aBoard(db);
const asker = await aMember(db, { verified: false });
const aNewcomer = () => aMember(db, { verified: false, joinedAt: now.toISOString() });

let made = 0;

/** A badge that is in force, with everything that its kind does not ask for left empty. */
async function aBadge(
  terms: Partial<BadgeContent> & Pick<BadgeContent, 'kind'>,
  past: 'all' | 'now' = 'all',
): Promise<string> {
  made += 1;
  const content = {
    ...{
      name: `Badge ${made}`,
      act: null,
      acts: [],
      post: null,
      number: 1,
      every: null,
      activeDays: null,
      enabled: true,
    },
    ...terms,
  };
  const drafted = await draftBadge(
    { db, actor: admin, now },
    { badge: null, content, past, why: 'To try it' },
  );
  if (!drafted.ok) throw new Error(drafted.problem.code);
  await settleBadge({ db, actor: admin, now }, { publicId: drafted.value.publicId, to: 'save' });
  return `badge-${made}`;
}

async function replyOn(by: MemberActor, ...days: string[]): Promise<number[]> {
  const { id: threadId } = await aThread(db, { by: asker, boardId });
  const ids: number[] = [];
  for (const day of days) {
    const { id } = await aReply(db, { by, threadId });
    await db.sql`update replies set occurred_at = ${`${day}T12:00:00Z`} where id = ${id}`;
    ids.push(id);
  }
  return ids;
}

interface Held {
  badge: string;
  at: string;
  ids: number[];
}

/** What somebody gets, looked at twice. */
async function heldAfterGrant(member: MemberActor): Promise<Held[]> {
  await db.transaction((tx) => grantBadges(tx, [member.id], { now }));
  expect(await db.transaction((tx) => grantBadges(tx, [member.id], { now }))).toEqual([]);
  const rows = await db.sql<Array<{ badge: string; at: string; evidence: EarningAct[] }>>`
    select badge, occurred_at as at, evidence from badge_grants where member_id = ${member.id} and revoked_at is null order by id`;
  return rows.map(({ badge, at, evidence }) => ({
    badge,
    at: at.slice(0, 10),
    ids: evidence.map(({ id }) => id),
  }));
}

describe('grantBadges', () => {
  it('counts so many acts and keeps every one of them, and no more', async () => {
    const badge = await aBadge({ kind: 'count', act: 'reply.posted', number: 3 });
    const member = await aNewcomer();
    const two = await replyOn(member, '2025-03-01', '2025-03-02');
    expect(await heldAfterGrant(member)).toEqual([]);
    const [third] = await replyOn(member, '2025-03-09', '2025-03-10');
    expect(await heldAfterGrant(member)).toEqual([{ badge, at: '2025-03-09', ids: [...two, third] }]);
    await db.sql`update replies set state = 'hidden' where author_id = ${member.id}`;
    expect(await heldAfterGrant(member)).toHaveLength(1);
  });

  it('asks a streak for each week, over the end of a year, and finds the first that is long enough', async () => {
    const badge = await aBadge({ kind: 'streak', act: 'reply.posted', number: 3, every: 'week' });
    const member = await aNewcomer();
    await replyOn(member, '2025-11-03', '2025-11-12', '2025-11-30');
    expect((await heldAfterGrant(member)).map((held) => held.badge)).not.toContain(badge);
    // Monday to Sunday: 22 to 28 December, 29 December to 4 January, 5 to 11 January; two in one week are one.
    const walk = await replyOn(member, '2025-12-28', '2025-12-29', '2026-01-04', '2026-01-05');
    const held = (await heldAfterGrant(member)).find((one) => one.badge === badge);
    expect(held).toEqual({ badge, at: '2026-01-05', ids: [walk[0], walk[1], walk[3]] });
  });

  it('asks a streak for each day and each month', async () => {
    const daily = await aBadge({ kind: 'streak', act: 'reply.posted', number: 3, every: 'day' });
    const monthly = await aBadge({ kind: 'streak', act: 'reply.posted', number: 3, every: 'month' });
    const member = await aNewcomer();
    await replyOn(member, '2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01');
    const held = (await heldAfterGrant(member)).map((one) => [one.badge, one.at]);
    expect(held).toContainEqual([monthly, '2026-02-28']);
    expect(held.map(([badge]) => badge)).not.toContain(daily);
  });

  it('asks a set for each act once, whatever the stars of a review', async () => {
    const badge = await aBadge({ kind: 'set', acts: ['thread.posted', 'review.published'], number: 2 });
    const { id: productId } = await aProduct(db);
    for (const stars of [1, 2, 3, 4, 5]) {
      const member = await aNewcomer();
      await aThread(db, { by: member, boardId });
      expect((await heldAfterGrant(member)).map((one) => one.badge)).not.toContain(badge);
      await aReview(db, { by: member, productId, stars });
      expect((await heldAfterGrant(member)).map((one) => one.badge)).toContain(badge);
    }
  });

  it('honours what others find good, and years that were not spent in silence', async () => {
    const good = await aBadge({ kind: 'quality', post: 'reply', number: 4 });
    const years = await aBadge({ kind: 'tenure', number: 2, activeDays: 30 });
    const member = await aMember(db, {
      verified: false,
      joinedAt: new Date(now.getTime() - 3 * 366 * 86_400_000).toISOString(),
    });
    const [reply] = await replyOn(member, '2025-03-01');
    await db.sql`update replies set vote_count = 4 where id = ${reply ?? 0}`;
    const before = (await heldAfterGrant(member)).map((one) => one.badge);
    expect(before).toContain(good);
    expect(before).not.toContain(years);
    const [late] = await replyOn(member, now.toISOString().slice(0, 10));
    await db.sql`update replies set occurred_at = ${now.toISOString()} where id = ${late ?? 0}`;
    const held = (await heldAfterGrant(member)).find((one) => one.badge === years);
    expect(held?.ids).toEqual([late, member.id]);
  });

  it('leaves alone what happened before a badge that counts from now on', async () => {
    const badge = await aBadge({ kind: 'count', act: 'reply.posted', number: 2 }, 'now');
    const member = await aNewcomer();
    await replyOn(member, '2025-03-01', '2025-03-02');
    expect((await heldAfterGrant(member)).map((one) => one.badge)).not.toContain(badge);
  });

  it('gives a badge that was taken away again for what came later alone', async () => {
    const badge = await aBadge({ kind: 'first', act: 'thread.posted' });
    const member = await aNewcomer();
    await aThread(db, { by: member, boardId });
    expect((await heldAfterGrant(member)).map((one) => one.badge)).toContain(badge);
    await db.sql`update badge_grants set revoked_at = now() where member_id = ${member.id} and badge = ${badge}`;
    expect((await heldAfterGrant(member)).map((one) => one.badge)).not.toContain(badge);
    const later = await aThread(db, { by: member, boardId });
    expect((await heldAfterGrant(member)).find((one) => one.badge === badge)?.ids).toEqual([later.id]);
  });

  it('tells somebody once, however many badges come together and however many look at once', async () => {
    const member = await aMember(db, { verified: true, joinedAt: now.toISOString() });
    await aThread(db, { by: member, boardId });
    await replyOn(member, '2025-03-01', '2025-03-02', '2025-03-03');
    await Promise.all(
      Array.from({ length: 8 }, () => db.transaction((tx) => grantBadges(tx, [member.id], { now }))),
    );
    const told = await factsAbout(db, 'member', member.id);
    expect(told).toHaveLength(1);
    const [row] = await db.sql<[{ count: number }]>`
      select count(*) from badge_grants where member_id = ${member.id}`;
    expect(told[0]).toMatchObject({ kind: 'badge.granted', payload: { others: row.count - 1 } });
    expect(row.count).toBeGreaterThan(2);
  });

  it('comes to what was shown before it was saved, and a recount finds nothing more', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, aNewcomer));
    for (const [nth, member] of people.entries())
      await replyOn(member, ...Array.from({ length: nth + 4 }, (_, day) => `2025-04-0${day + 1}`));
    const content = {
      ...{ name: 'Six of them', kind: 'count' as const, act: 'reply.posted' as const, acts: [], post: null },
      ...{ number: 6, every: null, activeDays: null, enabled: true },
    };
    const ctx = { db, actor: admin, now };
    const drafted = await draftBadge(ctx, { badge: null, content, past: 'all', why: 'To try it' });
    if (!drafted.ok) throw new Error(drafted.problem.code);
    const { publicId } = drafted.value;
    const draft = await getBadgeDraft(db, publicId);
    const preview = draft && (await loadPreview(db, draft, now));
    const [diligent] = await db.sql<[{ count: number }]>`
      select count(*) from (select from replies where state = 'visible' group by author_id having count(*) >= 6) as them`;
    expect(diligent.count).toBeGreaterThanOrEqual(3);
    expect(preview).toMatchObject({ earn: diligent.count, held: 0 });
    await settleBadge(ctx, { publicId, to: 'save' });
    expect((await recountBadges(db, { dryRun: true, now })).missingBadges).toBeGreaterThanOrEqual(3);
    await db.transaction((tx) => grantBadges(tx, null, { now, only: 'six-of-them' }));
    const holders = await db.sql<Array<{ handle: string }>>`
      select m.handle from badge_grants g join members m on m.id = g.member_id where badge = 'six-of-them' order by m.handle`;
    expect(holders.map(({ handle }) => handle)).toEqual(
      (preview?.first ?? []).map(({ handle }) => handle).sort(),
    );
    await recountBadges(db, { now });
    expect(await recountBadges(db, { dryRun: true, now })).toEqual({ missingBadges: 0 });
    const [counted] = await db.sql<[{ people: number; holders: number }]>`
      select (select count(*) from members where state = 'active') as people,
             (select count(*) from badge_grants where badge = 'six-of-them' and revoked_at is null) as holders`;
    const { people: all, holdersOf } = await listRarity(db);
    expect([all, holdersOf('six-of-them')]).toEqual([counted.people, counted.holders]);
  });

  it('opens its evidence to whoever may read it, and to nobody else', async () => {
    const { id: closed } = await aBoard(db, { seenBy: ['staff'] });
    const member = await aNewcomer();
    const thread = await aThread(db, { by: member, boardId: closed, title: 'Behind closed doors' });
    const acts: EarningAct[] = [{ kind: 'thread', id: thread.id, at: now.toISOString() }];
    const titles = async (viewer: MemberActor) =>
      (await listEvidence(db, acts, viewer)).map(({ title }) => title);
    expect(await titles(admin)).toEqual(['Behind closed doors']);
    expect(await titles(asker)).toEqual([null]);
    expect((await listEvidence(db, acts, asker))[0]).toMatchObject({ publicId: null, slug: null });
  });
});
