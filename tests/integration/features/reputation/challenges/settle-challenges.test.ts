import { describe, expect, it } from 'vitest';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { noticeText } from '#app/features/notifications/notice';
import { getChallenge, listCountedActs } from '#app/features/reputation/challenges/challenge-queries.server';
import { joinChallenge } from '#app/features/reputation/challenges/join-challenge.server';
import { countProgress } from '#app/features/reputation/challenges/progress-queries.server';
import { settleChallenges } from '#app/features/reputation/challenges/settle-challenges.server';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import type { MemberActor } from '#app/policy/actor';
import { aChallenge, dayFromNow } from '#tests/support/challenges';
import { aBoard, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const later = (days: number) => new Date(Date.now() + days * 86_400_000);
const earned = async (member: MemberActor) => (await getSpending(db, member.id)).earned;

/** Somebody's answer to somebody else's question, accepted now. */
async function anAccepted(author: MemberActor) {
  const asker = await aMember(db);
  const thread = await aThread(db, { authorId: asker.id, kind: 'question' });
  const reply = await aReply(db, { threadId: thread.id, authorId: author.id });
  const [{ id }] = await db.sql<[{ id: number }]>`
    insert into acceptances (thread_id, reply_id, accepted_by, asker_id) values (${thread.id}, ${reply.id}, ${asker.id}, ${asker.id})
    returning id`;
  return { acceptance: id, reply, thread, asker };
}

const undo = (acceptance: number) =>
  db.sql`update acceptances set undone_at = now() where id = ${acceptance}`;
const entriesOf = (member: MemberActor) => db.sql<Array<{ points: number; state: string }>>`
  select points, state from point_entries where member_id = ${member.id} and rule = 'challenge.finished' order by id`;

async function toldTo(member: MemberActor) {
  const facts = await db.sql`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
    from events where subject_kind = 'member' and subject_id = ${member.id} and kind like 'challenge.%' order by id`;
  for (const fact of [...facts, ...facts])
    await onNotableFact(
      { db, actor: member, now: new Date() },
      fact as unknown as Parameters<typeof onNotableFact>[1],
    );
  return (await listNotices(db, member, null))
    .map((line) => noticeText({ ...line, ownHandle: member.handle }))
    .reverse();
}

describe('settleChallenges', () => {
  it('gives once to who has done it, however often and from however many it is run, and tells once', async () => {
    const publicId = await aChallenge(db);
    const [member, half] = [await aMember(db), await aMember(db)];
    await anAccepted(member);
    await anAccepted(half);
    await settleChallenges(db, new Date());
    expect(await entriesOf(member)).toEqual([]);
    await anAccepted(member);
    await Promise.all(Array.from({ length: 12 }, () => settleChallenges(db, new Date())));
    await settleChallenges(db, new Date());
    expect(await entriesOf(member)).toEqual([{ points: 30, state: 'awarded' }]);
    expect(await entriesOf(half)).toEqual([]);
    expect(await earned(member)).toBe(30);
    expect((await getChallenge(db, publicId, member.id))?.finishedAt).not.toBeNull();
    expect(await toldTo(member)).toContain('You have done the challenge “Two good answers”: +30 points');
    const { wrongBalances, wrongDays } = await recountPoints(db, { dryRun: true });
    expect({ wrongBalances, wrongDays }).toEqual({ wrongBalances: 0, wrongDays: 0 });
  });

  it('takes it back by the opposite entry when an act is undone, says so, and gives it again when it is done anew', async () => {
    await aChallenge(db, { title: 'Answers twice' });
    const member = await aMember(db);
    const first = await anAccepted(member);
    await anAccepted(member);
    await settleChallenges(db, new Date());
    const gives = (await entriesOf(member)).length;
    await undo(first.acceptance);
    await settleChallenges(db, new Date());
    await settleChallenges(db, new Date());
    const all = await entriesOf(member);
    expect(all).toHaveLength(2 * gives);
    expect(all.reduce((sum, { points }) => sum + points, 0)).toBe(0);
    expect(await earned(member)).toBe(0);
    expect(await toldTo(member)).toContain(
      '“Answers twice” is not done any more, because something that counted was taken back: so are the points',
    );
    await anAccepted(member);
    await settleChallenges(db, new Date());
    expect((await entriesOf(member)).reduce((sum, { points }) => sum + points, 0)).toBe(30 * gives);
  });

  it('counts once more after the end, and then what stands stands', async () => {
    const publicId = await aChallenge(db, { needed: '1', endsOn: dayFromNow(1) });
    const [member, late] = [await aMember(db), await aMember(db)];
    const { acceptance } = await anAccepted(member);
    const after = await anAccepted(late);
    await db.sql`update acceptances set occurred_at = ${later(3).toISOString()} where id = ${after.acceptance}`;
    await settleChallenges(db, later(3));
    expect((await getChallenge(db, publicId, member.id))?.settledAt).not.toBeNull();
    expect((await getChallenge(db, publicId, member.id))?.finishedAt).not.toBeNull();
    expect((await getChallenge(db, publicId, late.id))?.finishedAt).toBeNull();
    await undo(acceptance);
    await settleChallenges(db, later(4));
    expect((await getChallenge(db, publicId, member.id))?.finishedAt).not.toBeNull();
  });

  it('counts nothing of one’s own, of the team, of imports, or that is out of sight', async () => {
    await aChallenge(db, { title: 'One answer', needed: '1', points: '7' });
    const [own, hidden, imported] = [await aMember(db), await aMember(db), await aMember(db)];
    const team = await aMember(db, { role: 'moderator' });
    const thread = await aThread(db, { authorId: own.id, kind: 'question' });
    const reply = await aReply(db, { threadId: thread.id, authorId: own.id });
    await db.sql`
      insert into acceptances (thread_id, reply_id, accepted_by, asker_id) values (${thread.id}, ${reply.id}, ${own.id}, ${own.id})`;
    await anAccepted(team);
    const gone = await anAccepted(hidden);
    await db.sql`update replies set state = 'hidden' where id = ${gone.reply.id}`;
    const brought = await anAccepted(imported);
    await db.sql`update replies set import_source = 'forum', import_ref = '1' where id = ${brought.reply.id}`;
    await settleChallenges(db, new Date());
    for (const member of [own, team, hidden, imported])
      expect(
        await db.sql`select from point_entries where member_id = ${member.id} and points = 7`,
      ).toHaveLength(0);
  });

  it('is for those alone who joined where one has to, with what they did since it began', async () => {
    const publicId = await aChallenge(db, { joining: 'joined', needed: '1', points: '9' });
    const [inside, outside] = [await aMember(db), await aMember(db)];
    await anAccepted(inside);
    await anAccepted(outside);
    const join = (actor: MemberActor, joins = true) =>
      joinChallenge({ db, actor, now: new Date() }, { publicId, joins });
    expect(await join(inside)).toEqual({ ok: true, value: null });
    await join(outside);
    await join(outside, false);
    await settleChallenges(db, new Date());
    const given = await db.sql`select member_id as id from point_entries where points = 9`;
    expect(given).toEqual([{ id: inside.id }]);
    expect(await join(inside, false)).toEqual({ ok: false, problem: { code: 'over' } });
    expect(await join(await aMember(db, { role: 'admin' }))).toMatchObject({
      problem: { because: 'for-members' },
    });
  });
});

describe('a card of boards', () => {
  it('counts each board once, those on it alone, and opens to the acts', async () => {
    const boards = [await aBoard(db), await aBoard(db), await aBoard(db)];
    const [one, two, three] = boards as [(typeof boards)[0], (typeof boards)[0], (typeof boards)[0]];
    const other = await aBoard(db);
    const publicId = await aChallenge(db, {
      ...{ act: 'board-posted-in', needed: '2', boards: boards.map(({ id }) => String(id)), points: '11' },
    });
    const member = await aMember(db);
    await aThread(db, { authorId: member.id, boardId: one.id });
    await aThread(db, { authorId: member.id, boardId: one.id });
    await aThread(db, { authorId: member.id, boardId: other.id });
    const challenge = await getChallenge(db, publicId, member.id);
    if (!challenge) throw new Error('gone');
    const progress = async () =>
      (await countProgress(db, [challenge], { actor: member, now: new Date() })).get(challenge.id);
    expect(await progress()).toBe(1);
    const thread = await aThread(db, { boardId: two.id });
    await aReply(db, { threadId: thread.id, authorId: member.id });
    expect(await progress()).toBe(2);
    expect((await listCountedActs(db, challenge, member)).map(({ subjectKind }) => subjectKind)).toEqual([
      'thread',
      'reply',
    ]);
    await settleChallenges(db, new Date());
    expect(
      await db.sql`select from point_entries where member_id = ${member.id} and points = 11`,
    ).toHaveLength(1);
    await db.sql`update boards set seen_by = '{staff}' where id = ${two.id}`;
    expect(await progress()).toBe(1);
    await db.sql`update boards set seen_by = '{public}' where id = ${two.id}`;
    expect(challenge.boards.map(({ id }) => id).sort()).toEqual([one.id, two.id, three.id].sort());
  });
});

describe('the tables of challenges', () => {
  it('know no act about reviews, and no stars', async () => {
    const [row] = await db.sql<[{ text: string }]>`
      select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'challenges_act'`;
    expect(row.text).not.toMatch(/review|star|rating|testimonial/);
  });
});
