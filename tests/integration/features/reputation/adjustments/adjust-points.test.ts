import { describe, expect, it } from 'vitest';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { noticeHref, noticeText } from '#app/features/notifications/notice';
import { adjustPoints } from '#app/features/reputation/adjustments/adjust-points.server';
import { adjustmentLimit } from '#app/features/reputation/adjustments/adjustment';
import { getAdjustment } from '#app/features/reputation/adjustments/adjustment-queries.server';
import { contestAdjustment } from '#app/features/reputation/adjustments/contest-adjustment.server';
import { keepAdjustment } from '#app/features/reputation/adjustments/keep-adjustment.server';
import { undoAdjustment } from '#app/features/reputation/adjustments/undo-adjustment.server';
import { findDifference } from '#app/features/reputation/award-plan.server';
import { listLeaderboard } from '#app/features/reputation/leaderboard-queries.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { loadRuleBook } from '#app/features/reputation/rule-book-queries.server';
import { readableEntry } from '#app/features/reputation/statement';
import { readStatementFilter } from '#app/features/reputation/statement-filter';
import {
  getBalance,
  listPointsByRule,
  listStatement,
} from '#app/features/reputation/statement-queries.server';
import { newPublicId } from '#app/lib/public-id';
import type { MemberActor, Role } from '#app/policy/actor';
import { anAdjustment } from '#tests/support/adjustments';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const admin = await aMember(db, { role: 'admin' });
const reason = 'You repaired six machines at the fair, and no rule saw it.';
const as = (actor: MemberActor) => ({ db, actor, now: new Date() });

function adjust(
  member: MemberActor,
  input: Partial<Parameters<typeof adjustPoints>[1]> = {},
  by: MemberActor = admin,
) {
  const { handle } = member;
  return adjustPoints(as(by), { handle, key: newPublicId(), points: 30, reason, ...input });
}

const entriesOf = (member: MemberActor) =>
  db.sql`select points, state, reason, cause_kind as cause, giver_id as giver from point_entries where member_id = ${member.id} order by id`;

async function statementOf(member: MemberActor) {
  const filter = readStatementFilter(new URLSearchParams());
  const [rows, book] = [
    await listStatement(db, { memberId: member.id, viewer: member, filter }, null),
    await loadRuleBook(db),
  ];
  return rows.map((row) => readableEntry(row, book));
}

/** Delivers everything that was announced about a member, some times over. */
async function deliver(memberId: number): Promise<void> {
  const facts = await db.sql`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
    from events where subject_kind = 'member' and subject_id = ${memberId} order by id`;
  for (const fact of [...facts, ...facts])
    await onNotableFact(as(admin), fact as unknown as Parameters<typeof onNotableFact>[1]);
}

async function noticesOf(member: MemberActor) {
  const lines = await listNotices(db, member, null);
  return lines
    .map((line) => ({ ...line, ownHandle: member.handle }))
    .map((line) => ({ kind: line.kind, text: noticeText(line), href: noticeHref(line) }));
}

