import { describe, expect, it } from 'vitest';
import { postThread, type PostThreadInput } from '#app/features/boards/post-thread.server';
import type { MemberActor } from '#app/policy/actor';
import { subscriptions } from '#db/subscriptions';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct } from '#tests/support/factories';
import { auditsAbout, factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });
const words: Omit<PostThreadInput, 'boardSlug'> = {
  kind: 'question',
  title: 'How do I clean it?',
  body: 'With **vinegar**?',
  tags: 'Cleaning, cleaning, #Care',
  productSlug: null,
};

async function rowOf(publicId: string) {
  const [row] = await db.sql<
    [
      {
        id: number;
        state: string;
        bodyHtml: string;
        productId: number | null;
        tags: string[];
        follows: number[];
      },
    ]
  >`
    select id, state, body_html as "bodyHtml", product_id as "productId",
           array(select g.slug from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id order by 1) as tags,
           array(select member_id::int from thread_follows f where f.thread_id = t.id) as follows
    from threads t where public_id = ${publicId}`;
  return row;
}

const countOf = (boardId: number) => db.sql`select thread_count as count from boards where id = ${boardId}`;

async function post(by: MemberActor, input: PostThreadInput) {
  const posted = await postThread(as(by), input);
  if (!posted.ok) throw new Error(`not posted: ${posted.problem.code}`);
  return { ...posted.value, row: await rowOf(posted.value.publicId) };
}

