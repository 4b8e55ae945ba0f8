import { beforeAll, describe, expect, it } from 'vitest';
import { getReplyPlace, getThreadPage, listReplies } from '#app/features/boards/thread-queries.server';
import { listThreadsOfBoard } from '#app/features/boards/thread-list-queries.server';
import { visitor, type Actor } from '#app/policy/actor';
import type { Audience } from '#app/policy/audience';
import { may } from '#app/policy/policy';
import { aBoard, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

/**
 * The rule is written twice: as `may` for one thing and as SQL for lists. Here every kind of person meets every kind
 * of post in every kind of board, and both must say the same.
 */
const audiences: Audience[] = ['public', 'members', 'staff'];
const states = ['visible', 'held', 'hidden', 'withdrawn'];
const posts: Array<{ thread: string; boardId: number; reply: string }> = [];
const actors: Actor[] = [visitor];

beforeAll(async () => {
  for (const role of ['member', 'member', 'moderator', 'marketer', 'admin'] as const) {
    actors.push(await aMember(db, { role }));
  }
  const authors = actors.flatMap((actor) => (actor.kind === 'member' ? [actor.id] : [null]));
  for (const audience of audiences) {
    const { id: boardId } = await aBoard(db, { seenBy: [audience] });
    for (const [index, state] of states.entries()) {
      for (const authorId of authors) {
        const thread = await aThread(db, { boardId, authorId, state, lastPosition: 4 });
        for (const [place, replyState] of states.entries()) {
          const replyAuthor = authors[(index + place + (authorId ?? 0)) % authors.length] ?? null;
          const reply = await aReply(db, {
            threadId: thread.id,
            position: place + 1,
            state: replyState,
            authorId: replyAuthor,
          });
          posts.push({ thread: thread.publicId, boardId, reply: reply.publicId });
        }
      }
    }
  }
});

describe('reading', () => {
  it('lists exactly the replies that may be read, for everybody and everything', async () => {
    for (const actor of actors) {
      for (const { thread, reply } of posts) {
        const place = await getReplyPlace(db, reply);
        const page = await getThreadPage(db, actor, thread);
        if (!place || !page) throw new Error('the post is gone');
        const listed = (await listReplies(db, actor, { publicId: thread, after: null, before: null }))
          .replies;
        const isListed = listed.some((each) => each.publicId === reply) && may(actor, 'thread.read', page).ok;
        expect(isListed, JSON.stringify({ actor, place })).toBe(may(actor, 'reply.read', place).ok);
      }
    }
  });

  it('lists no thread that may not be read, and leaves out no visible one', async () => {
    const boards = [...new Set(posts.map((post) => post.boardId))];
    for (const actor of actors) {
      for (const boardId of boards) {
        for (const filter of ['all', 'unsolved', 'unanswered', 'mine', 'following'] as const) {
          const question = { boardId, filter, tag: null, after: null, before: null };
          const { threads } = await listThreadsOfBoard(db, actor, question);
          const own = new Set(threads.map((thread) => thread.publicId));
          for (const publicId of own) {
            const page = await getThreadPage(db, actor, publicId);
            // Whoever may not read the board never gets as far as its list.
            if (page && may(actor, 'board.read', page).ok)
              expect(may(actor, 'thread.read', page).ok).toBe(true);
          }
          if (filter !== 'all') continue;
          const [{ count }] = await db.sql<[{ count: number }]>`
            select count(*) from threads where board_id = ${boardId} and state = 'visible'`;
          expect(own.size).toBe(count);
        }
      }
    }
  });
});
