import { describe, expect, it } from 'vitest';
import { acceptReply } from '#app/features/boards/accept-reply.server';
import { acceptAgain, changeReplyStates } from '#app/features/boards/change-reply-states.server';
import type { PostState } from '#app/features/boards/thread';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date();
const ctx = { db, actor: system, now };

/** A question with an accepted answer and another reply, and what is counted of it. */
async function aQuestion() {
  const [asker, helper] = [await aMember(db), await aMember(db)];
  const thread = await aThread(db, { by: asker, boardId: (await aBoard(db)).id });
  const answer = await aReply(db, { by: helper, threadId: thread.id });
  const other = await aReply(db, { by: asker, threadId: thread.id });
  await acceptReply({ db, actor: asker, now }, { publicId: answer.publicId, accepted: true });
  const figures = async () => {
    const [row] = await db.sql`
      select reply_count as replies, accepted_reply_id as accepted,
             (select count(*) from acceptances a where a.thread_id = t.id and undone_at is null) as standing
      from threads t where id = ${thread.id}`;
    return row;
  };
  return { answer, other, figures };
}

const move = (ids: number[], from: PostState, to: PostState) =>
  changeReplyStates(
    ctx,
    ids.map((id) => ({ id, from, to })),
  );

describe('changeReplyStates', () => {
  it('takes many replies away with their counts and acceptances, once', async () => {
    const { answer, other, figures } = await aQuestion();
    const ids = [answer.id, other.id];
    expect(await move(ids, 'visible', 'hidden')).toEqual(ids);
    expect(await move(ids, 'visible', 'hidden')).toEqual([]);
    expect(await figures()).toEqual({ replies: 0, accepted: null, standing: 0 });
    expect(await kindsAbout(db, 'reply', other.id)).toContain('reply.hidden');
  });

  it('ends no acceptance of a reply that stays', async () => {
    const { answer, other, figures } = await aQuestion();
    expect(await move([other.id], 'visible', 'hidden')).toEqual([other.id]);
    expect(await figures()).toEqual({ replies: 1, accepted: answer.id, standing: 1 });
  });
});

describe('acceptAgain', () => {
  it('accepts what was accepted, unless another answer is by now', async () => {
    const [lonely, replaced] = [await aQuestion(), await aQuestion()];
    const ids = [lonely.answer.id, replaced.answer.id];
    await move(ids, 'visible', 'hidden');
    await db.sql`update threads set accepted_reply_id = ${replaced.other.id} where id = (select thread_id from replies where id = ${replaced.other.id})`;
    await move(ids, 'hidden', 'visible');
    await acceptAgain(db, ids);
    expect(await lonely.figures()).toMatchObject({ accepted: lonely.answer.id, standing: 1 });
    expect(await replaced.figures()).toMatchObject({ accepted: replaced.other.id, standing: 0 });
  });
});
