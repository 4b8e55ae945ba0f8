import { beforeAll, describe, expect, it } from 'vitest';
import { routeTable } from '#app/route-table';
import { houseBadges } from '#app/features/badges/house-badges';
import { mergeThreads } from '#app/features/boards/rearranging/merge-threads.server';
import { splitThread } from '#app/features/boards/rearranging/split-thread.server';
import { rebuildLocal } from '#search/indexing/rebuild-local';
import { aBoard, aQueueItem, aReply, aReview, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aGroup, standsTo } from '#tests/support/groups';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';
import { exampleOf } from '#tests/support/route-examples';

/**
 * Words that nobody outside may read lie in every text of private boards, of posts that are not visible and of a
 * group by invitation. Readers who once had dealings with them (they followed, bookmarked, were told, replied) ask for
 * every page and all its data, search and complete for the words around, and may find none of them: not in a text, a
 * title, a redirect, a count's receipt or a header.
 */
const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

const canary = 'zqcanary';
let laid = 0;
/** A text with a canary in it, and beside it a word by which it could be found. */
function secret(around = 'pelican'): string {
  laid += 1;
  return `${around}${laid} ${canary}${laid}`;
}

interface Hidden {
  threads: Array<{ publicId: string; slug: string }>;
  replies: Array<{ publicId: string }>;
  boards: Array<{ slug: string }>;
  tags: string[];
}
const hidden: Hidden = { threads: [], replies: [], boards: [], tags: [] };
const readers = {
  stranger: null as number | null,
  member: (await aMember(db)).id,
  'member of another group': (await aMember(db)).id,
  newcomer: (await aMember(db, { joinedAt: new Date().toISOString(), emailVerified: false })).id,
};
const members = Object.values(readers).flatMap((id) => id ?? []);
const writer = await aMember(db);
const moderator = await aMember(db, { role: 'moderator' });
const open = await aBoard(db, { slug: 'open-to-all', name: 'Open to all' });
const openThread = await aThread(db, { boardId: open.id, authorId: writer.id, title: 'An open thread' });
const openReply = await aReply(db, { threadId: openThread.id, authorId: members[0] ?? null });

beforeAll(async () => {
  const inner = await aGroup(db, 'invitation');
  await db.sql`update groups set name = ${secret()}, description = ${secret()} where id = ${inner.id}`;
  const other = await aGroup(db);
  await standsTo(db, other, { id: readers['member of another group'] });
  await standsTo(db, inner, { id: writer.id });
  for (const seenBy of [
    ['staff'],
    [`group:${inner.id}`, 'staff'],
    ['level:5', 'staff'],
    ['owners:4711', 'staff'],
  ])
    await layIn(await aBoard(db, { ...describedBoard(), seenBy }), 'visible');
  for (const state of ['held', 'hidden', 'withdrawn']) await layIn(open, state);
  await carryIn();
  const review = await aReview(db, {
    state: 'pending',
    title: secret(),
    bodyHtml: `<p>${secret()}</p>`,
    pros: secret(),
  });
  await aQueueItem(db, { subjectKind: 'review', subjectId: review.id });
  await aReview(db);
  await rebuildLocal(db);
});

const describedBoard = () => ({ slug: `inner-${laid}`, name: secret(), description: secret() });

