import { describe, expect, it } from 'vitest';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { flagContent } from '#app/features/moderation/flag-content.server';
import { hideFlagged } from '#app/features/moderation/hide-flagged.server';
import { listFlags } from '#app/features/moderation/record-queries.server';
import { getSubject } from '#app/features/moderation/subject-queries.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { listHeldReasons } from '#app/features/rules/rule-queries.server';
import { system, type MemberActor, type Role } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date();

/** Somebody who has been here for long and has helped. */
async function aRegular(): Promise<MemberActor> {
  const member = await aMember(db);
  await db.sql`update members set joined_at = now() - interval '1 year', email_verified_at = now() where id = ${member.id}`;
  await db.sql`insert into balances (member_id, points) values (${member.id}, 40) on conflict (member_id) do update set points = 40`;
  return member;
}

async function aNewcomer(): Promise<MemberActor> {
  const member = await aMember(db);
  await db.sql`update members set joined_at = now() - interval '2 days' where id = ${member.id}`;
  return member;
}

async function aPost(role: Role = 'member') {
  const author = await aMember(db, { role });
  const thread = await aThread(db, { by: await aMember(db), boardId: (await aBoard(db)).id });
  const reply = await aReply(db, { by: author, threadId: thread.id });
  const state = async () => {
    const [row] = await db.sql<[{ state: string }]>`select state from replies where id = ${reply.id}`;
    return row.state;
  };
  const flag = (actor: MemberActor) =>
    flagContent({ db, actor, now }, { kind: 'reply', publicId: reply.publicId, reason: 'spam', note: '' });
  const decide = async (decision: 'keep' | 'hide') => {
    const [item] = await db.sql<[{ publicId: string }]>`
      select public_id as "publicId" from queue_items where subject_kind = 'reply' and subject_id = ${reply.id} and state = 'open'`;
    const moderator = await aMember(db, { role: 'moderator' });
    return decideItem(
      { db, actor: moderator, now },
      { itemPublicId: item.publicId, decision, reason: 'spam', note: 'Looked at by a person.' },
    );
  };
  return { author, reply, state, flag, decide };
}

describe('flags of enough weight', () => {
  it('hide a post until somebody has looked at it, and tell its author without naming anybody', async () => {
    const post = await aPost();
    await post.flag(await aRegular());
    await post.flag(await aRegular());
    expect(await post.state()).toBe('visible');
    await post.flag(await aRegular());
    expect(await post.state()).toBe('held');
    const [fact] = await db.sql<
      Array<{
        id: number;
        kind: string;
        subjectKind: string;
        subjectId: number;
        actorId: null;
        payload: object;
        occurredAt: string;
      }>
    >`
      select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload, occurred_at as "occurredAt"
      from events where subject_kind = 'reply' and subject_id = ${post.reply.id} and kind = 'reply.hidden'`;
    expect(fact).toMatchObject({ actorId: null, payload: { because: 'flags' } });
    await onNotableFact({ db, actor: system, now }, fact as never);
    expect(
      await db.sql`select kind, actor_id as actor from notifications where member_id = ${post.author.id}`,
    ).toEqual([{ kind: 'flagged', actor: null }]);
    const reasons = await listHeldReasons(db, 'reply', [post.reply.publicId]);
    expect(reasons.get(post.reply.publicId)).toBe('Several members have flagged it.');
    await post.decide('keep');
    expect(await post.state()).toBe('visible');
  });

  it('do so once, of two hundred at the same moment', async () => {
    const post = await aPost();
    const people = await Promise.all(Array.from({ length: 40 }, aRegular));
    const flagged = await Promise.all(people.map((person) => post.flag(person)));
    expect(flagged.every(({ ok }) => ok)).toBe(true);
    expect(await post.state()).toBe('held');
    expect(
      await db.sql`select 1 from events where kind = 'reply.hidden' and subject_id = ${post.reply.id}`,
    ).toHaveLength(1);
  });

  it('are not those of newcomers, however many come', async () => {
    const post = await aPost();
    for (const person of await Promise.all(Array.from({ length: 30 }, aNewcomer))) await post.flag(person);
    await post.flag(await aRegular());
    expect(await post.state()).toBe('visible');
  });

  it('leave alone what a person has kept, and words of the team', async () => {
    const [kept, official] = [await aPost(), await aPost('moderator')];
    await kept.flag(await aRegular());
    await kept.decide('keep');
    for (let nth = 0; nth < 4; nth += 1) {
      const person = await aRegular();
      await kept.flag(person);
      await official.flag(person);
    }
    expect([await kept.state(), await official.state()]).toEqual(['visible', 'visible']);
  });

  it('grow by flags that were upheld and shrink by those that were not', async () => {
    const [careful, careless] = [await aRegular(), await aRegular()];
    for (let nth = 0; nth < 4; nth += 1) {
      const [bad, good] = [await aPost(), await aPost()];
      await bad.flag(careful);
      await bad.decide('hide');
      await good.flag(careless);
      await good.decide('keep');
    }
    const post = await aPost();
    await post.flag(careful);
    await post.flag(careless);
    const [item] = await db.sql<[{ id: number }]>`
      select id from queue_items where subject_kind = 'reply' and subject_id = ${post.reply.id}`;
    const flags = await listFlags(db, item.id);
    expect(flags.map(({ flagger }) => [flagger.upheld, flagger.decided])).toEqual([
      [4, 4],
      [0, 4],
    ]);
    const subject = await getSubject(db, 'reply', post.reply.id);
    if (!subject) throw new Error('gone');
    await hideFlagged({ db, actor: system, now }, { subject, itemId: item.id });
    expect(await post.state()).toBe('visible');
    await post.flag(await aRegular());
    expect(await post.state()).toBe('visible');
    await post.flag(await aRegular());
    expect(await post.state()).toBe('held');
  });
});
