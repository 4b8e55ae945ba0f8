import { describe, expect, it } from 'vitest';
import { setTags } from '#app/features/boards/tags/set-tags.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
let facts = 1_000;

const tell = (kind: string, subject: { kind: string; id: number }, actor: MemberActor) =>
  onNotableFact(
    { db, actor: system, now },
    {
      id: (facts += 1),
      kind,
      subjectKind: subject.kind,
      subjectId: subject.id,
      actorId: actor.id,
      payload: {},
    },
  );

async function follow(threadId: number, member: MemberActor, level: string) {
  await db.sql`insert into thread_follows (thread_id, member_id, level) values (${threadId}, ${member.id}, ${level})`;
}

const noticesOf = async (member: MemberActor) =>
  (
    await db.sql<
      Array<{ kind: string }>
    >`select kind from notifications where member_id = ${member.id} order by id`
  ).map(({ kind }) => kind);

async function aThreadWithFollowers() {
  const [asker, helper, team] = [
    await aMember(db),
    await aMember(db),
    await aMember(db, { role: 'moderator' }),
  ];
  const [all, answers, mute] = [await aMember(db), await aMember(db), await aMember(db)];
  const thread = await aThread(db, { by: asker, boardId: (await aBoard(db)).id });
  await follow(thread.id, all, 'all');
  await follow(thread.id, answers, 'answers');
  await follow(thread.id, mute, 'mute');
  const say = async (by: MemberActor) => {
    const reply = await aReply(db, { by, threadId: thread.id });
    await tell('reply.posted', { kind: 'reply', id: reply.id }, by);
    return reply;
  };
  return { asker, helper, team, all, answers, mute, thread, say };
}

describe('the levels of following', () => {
  it('tell of everything, of answers, or of nothing', async () => {
    const { asker, helper, team, all, answers, mute, say } = await aThreadWithFollowers();
    await say(asker);
    expect(await noticesOf(answers)).toEqual([]);
    await say(helper);
    await say(helper);
    expect(await noticesOf(answers)).toEqual(['reply']);
    await say(team);
    await say(team);
    expect(await noticesOf(answers)).toEqual(['reply', 'reply']);
    expect(await noticesOf(all)).toHaveLength(5);
    expect(await noticesOf(mute)).toEqual([]);
  });

  it('tell of the accepted answer, but not those who accepted or wrote it', async () => {
    const { asker, helper, all, answers, mute, thread, say } = await aThreadWithFollowers();
    await follow(thread.id, asker, 'all');
    await follow(thread.id, helper, 'all');
    const reply = await say(helper);
    await tell('reply.accepted', { kind: 'reply', id: reply.id }, asker);
    expect(await noticesOf(all)).toEqual(['reply', 'solved']);
    expect(await noticesOf(answers)).toEqual(['reply', 'solved']);
    expect(await noticesOf(helper)).toEqual(['accepted']);
    expect(await noticesOf(asker)).toEqual(['reply']);
    expect(await noticesOf(mute)).toEqual([]);
  });

  it('keep a mention in a muted thread away', async () => {
    const { helper, all, mute, thread } = await aThreadWithFollowers();
    const reply = await aReply(db, { by: helper, threadId: thread.id });
    await db.sql`update replies set body_source = ${`@${all.handle} @${mute.handle} look`} where id = ${reply.id}`;
    await tell('reply.posted', { kind: 'reply', id: reply.id }, helper);
    expect(await noticesOf(all)).toEqual(['mention']);
    expect(await noticesOf(mute)).toEqual([]);
  });
});

describe('a new thread', () => {
  it('is told to followers of its board and tags, once each, as far as they may read it', async () => {
    const [author, ofBoard, ofTag, ofBoth, nobody] = await Promise.all(
      Array.from({ length: 5 }, () => aMember(db)),
    );
    if (!author || !ofBoard || !ofTag || !ofBoth || !nobody) throw new Error('five people');
    const [open, closed] = [await aBoard(db), await aBoard(db, { seenBy: ['staff'] })];
    for (const member of [author, ofBoard, ofBoth])
      for (const board of [open, closed])
        await db.sql`insert into board_follows (board_id, member_id) values (${board.id}, ${member.id})`;
    for (const board of [open, closed]) {
      const thread = await aThread(db, { by: author, boardId: board.id });
      await setTags(db, thread.id, 'steam');
      for (const member of [ofTag, ofBoth])
        await db.sql`
          insert into tag_follows (tag_id, member_id) select id, ${member.id} from tags where slug = 'steam' on conflict do nothing`;
      await tell('thread.posted', { kind: 'thread', id: thread.id }, author);
    }
    for (const member of [ofBoard, ofTag, ofBoth]) expect(await noticesOf(member)).toEqual(['thread']);
    for (const member of [author, nobody]) expect(await noticesOf(member)).toEqual([]);
  });
});

describe('letters', () => {
  it('wait as one job a member and thread, for those who take them', async () => {
    const { helper, all, answers, thread, say } = await aThreadWithFollowers();
    await db.sql`insert into mail_preferences (member_id, replies, letter_key) values (${answers.id}, false, 'key')`;
    const unconfirmed = await aMember(db, { verified: false });
    await follow(thread.id, unconfirmed, 'all');
    for (let times = 0; times < 3; times += 1) await say(helper);
    const jobs = await queuedJobs(db, 'notifications.mail-replies');
    expect(jobs.filter((job) => job['threadId'] === thread.id)).toEqual([
      { memberId: all.id, threadId: thread.id },
    ]);
  });
});