/** One thread with all that hangs on a thread, and readers who had to do with it before it was closed to them. */
async function layIn(board: { id: number; slug: string }, state: string): Promise<void> {
  const bodyHtml = `<p>${secret()}</p>`;
  const [title, bodySource, slug] = [secret(), secret(), `${canary}-${laid}`];
  const words = { title, slug, bodySource, bodyHtml };
  const traits = {
    boardId: board.id,
    authorId: writer.id,
    state,
    kind: 'question',
    lastPosition: 1,
    replyCount: 1,
  };
  const thread = await aThread(db, { ...traits, ...words });
  const said = { bodySource: secret(), bodyHtml: `<p>${secret()}</p>` };
  const reply = await aReply(db, { threadId: thread.id, authorId: writer.id, ...said });
  await db.sql`update threads set accepted_reply_id = ${reply.id} where id = ${thread.id}`;
  await db.sql`
    insert into acceptances (thread_id, reply_id, accepted_by, occurred_at) values (${thread.id}, ${reply.id}, ${writer.id}, now())`;
  await db.sql`
    insert into revisions (subject_kind, subject_id, title, body_source, editor_id) values
      ('thread', ${thread.id}, ${secret()}, ${secret()}, ${writer.id}), ('reply', ${reply.id}, null, ${secret()}, ${writer.id})`;
  const tag = `${canary}tag${laid}`;
  const [row] = await db.sql<
    [{ id: number }]
  >`insert into tags (slug, name) values (${tag}, ${tag}) returning id`;
  await db.sql`insert into thread_tags (thread_id, tag_id) values (${thread.id}, ${row.id})`;
  await db.sql`
    insert into badge_grants (member_id, badge, cause_kind, cause_id, occurred_at)
    values (${writer.id}, ${houseBadges[hidden.threads.length % houseBadges.length]?.badge ?? ''}, 'reply', ${String(reply.id)}, now())
    on conflict do nothing`;
  for (const memberId of members) {
    await db.sql`insert into thread_follows (thread_id, member_id) values (${thread.id}, ${memberId})`;
    await db.sql`insert into read_marks (thread_id, member_id, position) values (${thread.id}, ${memberId}, 0)`;
    await db.sql`insert into bookmarks (member_id, subject_kind, subject_id) values
      (${memberId}, 'thread', ${thread.id}), (${memberId}, 'reply', ${reply.id})`;
    await db.sql`
      insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id)
      values (${memberId}, 'reply', ${`laid:${reply.id}`}, 'reply', ${reply.id}, ${writer.id})`;
    await db.sql`insert into votes (subject_kind, subject_id, member_id) values ('reply', ${reply.id}, ${memberId})`;
  }
  const item = await aQueueItem(db, { subjectKind: 'reply', subjectId: reply.id });
  await db.sql`insert into queue_notes (item_id, writer_id, body) values (${item.id}, ${moderator.id}, ${secret()})`;
  for (const { id } of [thread, openThread])
    await db.sql`insert into thread_notes (thread_id, writer_id, body) values (${id}, ${moderator.id}, ${secret()})`;
  await db.sql`
    insert into saved_replies (public_id, board_id, title, body, changed_at)
    values (${`savedreply${String(laid).padStart(2, '0')}`}, ${board.id}, ${secret()}, ${secret()}, now())`;
  hidden.threads.push(thread);
  hidden.replies.push(reply);
  hidden.tags.push(tag);
  if (board.slug !== open.slug) hidden.boards.push(board);
}

/** Words that were open to all until a moderator carried them behind a closed door: their old addresses tell nothing. */
async function carryIn(): Promise<void> {
  const ctx = { db, actor: moderator, now: new Date() };
  const [behind, closed] = [hidden.threads[0], hidden.boards[0]];
  const gone = await aThread(db, {
    boardId: open.id,
    authorId: writer.id,
    title: secret(),
    slug: `${canary}-gone`,
  });
  const reply = await aReply(db, {
    threadId: openThread.id,
    authorId: writer.id,
    position: 2,
    bodyHtml: secret(),
  });
  const to = { into: behind?.publicId ?? '', otherReaders: true };
  const merged = await mergeThreads(ctx, { publicId: gone.publicId, ...to });
  const split = await splitThread(ctx, {
    publicId: openThread.publicId,
    replies: [reply.publicId],
    title: `Split ${secret()}`,
    boardSlug: closed?.slug ?? '',
    otherReaders: true,
  });
  expect([merged.ok, split.ok]).toEqual([true, true]);
  hidden.threads.push(gone);
  hidden.replies.push(reply);
  for (const memberId of members)
    await db.sql`insert into bookmarks (member_id, subject_kind, subject_id) values (${memberId}, 'thread', ${gone.id})`;
}