describe('adjustPoints', () => {
  it('writes one entry without words, with the sums, and the words stand beside it on the statement', async () => {
    const member = await aMember(db);
    const adjusted = await adjust(member);
    expect(adjusted).toMatchObject({ ok: true });
    expect(await entriesOf(member)).toEqual([
      { points: 30, state: 'awarded', reason: null, cause: 'adjustment', giver: null },
    ]);
    expect(await getBalance(db, member.id)).toBe(30);
    expect(await listPointsByRule(db, member.id)).toMatchObject([
      { points: 30, awards: 1, sentence: 'The team corrected your points' },
    ]);
    const place = (await listLeaderboard(db, 'week', new Date())).find(
      ({ handle }) => handle === member.handle,
    );
    expect(place?.points).toBe(30);
    const publicId = adjusted.ok ? adjusted.value.publicId : '';
    expect(await statementOf(member)).toMatchObject([
      {
        what: 'The team corrected your points',
        reason,
        balance: 30,
        cause: { href: `/adjustments/${publicId}` },
      },
    ]);
  });

  it('tells the member once with the words, and of a level that was reached; the log holds none of them', async () => {
    const member = await aMember(db);
    await adjust(member);
    await deliver(member.id);
    const notices = await noticesOf(member);
    expect(notices.filter(({ kind }) => kind === 'points-adjusted')).toEqual([
      {
        kind: 'points-adjusted',
        text: `The team corrected your points: +30 points. “${reason}”`,
        href: expect.stringMatching(/^\/adjustments\/[a-z0-9]{12}$/) as string,
      },
    ]);
    expect(await kindsAbout(db, 'member', member.id)).toEqual(['points.adjusted', 'level.reached']);
    const [log] = await db.sql<[{ text: string }]>`
      select coalesce(string_agg(payload::text, ''), '') || (select coalesce(string_agg(detail::text, ''), '') from audit_entries) as text from events`;
    expect(log.text).not.toContain('machines');
  });

  it('is in the audit log with the balance before and after', async () => {
    const member = await aMember(db);
    await adjust(member);
    await adjust(member, { points: -10 });
    const acts = await db.sql`
      select action, actor_id as "actorId", detail ->> 'before' as before, detail ->> 'after' as after
      from audit_entries where subject_kind = 'member' and subject_id = ${member.id} order by id`;
    expect(acts).toEqual([
      { action: 'points.adjusted', actorId: admin.id, before: '0', after: '30' },
      { action: 'points.adjusted', actorId: admin.id, before: '30', after: '20' },
    ]);
  });

  it('is one entry of a form that is sent twenty times at once, and refused with something else in it', async () => {
    const [member, other] = [await aMember(db), await aMember(db)];
    const key = newPublicId();
    const sent = await Promise.all(Array.from({ length: 20 }, () => adjust(member, { key })));
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(await entriesOf(member)).toHaveLength(1);
    expect(await kindsAbout(db, 'member', member.id)).toEqual(['points.adjusted', 'level.reached']);
    const before = { ok: false, problem: { code: 'sent-before' } };
    expect(await adjust(member, { key, points: 31 })).toEqual(before);
    expect(await adjust(other, { key })).toEqual(before);
    expect(await getBalance(db, member.id)).toBe(30);
  });

  it('stays within the limit of a day, up and down together, also when many try at once', async () => {
    const member = await aMember(db);
    const tries = await Promise.all(Array.from({ length: 30 }, () => adjust(member, { points: 15 })));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(Math.floor(adjustmentLimit / 15));
    const left = adjustmentLimit % 15;
    expect(tries).toContainEqual({ ok: false, problem: { code: 'over-limit', left } });
    expect(await adjust(member, { points: -15 })).toEqual({
      ok: false,
      problem: { code: 'over-limit', left },
    });
    expect(await adjust(member, { points: -left })).toMatchObject({ ok: true });
  });

  it('brings nobody below zero', async () => {
    const member = await aMember(db);
    await adjust(member, { points: 12 });
    expect(await adjust(member, { points: -13 })).toEqual({
      ok: false,
      problem: { code: 'below-zero', balance: 12 },
    });
    expect(await adjust(member, { points: -12 })).toMatchObject({ ok: true });
    expect(await getBalance(db, member.id)).toBe(0);
  });

  it.each(['member', 'moderator', 'marketer'] as Role[])('is none of a %s’s business', async (role) => {
    const [member, somebody] = [await aMember(db), await aMember(db, { role })];
    const refusal = { ok: false, problem: { code: 'refused', because: 'team-only' } };
    expect(await adjust(member, {}, somebody)).toEqual(refusal);
    const publicId = await anAdjustment(db, member);
    expect(await undoAdjustment(as(somebody), { publicId, reason })).toEqual(refusal);
  });

  it('is never for oneself, and for nobody who is not there', async () => {
    const own = { ok: false, problem: { code: 'refused', because: 'own-content' } };
    expect(await adjust(admin)).toEqual(own);
    const publicId = await anAdjustment(db, admin);
    expect(await undoAdjustment(as(admin), { publicId, reason })).toEqual(own);
    const gone = { ok: false, problem: { code: 'gone' } };
    expect(await adjust({ ...admin, handle: 'nobody-at-all' })).toEqual(gone);
    expect(await undoAdjustment(as(admin), { publicId: 'nobodysthing', reason })).toEqual(gone);
  });
});

describe('undoAdjustment', () => {
  it('writes the opposite entry with its own reason, once of ten at the same moment, and tells the member', async () => {
    const member = await aMember(db);
    const publicId = await anAdjustment(db, member, { points: 40 });
    const undo = () => undoAdjustment(as(admin), { publicId, reason: 'It was meant for somebody else.' });
    const undone = await Promise.all(Array.from({ length: 10 }, undo));
    expect(undone.filter(({ ok }) => ok)).toHaveLength(1);
    expect(undone).toContainEqual({ ok: false, problem: { code: 'undone-already' } });
    expect((await entriesOf(member)).map(({ points }) => points as number)).toEqual([40, -40]);
    expect(await getBalance(db, member.id)).toBe(0);
    expect((await statementOf(member))[0]).toMatchObject({
      points: -40,
      reason: 'It was meant for somebody else.',
    });
    await deliver(member.id);
    expect((await noticesOf(member)).filter(({ kind }) => kind === 'points-adjusted')).toHaveLength(2);
  });

  it('gives the limit of the day back', async () => {
    const member = await aMember(db);
    const publicId = await anAdjustment(db, member, { points: adjustmentLimit });
    expect(await adjust(member)).toMatchObject({ ok: false });
    await undoAdjustment(as(admin), { publicId, reason });
    expect(await adjust(member)).toMatchObject({ ok: true });
  });
});

