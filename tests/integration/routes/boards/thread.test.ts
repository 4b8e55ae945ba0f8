import { describe, expect, it } from 'vitest';
import { aBoard, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { qaPage } from '#tests/support/structured-data';
import { aGathering } from '#tests/support/gatherings';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

const secret = 'A title nobody else may learn';
const slug = 'a-title-nobody-else-may-learn';
const as = async (member?: { id: number }) => ({
  headers: member ? { cookie: await house.signIn(member.id) } : {},
});
const post = async (member: { id: number }, place: string, fields: Record<string, string>) =>
  house.ask(place, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: house.origin, cookie: await house.signIn(member.id) },
  });

/** Everything an answer says: its status line, headers and body. */
async function everything(answer: Response): Promise<string> {
  return [...[...answer.headers].map(([name, value]) => `${name}: ${value}`), await answer.text()].join('\n');
}

type Reader = 'visitor' | 'member' | 'author';

const [author, member] = [await aMember(db), await aMember(db)];
const headersOf: Record<Reader, Record<string, string>> = {
  visitor: {},
  member: { cookie: await house.signIn(member.id) },
  author: { cookie: await house.signIn(author.id) },
};

interface Closed {
  what: string;
  seenBy?: string[];
  state?: string;
  to: Reader[];
}
const closed: Closed[] = [
  { what: 'in a board for members', seenBy: ['members'], to: ['visitor'] },
  { what: 'in a board of the team', seenBy: ['staff'], to: ['visitor', 'member'] },
  { what: 'that is held', state: 'held', to: ['visitor', 'member'] },
  { what: 'that was hidden', state: 'hidden', to: ['visitor', 'member'] },
  { what: 'that was withdrawn', state: 'withdrawn', to: ['visitor', 'member', 'author'] },
];

const saysNothing = async (answer: Response, asked: string) => {
  // What was asked for may be said back; nothing else about the thread may.
  expect((await everything(answer)).replaceAll(asked, ''), asked).not.toMatch(/nobody.else.may.learn/);
};

describe('a thread that may not be read', () => {
  it.each(closed)(
    'gives its title away to nobody, $what: not by a redirect, a permalink, its history or any button',
    async ({ seenBy = ['public'], state = 'visible', to }) => {
      const board = await aBoard(db, { seenBy });
      const thread = await aThread(db, {
        boardId: board.id,
        state,
        authorId: author.id,
        title: secret,
        slug,
      });
      const reply = await aReply(db, { threadId: thread.id });
      const [ofThread, ofReply] = [`/threads/${thread.publicId}`, `/replies/${reply.publicId}`];
      const places = [
        ...['', '/wrong-slug', `/${slug}`, '/history', '/reply', '/edit', '/withdraw'].map(
          (end) => ofThread + end,
        ),
        ...['', '/history', '/edit', '/withdraw'].map((end) => ofReply + end),
      ];
      const addresses = places.flatMap((place) => [place, `${place}?_data=routes%2Fboards%2Fthread`]);
      const buttons = [
        ...['/vote', '/follow'].map((end) => ofThread + end),
        `/bookmarks/thread/${thread.publicId}`,
        `/bookmarks/reply/${reply.publicId}`,
        ...['/vote', '/accept'].map((end) => ofReply + end),
      ];
      for (const reader of to) {
        for (const address of addresses) {
          const answer = await house.ask(address, { headers: headersOf[reader] });
          await saysNothing(answer, address);
          expect([302, 400, 403, 404, 405], `${address} as ${reader}`).toContain(answer.status);
        }
        if (reader === 'visitor') continue;
        for (const button of buttons) {
          const body = new URLSearchParams({
            given: 'false',
            level: 'all',
            accepted: 'false',
            kept: 'false',
          });
          const headers = { ...headersOf[reader], origin: house.origin };
          const answer = await house.ask(button, { method: 'POST', body, headers });
          expect(answer.status).toBe(404);
          await saysNothing(answer, button);
        }
      }
    },
  );

  it('answers like one that does not exist', async () => {
    const thread = await aThread(db, { boardId: (await aBoard(db, { seenBy: ['staff'] })).id });
    const [hidden, nowhere] = await Promise.all(
      [`/threads/${thread.publicId}/x`, `/threads/${'z'.repeat(12)}/x`].map((place) => house.ask(place)),
    );
    expect(hidden?.status).toBe(404);
    const [one, other] = [await hidden?.text(), await nowhere?.text()];
    expect(one?.replaceAll(thread.publicId, '')).toBe(other?.replaceAll('z'.repeat(12), ''));
  });
});