/** Every address of the site, each filled in with what may be read and with what may not. */
async function placesFor(reader: number | null): Promise<string[]> {
  const places: string[] = [];
  for (const row of routeTable.filter(({ posts }) => !posts)) {
    const filled = await fill(row.path, reader);
    const data = `_data=${encodeURIComponent(row.file.replace(/\.tsx?$/, ''))}`;
    for (const place of filled) places.push(place, `${place}?${data}`);
  }
  const words = Array.from({ length: laid }, (_, index) => `pelican${index + 1}`);
  for (let from = 0; from < words.length; from += 8) {
    const some = words.slice(from, from + 8).join(' ');
    places.push(`/search?q=${encodeURIComponent(some)}`);
    places.push(`/threads/similar?title=${encodeURIComponent(some)}`);
  }
  for (const kind of ['thread', 'reply', 'review', 'product', 'member'])
    places.push(`/search?q=pelican1&kind=${kind}`, `/search?q=by%3A${writer.handle}&kind=${kind}`);
  for (const { slug } of hidden.boards)
    places.push(
      `/search?q=board%3A${slug}`,
      `/threads/new?board=${slug}`,
      `/complete/boards?q=${slug}&board=${slug}`,
    );
  for (const { publicId } of hidden.replies)
    places.push(`/threads/${openThread.publicId}/reply?quote=${publicId}`);
  for (const { publicId } of hidden.threads) places.push(`/complete/people?q=&thread=${publicId}`);
  places.push(`/members/${writer.handle}`, `/complete/boards?q=pelican`, '/complete/boards?q=inner');
  return places;
}

async function fill(pattern: string, reader: number | null): Promise<string[]> {
  if (!pattern.includes(':')) return [pattern];
  const threads = hidden.threads.map(({ publicId }) => pattern.replace(':publicId', publicId));
  const replies = hidden.replies.map(({ publicId }) => pattern.replace(':publicId', publicId));
  const secrets: Record<string, string[]> = {
    threads: threads.map((place) => place.replace('/:slug?', '')),
    replies,
    boards: hidden.boards.map(({ slug }) => pattern.replace(':slug', slug)),
    reactions: [...threads.map((place) => place.replace(':kind', 'thread'))],
    flag: [
      ...threads.map((place) => place.replace(':kind', 'thread')),
      ...replies.map((place) => place.replace(':kind', 'reply')),
    ],
  };
  const known = await exampleOf(db.sql, pattern, reader ?? 0).catch(() => null);
  return [...(known ? [known] : []), ...(secrets[pattern.split('/')[1] ?? ''] ?? [])];
}

/** All that an answer says, without what the asker had said themselves. */
async function saidIn(answer: Response, place: string): Promise<string> {
  const { pathname } = new URL(place, house.origin);
  const asked = [place, pathname].flatMap((own) => [own, decodeURIComponent(own), encodeURIComponent(own)]);
  const said = [await answer.text(), ...[...answer.headers].flat()].join('\n');
  return asked.reduce((rest, own) => rest.replaceAll(own, ''), said);
}

