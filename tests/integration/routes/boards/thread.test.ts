import { describe, expect, it } from 'vitest';
import { aBoard, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
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

describe('a thread that may not be read', () => {
  it('gives its title away to nobody: not by a redirect, a permalink, its history or any button', async () => {
    const author = await aMember(db);
    const [inner, staff, open] = [
      await aBoard(db, { visibility: 'members' }),
      await aBoard(db, { visibility: 'staff' }),
      await aBoard(db),
    ];
    const member = await aMember(db);
    const cases = [
      { thread: { boardId: inner.id }, viewers: [undefined] },
      { thread: { boardId: staff.id }, viewers: [undefined, member] },
      { thread: { boardId: open.id, state: 'held' }, viewers: [undefined, member] },
      { thread: { boardId: open.id, state: 'hidden' }, viewers: [undefined, member] },
      { thread: { boardId: open.id, state: 'withdrawn' }, viewers: [undefined, member, author] },
    ];
    for (const { thread: traits, viewers } of cases) {
      const thread = await aThread(db, { ...traits, authorId: author.id, title: secret, slug });
      const reply = await aReply(db, { threadId: thread.id });
      const pages = ['', '/wrong-slug', `/${slug}`, '/history', '/reply', '/edit', '/withdraw'].map(
        (end) => `/threads/${thread.publicId}${end}`,
      );
      const places = [
        ...pages,
        ...['', '/history', '/edit', '/withdraw'].map((end) => `/replies/${reply.publicId}${end}`),
      ];
      for (const viewer of viewers) {
        for (const place of places) {
          for (const address of [place, `${place}?_data=routes%2Fboards%2Fthread`]) {
            const answer = await house.ask(address, await as(viewer));
            const said = await everything(answer);
            // What was asked for may be said back; nothing else about the thread may.
            expect(
              said.replaceAll(address, ''),
              `${address} as ${viewer?.handle ?? 'a visitor'}`,
            ).not.toMatch(/nobody.else.may.learn/);
            expect([302, 400, 403, 404, 405]).toContain(answer.status);
          }
        }
        if (!viewer) continue;
        for (const button of [
          `/threads/${thread.publicId}/vote`,
          `/threads/${thread.publicId}/follow`,
          `/replies/${reply.publicId}/vote`,
          `/replies/${reply.publicId}/accept`,
        ]) {
          const answer = await post(viewer, button, {
            given: 'false',
            following: 'false',
            accepted: 'false',
          });
          expect(answer.status).toBe(404);
          expect(await everything(answer)).not.toMatch(/nobody.else.may.learn/);
        }
      }
    }
  });

  it('answers like one that does not exist', async () => {
    const thread = await aThread(db, { boardId: (await aBoard(db, { visibility: 'staff' })).id });
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

  it('sends a visitor no script, and shows no button', async () => {
    const thread = await aThread(db, { slug: 'plain' });
    await aReply(db, { threadId: thread.id });
    const page = await (await house.ask(`/threads/${thread.publicId}/plain`)).text();
    expect(page).not.toContain('<script');
    expect(page).not.toContain('/vote"');
  });
});
