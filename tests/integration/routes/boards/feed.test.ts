import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

/** The document, which has to be well-formed for that. */
async function read(answer: Response): Promise<Document> {
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
  return new JSDOM(await answer.text(), { contentType: 'text/xml' }).window.document;
}
const textsOf = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent);

describe('the feed of a board', () => {
  it('tells of its visible threads, the liveliest first, with whole addresses', async () => {
    const board = await aBoard(db, { name: 'Kettles & cups', slug: 'kettles-feed' });
    const title = 'Is <script>alert(1)</script> "& ]]>" a title?';
    const author = await aMember(db, { displayName: 'Ann <b>' });
    const html = '<p>See <a href="/members/ann">Ann</a>.</p>';
    const older = { boardId: board.id, authorId: author.id, lastActivityAt: '2026-01-02T10:00:00Z' };
    await aThread(db, { ...older, title, bodyHtml: html, slug: 'is-a-title' });
    await aThread(db, { boardId: board.id, title: 'Newer', lastActivityAt: '2026-01-03T10:00:00Z' });
    for (const state of ['held', 'hidden', 'withdrawn'])
      await aThread(db, { boardId: board.id, title: `Is ${state}`, state });
    const feed = await read(await house.ask('/boards/kettles-feed/feed'));
    expect(textsOf(feed, 'entry > title')).toEqual(['Newer', title]);
    expect(textsOf(feed, 'entry > author > name')).toEqual(['Former member', 'Ann <b>']);
    expect(textsOf(feed, 'entry > updated')[1]).toBe('2026-01-02T10:00:00.000Z');
    expect(textsOf(feed, 'entry > content')[1]).toBe(
      `<p>See <a href="${house.origin}/members/ann">Ann</a>.</p>`,
    );
    expect(feed.querySelector('feed > link[rel="self"]')?.getAttribute('href')).toBe(
      `${house.origin}/boards/kettles-feed/feed`,
    );
    expect(new Set(textsOf(feed, 'entry > id')).size).toBe(2);
  });

  it('is not there for whoever may not read the board, and holds its words back from every other feed', async () => {
    const board = await aBoard(db, { slug: 'inner-feed', seenBy: ['members'] });
    await aThread(db, { boardId: board.id, title: 'An inner matter' });
    expect((await house.ask('/boards/inner-feed/feed')).status).toBe(404);
    expect(textsOf(await read(await house.ask('/feed')), 'entry > title')).not.toContain('An inner matter');
    const cookie = await house.signIn((await aMember(db)).id);
    for (const place of ['/boards/inner-feed/feed', '/feed'])
      expect(textsOf(await read(await house.ask(place, { headers: { cookie } })), 'entry > title')).toContain(
        'An inner matter',
      );
  });

  it('is sent once to a reader that asks again for the same', async () => {
    const board = await aBoard(db, { slug: 'asked-again' });
    await aThread(db, { boardId: board.id });
    const first = await house.ask('/boards/asked-again/feed');
    const etag = first.headers.get('etag') ?? '';
    const again = () => house.ask('/boards/asked-again/feed', { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
  });

  it('is told of in the head of the page', async () => {
    const board = await aBoard(db, { slug: 'with-a-feed' });
    const page = await (await house.ask(`/boards/${board.slug}`)).text();
    expect(page).toMatch(
      /<link rel="alternate" type="application\/atom\+xml" href="\/boards\/with-a-feed\/feed"/,
    );
  });
});