describe.each(Object.entries(readers))('a %s', (_, id) => {
  it('finds none of the words, wherever they ask', async () => {
    const headers = id === null ? {} : { cookie: await house.signIn(id) };
    const places = await placesFor(id);
    expect(places.length).toBeGreaterThan(250);
    for (const place of places) {
      const answer = await house.ask(place, { headers });
      expect(answer.status, place).toBeLessThan(500);
      const found = (await saidIn(answer, place)).match(new RegExp(`.{0,80}${canary}.{0,20}`));
      expect(found?.[0], place).toBeUndefined();
    }
  });

  it('learns of nothing that it is there: it is answered like what never was', async () => {
    const headers = id === null ? {} : { cookie: await house.signIn(id) };
    const ask = async (place: string) => (await house.ask(place, { headers })).status;
    for (const [there, never] of [
      ...hidden.threads.map(({ publicId }) => [`/threads/${publicId}`, '/threads/aaaaaaaaaaaa']),
      ...hidden.threads.map(({ publicId }) => [
        `/threads/${publicId}/history`,
        '/threads/aaaaaaaaaaaa/history',
      ]),
      ...hidden.replies.map(({ publicId }) => [`/replies/${publicId}`, '/replies/aaaaaaaaaaaa']),
      ...hidden.boards.map(({ slug }) => [`/boards/${slug}`, '/boards/never-was']),
      ...hidden.boards.map(({ slug }) => [`/boards/${slug}/feed`, '/boards/never-was/feed']),
    ] as Array<[string, string]>)
      expect(await ask(there), there).toBe(await ask(never));
  });
});

it('would find them: whoever may read them does', async () => {
  const headers = { cookie: await house.signIn(moderator.id) };
  let found = 0;
  for (const { publicId, slug } of hidden.threads) {
    const answer = await house.ask(`/threads/${publicId}/${slug}`, { headers });
    if ((await saidIn(answer, '')).includes(canary)) found += 1;
  }
  expect(found).toBe(hidden.threads.length);
  expect(openReply.id).toBeGreaterThan(0);
});

describe('a moderator of other boards', () => {
  const theirs = 'zqtheirs';
  const places: string[] = [];
  let keeperId = 0;

  beforeAll(async () => {
    const keeper = await aMember(db, { role: 'moderator' });
    const board = await aBoard(db, { moderatedBy: [`member:${keeper.id}`] });
    const answered = await aThread(db, { boardId: board.id, authorId: writer.id });
    const words = {
      title: `${theirs} title`,
      slug: `${theirs}-slug`,
      bodySource: theirs,
      bodyHtml: `<p>${theirs}</p>`,
    };
    for (const [index, state] of ['held', 'hidden', 'withdrawn'].entries()) {
      const thread = await aThread(db, { boardId: board.id, authorId: writer.id, state, ...words });
      const { title: _title, slug: _slug, ...said } = words;
      const reply = await aReply(db, {
        threadId: answered.id,
        authorId: writer.id,
        position: index + 1,
        state,
        ...said,
      });
      for (const [kind, subject] of [['thread', thread] as const, ['reply', reply] as const]) {
        const item = await aQueueItem(db, { subjectKind: kind, subjectId: subject.id });
        await db.sql`insert into queue_notes (item_id, writer_id, body) values (${item.id}, ${keeper.id}, ${theirs})`;
        places.push(`/moderation/items/${item.publicId}`, `/moderation/together?items=${item.publicId}`);
        places.push(`/${kind === 'thread' ? 'threads' : 'replies'}/${subject.publicId}/history`);
      }
      places.push(`/threads/${thread.publicId}`, `/replies/${reply.publicId}`);
      places.push(`/threads/${answered.publicId}/reply?quote=${reply.publicId}`);
    }
    places.push(
      `/threads/${answered.publicId}`,
      `/boards/${board.slug}`,
      `/search?q=title`,
      `/members/${writer.handle}`,
    );
    keeperId = keeper.id;
  });

  it('finds nothing that is held or hidden in a board that others look after; those do', async () => {
    const other = await aMember(db, { role: 'moderator' });
    const findsWhere = async (id: number) => {
      const headers = { cookie: await house.signIn(id) };
      const found = [];
      for (const place of [...new Set([...places, ...(await placesFor(id))])]) {
        const answer = await house.ask(place, { headers });
        expect(answer.status, place).toBeLessThan(500);
        if ((await saidIn(answer, place)).includes(theirs)) found.push(place);
      }
      return found;
    };
    expect(await findsWhere(other.id)).toEqual([]);
    expect((await findsWhere(keeperId)).length).toBeGreaterThan(15);
  });
});
