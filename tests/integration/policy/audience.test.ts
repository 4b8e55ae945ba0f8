import { describe, expect, it } from 'vitest';
import { readableBoard, readableReply } from '#app/features/boards/audience.server';
import { system, visitor, type Actor, type Role } from '#app/policy/actor';
import type { Audience } from '#app/policy/audience';
import type { BoardSubject, Keeper } from '#app/policy/boards';
import { may } from '#app/policy/policy';
import { testDatabase } from '#tests/support/database';
import { levelOf, levels } from '#app/features/reputation/level';
import { aProduct, aReply, aThread } from '#tests/support/content';
import { aBoard, aMember } from '#tests/support/factories';
import { firstAudiences } from '#tests/support/people';

const { db } = await testDatabase();

const roles: Role[] = ['member', 'moderator', 'marketer', 'admin'];
const more: Audience[][] = [[], ['level:2'], ['level:2', 'level:3', 'group:7'], ['owners:5']];
const member = (role: Role, audiences: Audience[]): Actor => ({
  kind: 'member',
  id: 1,
  publicId: 'somebody',
  handle: 'somebody',
  displayName: 'Somebody',
  role,
  emailVerified: true,
  joinedAt: '2025-01-01T00:00:00Z',
  audiences: [...firstAudiences(role), ...audiences],
});
const actors: Actor[] = [
  visitor,
  system,
  ...roles.flatMap((role) => more.map((audiences) => member(role, audiences))),
];

/** The board as `may` asks for it. */
const aBoardFor = async (
  seenBy: Audience[],
  moderatedBy: Keeper[] = ['staff'],
): Promise<BoardSubject & { id: number }> => ({
  ...(await aBoard(db, { seenBy, moderatedBy })),
  seenBy,
  postedBy: ['members'],
  repliedBy: ['members'],
  moderatedBy,
});

/** Every set of audiences that a board can be for. */
const mixtures = (['public', 'members', 'staff', 'level:3', 'group:7', 'owners:5'] satisfies Audience[])
  .reduce<Audience[][]>((sets, audience) => [...sets, ...sets.map((set) => [...set, audience])], [[]])
  .filter((set) => set.length > 0);

describe('isAmong', () => {
  it('lets the list in SQL hold exactly the boards that may be read one by one, for everybody', async () => {
    const boards = await Promise.all(mixtures.map((seenBy) => aBoardFor(seenBy)));
    const ids = boards.map((board) => board.id);
    for (const actor of actors) {
      const listed = await db.sql<Array<{ id: number }>>`
        select b.id from boards b where b.id = any(${ids}::bigint[]) and ${readableBoard(db, actor)}`;
      const readable = boards.filter((board) => may(actor, 'board.read', board).ok);
      expect(new Set(listed.map((row) => row.id))).toEqual(new Set(readable.map((board) => board.id)));
    }
  });
});

describe('member_audiences', () => {
  const audiencesOf = async (memberId: number) => {
    const [row] = await db.sql<[{ audiences: string[] }]>`select member_audiences(${memberId}) as audiences`;
    return row.audiences;
  };

  it('gives everybody what their role says, and the team the team', async () => {
    for (const role of roles)
      expect(await audiencesOf((await aMember(db, { role })).id)).toEqual(firstAudiences(role));
  });

  it('knows the level of every balance, as the profile shows it', async () => {
    const { id } = await aMember(db);
    for (const points of [-5, ...levels.flatMap(({ from }) => [from - 1, from, from + 1])]) {
      await db.sql`
        insert into balances (member_id, points) values (${id}, ${points})
        on conflict (member_id) do update set points = excluded.points`;
      const reached = (await audiencesOf(id)).filter((audience) => audience.startsWith('level:'));
      expect(reached, String(points)).toHaveLength(levelOf(points).rank);
      expect(reached.at(-1)).toBe(`level:${levelOf(points).rank}`);
    }
  });

  it('counts groups somebody is in, and products that an order shows and nobody took back', async () => {
    const { id } = await aMember(db);
    const [kept, returned] = [await aProduct(db), await aProduct(db)];
    const [order] = await db.sql<[{ id: number }]>`
      insert into orders (number, email, member_id, ordered_at) values ('A-1', 'a@people.test', ${id}, now()) returning id`;
    await db.sql`insert into order_lines (order_id, product_id) values (${order.id}, ${kept.id})`;
    await db.sql`insert into order_lines (order_id, product_id, refunded_at) values (${order.id}, ${returned.id}, now())`;
    const groups = await db.sql<Array<{ id: number }>>`
      insert into groups (slug, name) values ('in', 'In'), ('asked', 'Asked') returning id`;
    for (const [index, state] of ['in', 'asked'].entries())
      await db.sql`insert into group_members (group_id, member_id, state) values (${groups[index]?.id ?? 0}, ${id}, ${state})`;
    expect(await audiencesOf(id)).toEqual([
      ...firstAudiences('member'),
      `group:${groups[0]?.id}`,
      `owners:${kept.id}`,
    ]);
    await db.sql`update orders set cancelled_at = now() where id = ${order.id}`;
    expect(await audiencesOf(id)).not.toContain(`owners:${kept.id}`);
  });
});

describe('writing in a board', () => {
  const closed = {
    seenBy: ['members'],
    postedBy: ['staff'],
    repliedBy: ['level:3', 'staff'],
    moderatedBy: ['staff'],
  } as const;
  const thread = { ...closed, authorId: 1, state: 'visible', kind: 'question', locked: false };

  it('is for those whom the board names, whoever sees it', () => {
    expect(may(member('member', []), 'thread.post', closed)).toEqual({ ok: false, because: 'not-among' });
    expect(may(member('marketer', []), 'thread.post', closed).ok).toBe(true);
    expect(may(visitor, 'thread.post', closed)).toEqual({ ok: false, because: 'unknown' });
    expect(may(member('member', ['level:2']), 'thread.reply', thread).ok).toBe(false);
    expect(may(member('member', ['level:2', 'level:3']), 'thread.reply', thread).ok).toBe(true);
  });

  it('leaves authors their own words, also where they could add nothing', () => {
    expect(may(member('member', []), 'thread.edit', thread).ok).toBe(true);
    expect(may(member('member', []), 'thread.withdraw', thread).ok).toBe(true);
  });
});

const states = ['visible', 'held', 'hidden', 'withdrawn'] as const;
const audiences: Audience[] = ['public', 'members', 'staff', 'level:2'];

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
    const people = await Promise.all([...roles, 'moderator' as const].map((role) => aMember(db, { role })));
    const authors = [...people.map((person) => person.id), null];
    const [keeper] = people.filter((person) => person.role === 'moderator');
    const keepers: Keeper[][] = [['staff'], [`member:${keeper?.id ?? 0}`], ['member:1']];
    const boards = await Promise.all(
      audiences.flatMap((audience) => keepers.map((moderatedBy) => aBoardFor([audience], moderatedBy))),
    );
    const threads = [];
    for (let count = 0; count < 40; count += 1) {
      const { id: boardId, ...board } = pick(boards);
      const traits = { boardId, authorId: pick(authors), state: pick(states) };
      const { id: threadId } = await aThread(db, traits);
      const thread = { ...traits, ...board, kind: 'question', locked: false };
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
