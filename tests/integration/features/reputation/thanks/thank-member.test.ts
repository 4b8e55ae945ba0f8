import { describe, expect, it } from 'vitest';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { noticeHref, noticeText } from '#app/features/notifications/notice';
import { loadRuleBook } from '#app/features/reputation/rule-book-queries.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { readableEntry } from '#app/features/reputation/statement';
import { readStatementFilter } from '#app/features/reputation/statement-filter';
import { getBalance, listStatement } from '#app/features/reputation/statement-queries.server';
import { getPurse } from '#app/features/reputation/thanks/purse-queries.server';
import { thankMember } from '#app/features/reputation/thanks/thank-member.server';
import { thankYouDraft } from '#app/features/reputation/thanks/thank-you-draft.server';
import { mostOfOne, purseOfMonth } from '#app/features/reputation/thanks/thank-you';
import { newPublicId } from '#app/lib/public-id';
import type { MemberActor, Role } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';
import { auditsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const words = 'Thank you for answering the same question for the tenth time, and kindly.';
const as = (actor: MemberActor, now = new Date()) => ({ db, actor, now });
const staff = (traits: Parameters<typeof aMember>[1] = {}) => aMember(db, { role: 'marketer', ...traits });

function thank(
  member: { handle: string },
  by: MemberActor,
  { now, ...input }: Partial<Parameters<typeof thankMember>[1]> & { now?: Date } = {},
) {
  const { handle } = member;
  return thankMember(as(by, now), { handle, key: newPublicId(), words, points: 0, ...input });
}

/** Delivers what was announced about a member, twice. */
async function deliver(memberId: number): Promise<void> {
  const facts = await db.sql`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
    from events where subject_kind = 'member' and subject_id = ${memberId} order by id`;
  const ctx = as(await aMember(db));
  for (const fact of [...facts, ...facts])
    await onNotableFact(ctx, fact as unknown as Parameters<typeof onNotableFact>[1]);
}

const noticesOf = async (member: MemberActor) =>
  (await listNotices(db, member, null)).map((line) => ({ ...line, ownHandle: member.handle }));

describe('thankMember', () => {
  it('stands on the statement under the name of who thanks, with points or without', async () => {
    const [member, giver] = [await aMember(db), await staff({ displayName: 'Renate' })];
    expect(await thank(member, giver)).toMatchObject({ ok: true });
    expect(await thank(member, giver, { points: 10 })).toMatchObject({ ok: true });
    const filter = readStatementFilter(new URLSearchParams());
    const rows = await listStatement(db, { memberId: member.id, viewer: member, filter }, null);
    const book = await loadRuleBook(db);
    expect(rows.map((row) => readableEntry(row, book))).toMatchObject([
      { what: 'The team thanked you', points: 10, reason: `Renate: ${words}`, balance: 10 },
      { what: 'The team thanked you', points: 0, reason: `Renate: ${words}`, balance: 0 },
    ]);
    expect(await getBalance(db, member.id)).toBe(10);
    expect(await getPurse(db, giver.id, new Date())).toBe(purseOfMonth - 10);
    expect(await auditsAbout(db, 'member', member.id)).toEqual([
      { action: 'member.thanked', actorId: giver.id },
      { action: 'member.thanked', actorId: giver.id },
    ]);
    const { wrongBalances, unsettledSubjects } = await recountPoints(db);
    expect([wrongBalances, unsettledSubjects]).toEqual([0, 0]);
  });

  it('gives no more than the purse holds, of two hundred at once to two members', async () => {
    const [giver, ...members] = [await staff(), await aMember(db), await aMember(db)];
    const tries = await Promise.all(
      Array.from({ length: 200 }, (_, nth) => thank(members[nth % 2] ?? giver, giver, { points: 7 })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(Math.floor(purseOfMonth / 7));
    const left = purseOfMonth % 7;
    expect(tries).toContainEqual({ ok: false, problem: { code: 'purse', left } });
    const balances = await Promise.all(members.map(({ id }) => getBalance(db, id)));
    expect(balances.reduce((sum, points) => sum + points, 0)).toBe(purseOfMonth - left);
    expect(await getPurse(db, giver.id, new Date())).toBe(left);
    expect(await thank(members[0] ?? giver, giver)).toMatchObject({ ok: true });
    expect(await thank(members[0] ?? giver, await staff(), { points: 7 })).toMatchObject({ ok: true });
  });

  it('fills the purse again with the month', async () => {
    const [member, giver] = [await aMember(db), await staff()];
    const [end, begin] = [new Date('2031-01-31T23:59:59Z'), new Date('2031-02-01T00:00:00Z')];
    for (let times = 0; times < purseOfMonth / mostOfOne; times += 1)
      expect(await thank(member, giver, { points: mostOfOne, now: end })).toMatchObject({ ok: true });
    expect(await thank(member, giver, { points: 1, now: end })).toEqual({
      ok: false,
      problem: { code: 'purse', left: 0 },
    });
    expect(await thank(member, giver, { points: mostOfOne, now: begin })).toMatchObject({ ok: true });
  });

  it('thanks once by a form that is sent twenty times at once, and refuses it with other words', async () => {
    const [member, giver] = [await aMember(db), await staff()];
    const key = newPublicId();
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => thank(member, giver, { key, points: 5 })),
    );
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(await getBalance(db, member.id)).toBe(5);
    expect(await kindsAbout(db, 'member', member.id)).toEqual(['member.thanked']);
    const before = { ok: false, problem: { code: 'sent-before' } };
    expect(await thank(member, giver, { key, points: 5, words: 'Something else here' })).toEqual(before);
    expect(await thank(member, await staff(), { key })).toEqual(before);
  });

  it.each(['moderator', 'marketer', 'admin'] as Role[])(
    'is never for a colleague who is %s',
    async (role) => {
      expect(await thank(await aMember(db, { role }), await staff(), { points: 5 })).toEqual({
        ok: false,
        problem: { code: 'refused', because: 'of-the-team' },
      });
    },
  );

  it('is never for oneself, never by a member, and for nobody who is not there', async () => {
    const giver = await staff();
    const refusal = (because: string) => ({ ok: false, problem: { code: 'refused', because } });
    expect(await thank(giver, giver)).toEqual(refusal('own-content'));
    expect(await thank(await aMember(db), await aMember(db))).toEqual(refusal('team-only'));
    expect(await thank({ handle: 'nobody-at-all' }, giver)).toEqual({ ok: false, problem: { code: 'gone' } });
    const gone = await aMember(db);
    await db.sql`update members set state = 'suspended' where id = ${gone.id}`;
    expect(await thank(gone, giver)).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('can be about no review: neither its form nor its row has a place for one', async () => {
    expect(Object.keys(thankYouDraft.shape).sort()).toEqual(['key', 'points', 'words']);
    const columns = await db.sql<Array<{ name: string }>>`
      select column_name as name from information_schema.columns where table_name = 'thank_yous' order by 1`;
    expect(columns.map(({ name }) => name)).toEqual([
      'created_at',
      'given_by',
      'id',
      'member_id',
      'points',
      'public_id',
      'words',
    ]);
  });
});

describe('whoever is thanked', () => {
  it('reads it once, in the words and under the name of a person', async () => {
    const [member, giver] = [await aMember(db), await staff({ displayName: 'Desmond' })];
    await thank(member, giver, { points: 3 });
    await deliver(member.id);
    const notices = (await noticesOf(member)).filter(({ kind }) => kind === 'thanks');
    expect(notices.map((notice) => [noticeText(notice), noticeHref(notice)])).toEqual([
      [`Desmond from the team thanks you with 3 points: “${words}”`, `/members/${member.handle}/points`],
    ]);
  });
});