describe('the address of a thread', () => {
  it('leads to the present title, and keeps the place', async () => {
    const thread = await aThread(db, { slug: 'present' });
    for (const asked of ['', '/former']) {
      const answer = await house.ask(`/threads/${thread.publicId}${asked}?after=20`);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        301,
        `/threads/${thread.publicId}/present?after=20`,
      ]);
    }
    expect((await house.ask(`/threads/${thread.publicId}/present`)).status).toBe(200);
  });

  it('leads from a permalink to the page and the place of the reply', async () => {
    const thread = await aThread(db, { slug: 'long' });
    const reply = await aReply(db, { threadId: thread.id, position: 45 });
    const answer = await house.ask(`/replies/${reply.publicId}`);
    expect(answer.headers.get('location')).toBe(`/threads/${thread.publicId}/long?after=40#reply-45`);
  });
});

describe('reading', () => {
  it('remembers how far a member has read, once the page is out', async () => {
    const ann = await aMember(db);
    const thread = await aThread(db, { slug: 'read', lastPosition: 2, replyCount: 2 });
    for (const position of [1, 2]) await aReply(db, { threadId: thread.id, position });
    expect((await house.ask(`/threads/${thread.publicId}/read`, await as(ann))).status).toBe(200);
    await expect
      .poll(
        async () =>
          db.sql`select position from read_marks where member_id = ${ann.id} and thread_id = ${thread.id}`,
      )
      .toEqual([{ position: 2 }]);
  });

  it('shows a visitor from the kept page what was said a moment ago', async () => {
    const [ann, bo] = [await aMember(db), await aMember(db)];
    const thread = await aThread(db, { authorId: ann.id, slug: 'kept' });
    const place = `/threads/${thread.publicId}/kept`;
    for (let time = 0; time < 2; time += 1)
      expect(await (await house.ask(place)).text()).not.toContain('Turn it around');
    await post(bo, `/threads/${thread.publicId}/reply`, { body: 'Turn it around' });
    expect(await (await house.ask(place)).text()).toContain('Turn it around');
  });

  it('tells search engines when and where an event is, whatever its words, where everybody may read it', async () => {
    const [open, closed] = [await aBoard(db), await aBoard(db, { seenBy: ['members'] })];
    const title = 'Here </script><script>alert(1)</script>';
    const event = await aGathering(db, { boardId: open.id, title });
    const inside = await aGathering(db, { boardId: closed.id, title });
    const [{ slug: where }] = await db.sql<
      [{ slug: string }]
    >`select slug from threads where id = ${event.id}`;
    const page = await (await house.ask(`/threads/${event.publicId}/${where}`)).text();
    const [, markup = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(markup)).toMatchObject({
      '@type': 'Event',
      name: title,
      startDate: '2026-03-10T18:00:00+01:00',
    });
    expect(page).not.toContain('<script>alert');
    const [{ slug: there }] = await db.sql<
      [{ slug: string }]
    >`select slug from threads where id = ${inside.id}`;
    const answer = await house.ask(`/threads/${inside.publicId}/${there}`, { headers: headersOf.member });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('ld+json');
  });

  it('tells search engines of a question as its page reads, and members nothing that only costs bytes', async () => {
    const words = {
      title: 'Why </script><script>alert(1)</script>?',
      kind: 'question',
      slug: 'why',
    } as const;
    const thread = await aThread(db, words);
    await aReply(db, { threadId: thread.id, bodyHtml: '<p>Because.</p>', bodySource: 'Because.' });
    await db.sql`update threads set reply_count = 1, last_position = 1 where id = ${thread.id}`;
    const place = `/threads/${thread.publicId}/why`;
    const page = await (await house.ask(place)).text();
    const [, markup = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
    expect(qaPage.parse(JSON.parse(markup)).mainEntity).toMatchObject({
      name: words.title,
      suggestedAnswer: [{ text: 'Because.' }],
    });
    expect(page).not.toContain('<script>alert');
    const member = await house.ask(place, { headers: headersOf.member });
    expect(await member.text()).not.toContain('ld+json');
  });

  it('sends a visitor no script, and shows no button', async () => {
    const thread = await aThread(db, { slug: 'plain' });
    await aReply(db, { threadId: thread.id });
    const page = await (await house.ask(`/threads/${thread.publicId}/plain`)).text();
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(page).not.toContain('/vote"');
  });
});
