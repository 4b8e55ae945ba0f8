import { describe, expect, it } from 'vitest';
import { closeUnheard } from '#app/features/answering/close-unheard.server';
import { readUnheard } from '#app/features/answering/unheard-queries.server';
import type { UnheardFilter } from '#app/features/answering/unheard';
import { closeThread } from '#app/features/boards/close-thread.server';
import { lockThread } from '#app/features/boards/lock-thread.server';
import type { MemberActor } from '#app/policy/actor';
import { writeKeyset, readMomentKeyset } from '#app/lib/keyset';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct, aReply, aReview, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const admin = await aMember(db, { role: 'admin' });
const moderator = await aMember(db, { role: 'moderator' });
const start = Date.parse('2026-01-01T00:00:00Z');
const minute = (count: number) => new Date(start + count * 60_000);

/** Numbers that look random and are the same in every run. */
function randomly(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

interface Row {
  id: number;
  authorId: number;
  at: string;
  state: string;
}

/**
 * Who waits since when, worked out from the raw posts in plain steps that have nothing of the query under test: for
 * each person the moments at which somebody had a word for them, then the earliest post that none of them follows.
 */
async function recount(): Promise<Map<number, string>> {
  const [members, threads, replies, reviews, responses, closings, closes, bots] = await Promise.all([
    db.sql<Array<{ id: number; role: string; state: string }>>`select id, role, state from members`,
    db.sql<
      Array<Row & { kind: string }>
    >`select id, author_id as "authorId", occurred_at as at, state, kind from threads`,
    db.sql<
      Array<Row & { threadId: number }>
    >`select id, thread_id as "threadId", author_id as "authorId", occurred_at as at, state from replies`,
    db.sql<Row[]>`select id, author_id as "authorId", occurred_at as at, state from reviews`,
    db.sql<
      Array<{ reviewId: number; at: string }>
    >`select review_id as "reviewId", occurred_at as at from review_responses`,
    db.sql<
      Array<{ threadId: number; at: string }>
    >`select thread_id as "threadId", created_at as at from thread_closings`,
    db.sql<
      Array<{ memberId: number; at: string }>
    >`select member_id as "memberId", closed_at as at from unheard_closes`,
    db.sql<Array<{ id: number }>>`select member_id as id from automated_accounts`,
  ]);
  const automated = new Set(bots.map(({ id }) => id));
  const authorOf = new Map(threads.map(({ id, authorId }) => [id, authorId]));
  const reviewerOf = new Map(reviews.map(({ id, authorId }) => [id, authorId]));
  const words = new Map<number, number[]>();
  const heard = (memberId: number | undefined, at: string) => {
    if (memberId !== undefined) words.set(memberId, [...(words.get(memberId) ?? []), Date.parse(at)]);
  };
  for (const { threadId, authorId, at, state } of replies) {
    const asker = authorOf.get(threadId);
    if (state === 'visible' && authorId !== asker && !automated.has(authorId)) heard(asker, at);
  }
  for (const { reviewId, at } of responses) heard(reviewerOf.get(reviewId), at);
  for (const { threadId, at } of closings) heard(authorOf.get(threadId), at);
  for (const { memberId, at } of closes) heard(memberId, at);
  const begun = [
    ...threads.filter(({ state, kind }) => state === 'visible' && kind !== 'announcement'),
    ...reviews.filter(({ state }) => state === 'published'),
  ];
  const customers = members.filter(
    ({ id, role, state }) => role === 'member' && state === 'active' && !automated.has(id),
  );
  return new Map(
    customers.flatMap(({ id }) => firstAfter(Math.max(-Infinity, ...(words.get(id) ?? [])), id, begun)),
  );
}

/** Somebody with the earliest of their posts after a moment, if there is one. */
function firstAfter(moment: number, id: number, posts: readonly Row[]): Array<[number, string]> {
  const open = posts.filter(({ authorId, at }) => authorId === id && Date.parse(at) > moment);
  const [first] = open.map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
  return first === undefined ? [] : [[id, new Date(first).toISOString()]];
}

const nowhere: UnheardFilter = { board: null, product: null };

/** Everybody on the list, page after page. */
async function listAll(viewer: MemberActor = admin, filter = nowhere) {
  const question = { viewer, filter, now: minute(5000) };
  const all = [];
  const totals = new Set<number>();
  let after: ReturnType<typeof readMomentKeyset> = null;
  for (;;) {
    const { people, counts } = await readUnheard(db, question, after);
    totals.add(counts.people);
    all.push(...people.slice(0, 30));
    const last = people.length > 30 ? people[29] : undefined;
    if (!last) break;
    after = readMomentKeyset(writeKeyset({ value: last.since, id: last.id }));
    if (!after) throw new Error('the keyset does not read');
  }
  expect([...totals]).toEqual([all.length]);
  return all;
}

describe('the unheard list', () => {
  it('equals a recount of the raw posts, to the minute, after each hundred of a thousand random acts', async () => {
    const pick = randomly(4711);
    const board = await aBoard(db);
    const { id: productId } = await aProduct(db);
    const people = await Promise.all(Array.from({ length: 45 }, () => aMember(db)));
    const bot = await aMember(db);
    await db.sql`insert into automated_accounts (member_id) values (${bot.id})`;
    const threads: Array<{ id: number; publicId: string }> = [];
    const replies: number[] = [];
    const reviews: number[] = [];
    const someone = () => people[pick(people.length)] as MemberActor;
    const at = (step: number) => minute(step).toISOString();
    const reply = async (by: MemberActor, step: number) => {
      const thread = threads[pick(threads.length)];
      if (!thread) return;
      const { id } = await aReply(db, { by, threadId: thread.id });
      await db.sql`update replies set occurred_at = ${at(step)} where id = ${id}`;
      replies.push(id);
    };
    const acts: Array<(step: number) => Promise<unknown>> = [
      async (step) => {
        const thread = await aThread(db, {
          by: someone(),
          boardId: board.id,
          kind: pick(9) ? 'question' : 'announcement',
        });
        await db.sql`update threads set occurred_at = ${at(step)} where id = ${thread.id}`;
        threads.push(thread);
      },
      async (step) => {
        const taken = await db.sql<
          Array<{ id: number }>
        >`select author_id as id from reviews where product_id = ${productId}`;
        const by = people.find(({ id }) => !taken.some((row) => row.id === id));
        if (!by) return;
        const { id } = await aReview(db, { by, productId });
        await db.sql`update reviews set occurred_at = ${at(step)} where id = ${id}`;
        reviews.push(id);
      },
      (step) => reply(someone(), step),
      (step) => reply(pick(2) ? moderator : bot, step),
      async (step) => {
        const id = reviews[pick(reviews.length)];
        if (id !== undefined && pick(3) === 0)
          await db.sql`
            insert into review_responses (review_id, author_id, body_source, body_html, render_version, occurred_at)
            values (${id}, ${moderator.id}, 'Thanks', '<p>Thanks</p>', 1, ${at(step)}) on conflict do nothing`;
      },
      async (step) => {
        if (pick(4) === 0)
          await closeUnheard(
            { db, actor: moderator, now: minute(step) },
            { handle: someone().handle, reason: 'answered-elsewhere', note: '' },
          );
      },
      async (step) => {
        const thread = threads[pick(threads.length)];
        if (!thread || pick(3)) return;
        const ctx = { db, actor: moderator, now: minute(step) };
        await closeThread(ctx, {
          publicId: thread.publicId,
          reason: 'answered',
          note: '',
          duplicateOf: null,
        });
        await db.sql`update thread_closings set created_at = ${at(step)} where thread_id = ${thread.id} and created_at > '2026-06-01'`;
      },
      async (step) => {
        const thread = threads[pick(threads.length)];
        if (thread)
          await lockThread(
            { db, actor: moderator, now: minute(step) },
            { publicId: thread.publicId, locked: false },
          );
      },
      async () => {
        const states = ['visible', 'visible', 'hidden', 'withdrawn', 'held'];
        const [id, state] = [replies[pick(replies.length)], states[pick(states.length)] ?? 'visible'];
        if (id !== undefined) await db.sql`update replies set state = ${state} where id = ${id}`;
      },
      async () => {
        const states = ['visible', 'visible', 'hidden', 'withdrawn', 'held'];
        const [thread, state] = [threads[pick(threads.length)], states[pick(states.length)] ?? 'visible'];
        if (thread) await db.sql`update threads set state = ${state} where id = ${thread.id}`;
      },
    ];
    let seen = 0;
    for (let step = 1; step <= 1000; step += 1) {
      await acts[pick(acts.length)]?.(step);
      if (step % 100) continue;
      const listed = await listAll();
      const expected = await recount();
      expect(listed.map(({ id, since }) => [id, new Date(since).toISOString()])).toEqual(
        [...expected].sort(([a, x], [b, y]) => x.localeCompare(y) || a - b),
      );
      seen += listed.length;
    }
    // The history leaves some waiting and some heard at every look, or it would prove nothing.
    expect(seen).toBeGreaterThan(50);
    expect(seen).toBeLessThan(450);
  });

  it('shows a moderator who waits in the boards that they work on, and narrows by board and product', async () => {
    const [mine, theirs] = [await aBoard(db), await aBoard(db)];
    await db.sql`update boards set moderated_by = ${[`member:${admin.id}`]}::text[] where id = ${theirs.id}`;
    const person = await aMember(db);
    await aThread(db, { by: person, boardId: theirs.id });
    expect((await listAll(moderator)).some(({ id }) => id === person.id)).toBe(false);
    expect((await listAll(admin)).some(({ id }) => id === person.id)).toBe(true);
    await aThread(db, { by: person, boardId: mine.id, title: 'In a board of mine' });
    const [found] = await listAll(moderator, { board: mine.slug, product: null });
    expect(found).toMatchObject({ id: person.id, posts: 1, first: [{ title: 'In a board of mine' }] });
    expect(await listAll(moderator, { board: mine.slug, product: 'no-such' })).toEqual([]);
  });
});
