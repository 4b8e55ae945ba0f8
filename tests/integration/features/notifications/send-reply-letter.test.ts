import { describe, expect, it } from 'vitest';
import { readNoticesOfThread } from '#app/features/notifications/read-notices.server';
import { sendReplyLetter } from '#app/features/notifications/send-reply-letter.server';
import { setMailPreference } from '#app/features/notifications/set-mail-preference.server';
import { unsubscribe } from '#app/features/notifications/unsubscribe.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { keepLetters } from '#tests/support/letters';

const { db } = await testDatabase();
const now = new Date();
const ctx = { db, actor: system, now };

async function aToldFollower(replies = 1) {
  const [asker, helper, board] = [await aMember(db), await aMember(db), await aBoard(db)];
  const follower = await aMember(db);
  const thread = await aThread(db, { by: asker, boardId: board.id, title: 'Why does it <b>hiss</b>?' });
  const say = async () => {
    const reply = await aReply(db, { by: helper, threadId: thread.id });
    await db.sql`
      insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id)
      values (${follower.id}, 'reply', ${`event:${reply.publicId}`}, 'reply', ${reply.id}, ${helper.id})`;
    return reply;
  };
  for (let made = 0; made < replies; made += 1) await say();
  const { letters, mailer } = keepLetters();
  const send = () =>
    sendReplyLetter(
      ctx,
      { memberId: follower.id, threadId: thread.id },
      { mailer, origin: 'https://community.test', brand: 'Lumen' },
    );
  return { follower, board, thread, letters, say, send };
}

function firstOf<Item>([first]: Item[]): Item {
  if (first === undefined) throw new Error('there is none');
  return first;
}

const tokenIn = (text: string) => /\/unsubscribe\/(\S+)/.exec(text)?.[1] ?? '';

describe('sendReplyLetter', () => {
  it('gathers what is new in one letter and says it once', async () => {
    const { follower, thread, letters, send, say } = await aToldFollower(3);
    await send();
    await send();
    expect(letters).toHaveLength(1);
    const letter = firstOf(letters);
    expect(letter.to).toBe(`${follower.handle}@example.test`);
    expect(letter.subject).toContain('Why does it');
    expect(letter.text.match(/replied:/g)).toHaveLength(3);
    expect(letter.html).not.toContain('<b>');
    expect(letter.headers).toMatchObject({
      'List-Unsubscribe': `<https://community.test/unsubscribe/${tokenIn(letter.text)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    await say();
    await send();
    expect(letters).toHaveLength(2);
    expect(letters[1]?.messageId).not.toBe(letter.messageId);
    expect(letters[1]?.references).toBe(letter.references);
    expect(letter.references).toContain(thread.publicId);
  });

  it('is the same message when it is sent again after a crash', async () => {
    const { letters, send } = await aToldFollower();
    await send();
    // The machine dies between the letter and the commit: the mark is not there.
    await db.sql`update notifications set mailed_at = null`;
    await send();
    expect(letters).toHaveLength(2);
    expect(letters[0]).toEqual(letters[1]);
  });

  it('says nothing of what was read meanwhile', async () => {
    const { follower, thread, letters, send } = await aToldFollower();
    await readNoticesOfThread({ db, actor: follower, now }, thread.id);
    await send();
    expect(letters).toEqual([]);
  });

  it.each([
    [
      'the board is the team’s now',
      (ids: Ids) => db.sql`update boards set seen_by = '{staff}' where id = ${ids.board}`,
    ],
    [
      'the thread was taken down',
      (ids: Ids) => db.sql`update threads set state = 'hidden' where id = ${ids.thread}`,
    ],
    [
      'the reply was taken down',
      (ids: Ids) => db.sql`update replies set state = 'hidden' where thread_id = ${ids.thread}`,
    ],
    [
      'the member is suspended',
      (ids: Ids) => db.sql`update members set state = 'suspended' where id = ${ids.member}`,
    ],
    [
      'the address is not confirmed',
      (ids: Ids) => db.sql`update members set email_verified_at = null where id = ${ids.member}`,
    ],
    [
      'the thread is muted',
      (ids: Ids) =>
        db.sql`insert into thread_follows (thread_id, member_id, level) values (${ids.thread}, ${ids.member}, 'mute')`,
    ],
  ])('is not written when %s', async (_why, change) => {
    const { follower, board, thread, letters, send } = await aToldFollower();
    await change({ board: board.id, thread: thread.id, member: follower.id });
    await send();
    expect(letters).toEqual([]);
  });

  it('is not written to who has chosen none', async () => {
    const { follower, letters, send } = await aToldFollower();
    await setMailPreference({ db, actor: follower, now }, { list: 'replies', wanted: false });
    await send();
    expect(letters).toEqual([]);
    await setMailPreference({ db, actor: follower, now }, { list: 'replies', wanted: true });
    await send();
    expect(letters).toHaveLength(1);
  });
});

interface Ids {
  board: number;
  thread: number;
  member: number;
}

describe('unsubscribe', () => {
  it('ends the letters of the one whose link it is, and of nobody by a forged one', async () => {
    const { letters, send, say } = await aToldFollower();
    const other = await aToldFollower();
    await Promise.all([send(), other.send()]);
    const [mine, theirs] = [tokenIn(letters[0]?.text ?? ''), tokenIn(other.letters[0]?.text ?? '')];
    const [who, signature] = [mine.split('.')[0] ?? '', theirs.split('.')[1] ?? ''];
    for (const forged of ['', 'word', `${who}.${signature}`, `${who}.${'a'.repeat(43)}`, `${mine}x`])
      expect(await unsubscribe(ctx, forged)).toEqual({ ok: false, problem: 'unknown' });
    await say();
    await send();
    expect(letters).toHaveLength(2);
    expect(await unsubscribe(ctx, mine)).toEqual({ ok: true, value: 'replies' });
    for (const one of [{ say, send }, other]) {
      await one.say();
      await one.send();
    }
    expect(letters).toHaveLength(2);
    expect(other.letters).toHaveLength(2);
  });
});
