import { describe, expect, it } from 'vitest';
import { editReply } from '#app/features/boards/edit-reply.server';
import type { MemberActor } from '#app/policy/actor';
import { subscriptions } from '#db/subscriptions';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { factsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const edit = (by: MemberActor, publicId: string, body = 'Better words') =>
  editReply({ db, actor: by, now }, { publicId, body });

async function anAnswer(state = 'visible') {
  const [asker, author, board] = [await aMember(db), await aMember(db), await aBoard(db)];
  const thread = await aThread(db, { by: asker, boardId: board.id });
  return { asker, author, thread, reply: await aReply(db, { by: author, threadId: thread.id, state }) };
}

describe('editReply', () => {
  it('changes the words, keeps what they were, and announces it', async () => {
    const { author, thread, reply } = await anAnswer();
    expect(await edit(author, reply.publicId)).toEqual({
      ok: true,
      value: { state: 'visible', reason: null },
    });
    const rows = await db.sql`
      select v.body_source as before, r.body_source as after, r.edited_at as "editedAt"
      from replies r join revisions v on v.subject_kind = 'reply' and v.subject_id = r.id where r.id = ${reply.id}`;
    expect(rows).toEqual([{ before: 'Words', after: 'Better words', editedAt: '2026-02-01T10:00:00Z' }]);
    expect(await factsAbout(db, 'reply', reply.id)).toMatchObject([
      {
        kind: 'reply.edited',
        actorId: author.id,
        payload: { threadId: thread.id },
        tasks: [...subscriptions['reply.edited']].sort(),
      },
    ]);
  });

  it('does nothing when the same words are saved', async () => {
    const { author, reply } = await anAnswer();
    expect((await edit(author, reply.publicId, 'Words')).ok).toBe(true);
    expect(
      await db.sql`select 1 from revisions where subject_id = ${reply.id} and subject_kind = 'reply'`,
    ).toEqual([]);
    expect(await factsAbout(db, 'reply', reply.id)).toEqual([]);
  });

  it('lets the author change what is held or taken down, and another look decides', async () => {
    const hidden = await anAnswer('hidden');
    expect(await edit(hidden.author, hidden.reply.publicId)).toMatchObject({ value: { state: 'held' } });
    const facts = await factsAbout(db, 'reply', hidden.reply.id);
    expect(facts.map((fact) => fact['kind'])).toContain('reply.held');
    const held = await anAnswer('held');
    expect(await edit(held.author, held.reply.publicId)).toMatchObject({ value: { state: 'held' } });
    expect(await edit(hidden.author, held.reply.publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
    const gone = await anAnswer('withdrawn');
    expect(await edit(gone.author, gone.reply.publicId)).toMatchObject({ ok: false });
  });

  it('refuses everybody but the author', async () => {
    const { asker, author, thread, reply } = await anAnswer();
    const notYours = { ok: false, problem: { code: 'refused', because: 'not-yours' } };
    expect(await edit(asker, reply.publicId)).toEqual(notYours);
    expect(await edit(await aMember(db, { role: 'admin' }), reply.publicId)).toEqual(notYours);
    expect(await edit(author, 'nothing')).toEqual({ ok: false, problem: { code: 'gone' } });
    await db.sql`update threads set state = 'hidden' where id = ${thread.id}`;
    expect(await edit(author, reply.publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('holds a link that a newcomer brings in later, and the post does not vouch for itself', async () => {
    const { author, reply } = await anAnswer();
    expect(await edit(author, reply.publicId, 'See https://elsewhere.test')).toMatchObject({
      ok: true,
      value: { state: 'held' },
    });
    const [row] = await db.sql`
      select r.state, t.reply_count as counted from replies r join threads t on t.id = r.thread_id where r.id = ${reply.id}`;
    expect(row).toEqual({ state: 'held', counted: 0 });
    expect(await kindsAbout(db, 'reply', reply.id)).toEqual(['reply.edited', 'reply.hidden', 'reply.held']);
  });

  it('lets stand a link that was there before, and the links of people who have written elsewhere', async () => {
    const { author, reply } = await anAnswer();
    await db.sql`update replies set body_source = 'https://elsewhere.test' where id = ${reply.id}`;
    const still = await edit(author, reply.publicId, 'Still https://elsewhere.test');
    expect(still).toMatchObject({ value: { state: 'visible' } });
    const other = await anAnswer();
    await aReply(db, { by: other.author, threadId: other.thread.id });
    const vouched = await edit(other.author, other.reply.publicId, 'https://elsewhere.test');
    expect(vouched).toMatchObject({ value: { state: 'visible' } });
  });
});
