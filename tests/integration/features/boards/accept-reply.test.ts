import { describe, expect, it } from 'vitest';
import { acceptReply } from '#app/features/boards/accept-reply.server';
import type { MemberActor } from '#app/policy/actor';
import { subscriptions } from '#db/subscriptions';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { factsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const accept = (by: MemberActor, publicId: string, accepted = true) =>
  acceptReply({ db, actor: by, now }, { publicId, accepted });

async function aQuestion({
  answers = 1,
  kind = 'question',
}: { answers?: number; kind?: 'question' | 'discussion' } = {}) {
  const [asker, author, board] = [await aMember(db), await aMember(db), await aBoard(db)];
  const thread = await aThread(db, { by: asker, boardId: board.id, kind });
  const replies: Array<{ id: number; publicId: string }> = [];
  for (let made = 0; made < answers; made += 1)
    replies.push(await aReply(db, { by: author, threadId: thread.id }));
  const [first] = replies;
  if (!first) throw new Error('a question without answers');
  return { asker, author, thread, replies, first };
}

const liveOf = (threadId: number) => db.sql`
  select reply_id::int as id from acceptances where thread_id = ${threadId} and undone_at is null`;
const acceptedOf = (threadId: number) => db.sql`
  select accepted_reply_id::int as id from threads where id = ${threadId}`;

describe('acceptReply', () => {
  it('marks the answer and announces it; saying it again changes nothing', async () => {
    const { asker, thread, first } = await aQuestion();
    expect(await accept(asker, first.publicId)).toEqual({ ok: true, value: { threadId: thread.id } });
    expect((await accept(asker, first.publicId)).ok).toBe(true);
    expect(await acceptedOf(thread.id)).toEqual([{ id: first.id }]);
    expect(await liveOf(thread.id)).toEqual([{ id: first.id }]);
    expect(await factsAbout(db, 'reply', first.id)).toMatchObject([
      {
        kind: 'reply.accepted',
        actorId: asker.id,
        payload: { threadId: thread.id },
        tasks: [...subscriptions['reply.accepted']].sort(),
      },
    ]);
  });

  it('keeps one live acceptance of fifty at the same moment', async () => {
    const { asker, thread, replies } = await aQuestion({ answers: 5 });
    const moderator = await aMember(db, { role: 'moderator' });
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        accept(index % 2 ? asker : moderator, replies[index % 5]?.publicId ?? ''),
      ),
    );
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    const live = await liveOf(thread.id);
    expect(live).toHaveLength(1);
    expect(await acceptedOf(thread.id)).toEqual([...live]);
    const [told] = await db.sql`
      select count(*) filter (where kind = 'reply.accepted') - count(*) filter (where kind = 'reply.unaccepted') as standing
      from events where payload->>'threadId' = ${String(thread.id)}`;
    expect(told).toEqual({ standing: 1 });
  });

  it('undoes the first choice when another is made, and both when it is taken back', async () => {
    const { asker, thread, replies, first } = await aQuestion({ answers: 2 });
    const second = replies[1] ?? first;
    await accept(asker, first.publicId);
    await accept(asker, second.publicId);
    expect(await kindsAbout(db, 'reply', first.id)).toEqual(['reply.accepted', 'reply.unaccepted']);
    await accept(asker, first.publicId, false);
    expect(await acceptedOf(thread.id)).toEqual([{ id: second.id }]);
    await accept(asker, second.publicId, false);
    expect(await acceptedOf(thread.id)).toEqual([{ id: null }]);
    expect(await liveOf(thread.id)).toEqual([]);
    expect(await kindsAbout(db, 'reply', second.id)).toEqual(['reply.accepted', 'reply.unaccepted']);
  });

  it('is the asker’s and the moderators’ to say, for questions and visible answers only', async () => {
    const { author, first } = await aQuestion();
    const notYours = { ok: false, problem: { code: 'refused', because: 'not-yours' } };
    expect(await accept(author, first.publicId)).toEqual(notYours);
    expect(await accept(await aMember(db, { role: 'marketer' }), first.publicId)).toEqual(notYours);
    expect((await accept(await aMember(db, { role: 'moderator' }), first.publicId)).ok).toBe(true);
    const talk = await aQuestion({ kind: 'discussion' });
    expect(await accept(talk.asker, talk.first.publicId)).toMatchObject({ problem: { because: 'not-open' } });
    const other = await aQuestion();
    await db.sql`update replies set state = 'hidden' where id = ${other.first.id}`;
    expect(await accept(other.asker, other.first.publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await accept(await aMember(db, { role: 'moderator' }), other.first.publicId)).toMatchObject({
      problem: { because: 'not-open' },
    });
  });
});
