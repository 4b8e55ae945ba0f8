import { describe, expect, it } from 'vitest';
import { aBoard, aProduct } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const board = await aBoard(db, { name: 'Help' });
const staff = await aBoard(db, { name: 'Only the team', seenBy: ['staff'] });
const typed = {
  board: board.slug,
  kind: 'question',
  title: 'Why does it hum?',
  body: 'It **hums**.',
  tags: 'pump, noise',
};
const ann = await aMember(db);
const headers = { origin: house.origin, cookie: await house.signIn(ann.id) };
const post = (fields: Record<string, string>, place = '/threads/new') =>
  house.ask(place, { method: 'POST', body: new URLSearchParams(fields), headers });
const count = async () => (await db.sql`select from threads`).length;

describe('beginning a thread', () => {
  it('posts and leads there', async () => {
    const answer = await post({ ...typed, intent: 'post' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/threads\/[a-z0-9]{12}\/why-does-it-hum$/);
    const page = await (await house.ask(answer.headers.get('location') ?? '', { headers })).text();
    for (const words of ['Why does it hum?', '<strong>hums</strong>', 'pump', 'noise', 'Following'])
      expect(page).toContain(words);
  });

  it('comes back filled in, naming what is missing', async () => {
    const before = await count();
    const answer = await post({ ...typed, title: '' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const words of ['It **hums**.', 'pump, noise', 'Say what it is about'])
      expect(page).toContain(words);
    expect(page).toMatch(/<option value="[^"]*" selected="">Help/);
    expect(await count()).toBe(before);
  });

  it('previews with nothing but words, and posts nothing', async () => {
    const before = await count();
    const answer = await post({ body: 'Some `code`', title: 'x', intent: 'preview' });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('<code>code</code>');
    expect(page).toContain('Some `code`');
    expect(await count()).toBe(before);
  });

  it('offers the boards one may write in, and says nothing of others', async () => {
    const page = await (await house.ask('/threads/new', { headers })).text();
    expect(page).toContain('Help');
    expect(page).not.toContain('Only the team');
    const answer = await post({ ...typed, board: staff.slug });
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain('Only the team');
  });

  it('keeps the product it came from through a refusal', async () => {
    const product = await aProduct(db, { name: 'Kettle' });
    const place = `/threads/new?product=${product.slug}`;
    const refused = await (await post({ ...typed, product: product.slug, title: '' }, place)).text();
    expect(refused).toContain(`value="${product.slug}"`);
    const posted = await post({ ...typed, product: product.slug }, place);
    const page = await (await house.ask(posted.headers.get('location') ?? '', { headers })).text();
    expect(page).toContain('Kettle');
  });

  it('shrugs off fields that no form of ours has', async () => {
    for (const value of ['x', '{}', '{"type":"reset","payload":{}}']) {
      expect((await post({ ...typed, title: '', __intent__: value })).status).toBe(422);
    }
  });

  it('stores what can be stored of signs that no text may hold', async () => {
    const posted = await post({ ...typed, title: 'Nothing\0ness', body: 'a\0b' });
    expect(posted.status).toBe(303);
  });

  it('leads visitors to the sign-in page and back', async () => {
    const answer = await house.ask('/threads/new?board=help');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      '/sign-in?next=%2Fthreads%2Fnew%3Fboard%3Dhelp',
    ]);
  });
});