describe('postThread', () => {
  it('shows the thread, counts it, tags it once, follows it and tells everybody who listens', async () => {
    const [author, board, product] = [await aMember(db), await aBoard(db), await aProduct(db)];
    const { row, slug } = await post(author, { ...words, boardSlug: board.slug, productSlug: product.slug });
    expect(slug).toBe('how-do-i-clean-it');
    expect(row).toMatchObject({
      state: 'visible',
      productId: product.id,
      tags: ['care', 'cleaning'],
      follows: [author.id],
    });
    expect(row.bodyHtml).toContain('<strong>vinegar</strong>');
    expect(await countOf(board.id)).toEqual([{ count: 1 }]);
    expect(await factsAbout(db, 'thread', row.id)).toMatchObject([
      { kind: 'thread.posted', actorId: author.id, tasks: [...subscriptions['thread.posted']].sort() },
    ]);
  });

  it('holds a first post with a link, uncounted, and opens the queue instead', async () => {
    const [newcomer, board] = [await aMember(db, { joinedAt: '2026-02-01T09:00:00Z' }), await aBoard(db)];
    const { row } = await post(newcomer, { ...words, boardSlug: board.slug, body: 'https://example.test' });
    expect(row.state).toBe('held');
    expect(await countOf(board.id)).toEqual([{ count: 0 }]);
    expect(await factsAbout(db, 'thread', row.id)).toMatchObject([
      { kind: 'thread.held', payload: { cause: 'new-member-link' }, tasks: ['moderation.open'] },
    ]);
  });

  it('takes no thread in a board that is gone, or of the wrong kind', async () => {
    const [author, discussions] = [
      await aMember(db),
      await aBoard(db, { threadKinds: ['discussion', 'idea', 'announcement'] }),
    ];
    const nowhere = await postThread(as(author), { ...words, boardSlug: 'nowhere' });
    expect(nowhere).toEqual({ ok: false, problem: { code: 'no-board' } });
    const wrong = await postThread(as(author), { ...words, boardSlug: discussions.slug });
    expect(wrong).toEqual({ ok: false, problem: { code: 'wrong-kind' } });
    expect(await countOf(discussions.id)).toEqual([{ count: 0 }]);
  });

  it('denies a member that a staff board exists; the team posts there', async () => {
    const board = await aBoard(db, { seenBy: ['staff'] });
    const byMember = await postThread(as(await aMember(db)), { ...words, boardSlug: board.slug });
    expect(byMember).toEqual({ ok: false, problem: { code: 'no-board' } });
    const marketer = await aMember(db, { role: 'marketer' });
    expect((await post(marketer, { ...words, boardSlug: board.slug })).row.state).toBe('visible');
  });

  it('lets twenty people use the same new tags at the same moment', async () => {
    const board = await aBoard(db);
    const authors = await Promise.all(Array.from({ length: 20 }, () => aMember(db)));
    const tags = ['red, green, blue', 'blue, green, red'];
    await Promise.all(
      authors.map((author, index) =>
        post(author, { ...words, boardSlug: board.slug, tags: tags[index % 2] ?? '' }),
      ),
    );
    expect(await countOf(board.id)).toEqual([{ count: 20 }]);
    expect(await db.sql`select 1 from tags where slug in ('red', 'green', 'blue')`).toHaveLength(3);
  });

  it('opens an idea with its votes, and lets the team alone announce', async () => {
    const [author, team, board] = [
      await aMember(db),
      await aMember(db, { role: 'moderator' }),
      await aBoard(db, { threadKinds: ['discussion', 'idea', 'announcement'] }),
    ];
    const { row } = await post(author, { ...words, kind: 'idea', boardSlug: board.slug });
    expect(await db.sql`select status, vote_count as votes from ideas where thread_id = ${row.id}`).toEqual([
      { status: 'open', votes: 0 },
    ]);
    const news = { ...words, kind: 'announcement', boardSlug: board.slug } as const;
    expect(await postThread(as(author), news)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
    expect((await post(team, news)).row.state).toBe('visible');
  });

  it('keeps a poll with the thread, and looks at its words like at all others', async () => {
    const [author, newcomer, board] = [
      await aMember(db),
      await aMember(db, { joinedAt: '2026-02-01T09:00:00Z' }),
      await aBoard(db),
    ];
    const poll = {
      question: 'Which one?',
      kind: 'ranked',
      options: ['Red', 'https://spam.test'],
      results: 'closed',
      closesAt: '2026-02-05T00:00:00.000Z',
    } as const;
    const input = { ...words, boardSlug: board.slug, poll: { ...poll, options: [...poll.options] } };
    const { row } = await post(author, input);
    expect(
      await db.sql`select question, kind, options, results from polls where thread_id = ${row.id}`,
    ).toEqual([
      { question: 'Which one?', kind: 'ranked', options: ['Red', 'https://spam.test'], results: 'closed' },
    ]);
    expect((await post(newcomer, input)).row.state).toBe('held');
  });

  it('posts an event with its time and place, for the team, before it is over', async () => {
    const [team, board] = [await aMember(db, { role: 'moderator' }), await aBoard(db)];
    const gathering = {
      ...{ startsAt: '2026-03-10T17:00:00.000Z', endsAt: '2026-03-10T19:00:00.000Z', zone: 'Europe/Berlin' },
      ...{ place: 'The roastery', link: '', seats: 12 },
    };
    const event = { ...words, kind: 'event' as const, boardSlug: board.slug, gathering };
    const { row } = await post(team, event);
    expect(await db.sql`select place, seats, zone from gatherings where thread_id = ${row.id}`).toEqual([
      { place: 'The roastery', seats: 12, zone: 'Europe/Berlin' },
    ]);
    const past = { ...gathering, startsAt: '2026-01-01T10:00:00Z', endsAt: '2026-01-01T12:00:00Z' };
    for (const [by, input, problem] of [
      [await aMember(db), event, { code: 'refused', because: 'team-only' }],
      [team, { ...event, gathering: past }, { code: 'past' }],
      [team, { ...event, gathering: null }, { code: 'past' }],
    ] as const)
      expect(await postThread(as(by), input)).toEqual({ ok: false, problem });
  });

  it('pins an announcement from the start for who may, in the audit log, and nothing else', async () => {
    const [moderator, marketer, board] = [
      await aMember(db, { role: 'moderator' }),
      await aMember(db, { role: 'marketer' }),
      await aBoard(db),
    ];
    const isPinned = async (by: MemberActor, kind: 'announcement' | 'question') => {
      const { row } = await post(by, { ...words, kind, boardSlug: board.slug, pin: true });
      const [thread] = await db.sql<Array<{ pinned: boolean }>>`
        select pinned_at is not null as pinned from threads where id = ${row.id}`;
      return [thread?.pinned, (await auditsAbout(db, 'thread', row.id)).map(({ action }) => action)];
    };
    expect(await isPinned(moderator, 'announcement')).toEqual([true, ['thread.pinned']]);
    expect(await isPinned(moderator, 'question')).toEqual([false, []]);
    expect(await isPinned(marketer, 'announcement')).toEqual([false, []]);
  });
});
