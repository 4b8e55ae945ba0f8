import { describe, expect, it } from 'vitest';
import { reactToPost } from '#app/features/boards/react-to-post.server';
import type { ReactionKind } from '#app/features/boards/reaction';
import { listReactions } from '#app/features/boards/reaction-queries.server';
import { getThreadPage, listReplies } from '#app/features/boards/thread-queries.server';
import { visitor, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

async function aPost() {
  const [author, reader, board] = [await aMember(db), await aMember(db), await aBoard(db)];
  const thread = await aThread(db, { by: author, boardId: board.id });
  const reply = await aReply(db, { by: author, threadId: thread.id });
  return { author, reader, thread, reply };
}

const react = (
  by: MemberActor,
  publicId: string,
  options: { reaction?: ReactionKind; given?: boolean } = {},
) =>
  reactToPost(
    { db, actor: by, now },
    { kind: 'reply', publicId, reaction: options.reaction ?? 'thanks', given: options.given ?? true },
  );

describe('reactToPost', () => {
  it('counts a person once for each word, whatever they press at the same moment', async () => {
    const { reader, thread, reply } = await aPost();
    await Promise.all(Array.from({ length: 200 }, () => react(reader, reply.publicId)));
    await react(reader, reply.publicId, { reaction: 'funny' });
    const { replies } = await listReplies(db, reader, {
      publicId: thread.publicId,
      after: null,
      before: null,
    });
    expect(replies[0]?.reactions).toEqual([
      { kind: 'funny', count: 1, mine: true },
      { kind: 'thanks', count: 1, mine: true },
    ]);
    await react(reader, reply.publicId, { given: false });
    const left = await listReactions(db, { kind: 'reply', id: reply.id }, { only: null, after: null });
    expect(left.map(({ kind, name }) => ({ kind, name }))).toEqual([
      { kind: 'funny', name: reader.displayName },
    ]);
  });

  it('earns nobody a point and announces nothing', async () => {
    const { reader, thread } = await aPost();
    const before = await db.sql`select from events`;
    await reactToPost(
      { db, actor: reader, now },
      { kind: 'thread', publicId: thread.publicId, reaction: 'insightful', given: true },
    );
    expect(await db.sql`select from events`).toHaveLength(before.length);
    expect((await getThreadPage(db, visitor, thread.publicId))?.opener.reactions).toEqual([
      { kind: 'insightful', count: 1, mine: false },
    ]);
  });

  it('refuses one’s own words, and finds nothing that may not be read', async () => {
    const { author, reader, thread, reply } = await aPost();
    expect(await react(author, reply.publicId)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'own-content' },
    });
    await db.sql`update threads set state = 'hidden' where id = ${thread.id}`;
    for (const publicId of [reply.publicId, 'nothing'])
      expect(await react(reader, publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
  });
});