describe('keepAdjustment', () => {
  const words = 'It was my neighbour who did this.';

  it('answers whoever objects once, by another person, and moves no point', async () => {
    const [member, giver, second, third] = [
      await aMember(db),
      await aMember(db, { role: 'admin' }),
      await aMember(db, { role: 'admin' }),
      await aMember(db, { role: 'admin' }),
    ];
    const publicId = await anAdjustment(db, member, { by: giver });
    const keep = (by: MemberActor) => keepAdjustment(as(by), { publicId, reason });
    const closed = { ok: false, problem: { code: 'refused', because: 'not-open' } };
    expect(await keep(second)).toEqual(closed);
    await contestAdjustment(as(member), { publicId, words });
    expect(await keep(giver)).toEqual({ ok: false, problem: { code: 'refused', because: 'own-decision' } });
    expect(await keep(member)).toEqual({ ok: false, problem: { code: 'refused', because: 'team-only' } });
    const answers = await Promise.all([second, third, second, third].map(keep));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual([closed, closed, closed]);
    expect(await getBalance(db, member.id)).toBe(20);
    await deliver(member.id);
    const told = (await noticesOf(member)).filter(({ text }) => text.includes('it stays'));
    expect(told).toMatchObject([{ text: expect.stringContaining(reason) as string }]);
    expect(await getAdjustment(db, publicId)).toMatchObject({ keepReason: reason, undoneAt: null });
  });

  it('keeps nothing that was taken back, and what stays may be taken back later', async () => {
    const [member, second] = [await aMember(db), await aMember(db, { role: 'admin' })];
    const publicId = await anAdjustment(db, member);
    await contestAdjustment(as(member), { publicId, words });
    expect((await keepAdjustment(as(second), { publicId, reason })).ok).toBe(true);
    expect((await undoAdjustment(as(admin), { publicId, reason })).ok).toBe(true);
    expect(await getBalance(db, member.id)).toBe(0);
    const other = await anAdjustment(db, member);
    await contestAdjustment(as(member), { publicId: other, words });
    await undoAdjustment(as(admin), { publicId: other, reason });
    expect((await keepAdjustment(as(second), { publicId: other, reason })).ok).toBe(false);
    expect(await keepAdjustment(as(second), { publicId: 'nobodysthing', reason })).toEqual({
      ok: false,
      problem: { code: 'gone' },
    });
  });
});

describe('contestAdjustment', () => {
  it('is written once, by the member alone, and every admin is told', async () => {
    const [member, other] = [await aMember(db), await aMember(db)];
    const publicId = await anAdjustment(db, member, { by: admin });
    const words = 'It was my neighbour who repaired them.';
    expect(await contestAdjustment(as(other), { publicId, words })).toEqual({
      ok: false,
      problem: { code: 'gone' },
    });
    const all = await Promise.all(
      Array.from({ length: 10 }, () => contestAdjustment(as(member), { publicId, words })),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await getAdjustment(db, publicId)).toMatchObject({ contestWords: words });
    await deliver(member.id);
    const told = (await noticesOf(admin)).filter(({ href }) => href === `/adjustments/${publicId}`);
    expect(told).toMatchObject([{ kind: 'points-contested' }]);
    expect((await noticesOf(member)).map(({ kind }) => kind)).not.toContain('points-contested');
  });

  it('is closed once it was taken back', async () => {
    const member = await aMember(db);
    const publicId = await anAdjustment(db, member);
    await undoAdjustment(as(admin), { publicId, reason });
    expect(await contestAdjustment(as(member), { publicId, words: reason })).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'not-open' },
    });
  });
});

describe('a recount', () => {
  it('finds nothing wrong about what was written by hand, and takes none of it back', async () => {
    const member = await aMember(db);
    await anAdjustment(db, member, { points: 50 });
    const { entries, members, ...wrong } = await recountPoints(db);
    expect([entries, members].every((count) => count > 0)).toBe(true);
    expect(Object.values(wrong).every((count) => count === 0)).toBe(true);
    expect(await entriesOf(member)).toHaveLength(1);
  });

  it('takes no entry for needless that no act is behind', async () => {
    const book = await loadRuleBook(db);
    const entry = { id: 1, memberId: 1, version: 1, causeKind: 'adjustment', causeId: '1', subjectId: 1 };
    const standing = [
      { ...entry, rule: 'staff.adjustment' },
      { ...entry, rule: 'reply.voted' },
    ];
    const { needless } = await findDifference(db, book, { facts: [], standing });
    expect(needless.map(({ rule }) => rule)).toEqual(['reply.voted']);
  });
});
