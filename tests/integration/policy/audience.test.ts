import { describe, expect, it } from 'vitest';
import { readableBoard, readableReply } from '#app/features/boards/audience.server';
import { system, visitor, type Actor, type Role } from '#app/policy/actor';
import type { Visibility } from '#app/policy/audience';
import { may } from '#app/policy/policy';
import { testDatabase } from '#tests/support/database';
import { aReply, aThread } from '#tests/support/content';
import { aBoard, aMember } from '#tests/support/factories';

const { db } = await testDatabase();

const member = (role: Role, emailVerified: boolean): Actor => ({
  kind: 'member',
  id: 1,
  publicId: 'somebody',
  handle: 'somebody',
  displayName: 'Somebody',
  role,
  emailVerified,
  joinedAt: '2025-01-01T00:00:00Z',
});
const roles: Role[] = ['member', 'moderator', 'marketer', 'admin'];
const actors: Actor[] = [
  visitor,
  system,
  ...roles.flatMap((role) => [member(role, true), member(role, false)]),
];

/** Every set of boards that can lie side by side, the empty one too. */
const mixtures = (['public', 'members', 'staff'] satisfies Visibility[]).reduce<Visibility[][]>(
  (sets, visibility) => [...sets, ...sets.map((set) => [...set, visibility])],
  [[]],
);

describe('readableVisibilities', () => {
  it('lets the list in SQL hold exactly the boards that may be read one by one, for everybody', async () => {
    for (const mixture of mixtures) {
      const boards = await Promise.all(
        mixture.map(async (visibility) => ({ ...(await aBoard(db, { visibility })), visibility })),
      );
      const ids = boards.map((board) => board.id);
      for (const actor of actors) {
        const listed = await db.sql<Array<{ id: number }>>`
          select b.id from boards b where b.id = any(${ids}::bigint[]) and ${readableBoard(db, actor)}`;
        const readable = boards.filter((board) => may(actor, 'board.read', board).ok);
        expect(new Set(listed.map((row) => row.id))).toEqual(new Set(readable.map((board) => board.id)));
      }
    }
  });
});

const states = ['visible', 'held', 'hidden', 'withdrawn'] as const;
const visibilities = ['public', 'members', 'staff'] as const satisfies readonly Visibility[];

/** The same sequence in every run: a failure can be looked at again. */
function dice(seed: number): <Value>(values: readonly Value[]) => Value {
  let state = seed;
  return (values) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const value = values[Math.floor((state / 2_147_483_648) * values.length)];
    if (value === undefined) throw new Error('there is nothing to choose from');
    return value;
  };
}

describe('the replies that a page lists', () => {
  it('are those that may be read one by one, for random authors, states, boards and readers', async () => {
    const pick = dice(20_260_101);
    const people = await Promise.all(roles.map((role) => aMember(db, { role })));
    const authors = [...people.map((person) => person.id), null];
    const boards = await Promise.all(
      visibilities.map(async (visibility) => ({ ...(await aBoard(db, { visibility })), visibility })),
    );
    const threads = [];
    for (let count = 0; count < 40; count += 1) {
      const { id: boardId, visibility } = pick(boards);
      const traits = { boardId, authorId: pick(authors), state: pick(states) };
      const { id: threadId } = await aThread(db, traits);
      const thread = { ...traits, visibility, kind: 'question', locked: false };
      const replies = [];
      for (let position = 1; position <= 6; position += 1) {
        const reply = { authorId: pick(authors), state: pick(states) };
        replies.push({ ...reply, id: (await aReply(db, { ...reply, threadId, position })).id, thread });
      }
      threads.push({ id: threadId, thread, replies });
    }
    for (const actor of [visitor, system, ...people]) {
      for (const { id, thread, replies } of threads) {
        // A page asks for the thread first; its list of replies is never asked for when that says no.
        if (!may(actor, 'thread.read', thread).ok) {
          for (const reply of replies) expect(may(actor, 'reply.read', reply).ok).toBe(false);
          continue;
        }
        const listed = await db.sql<Array<{ id: number }>>`
          select r.id from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
          where t.id = ${id} and ${readableBoard(db, actor)} and ${readableReply(db, actor)} order by r.position`;
        const readable = replies.filter((reply) => may(actor, 'reply.read', reply).ok);
        expect(listed.map((row) => row.id)).toEqual(readable.map((reply) => reply.id));
      }
    }
  });
});
