import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { threadsPerPage } from '#app/features/boards/thread';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

describe('the address of a board', () => {
  it('leads on from a former one, only for whoever may read the board', async () => {
    const inner = await aBoard(db, { slug: 'secret-plans', seenBy: ['members'] });
    await db.sql`insert into board_slug_redirects (slug, board_id) values ('former', ${inner.id})`;
    const stranger = await house.ask('/boards/former?show=unsolved');
    expect(stranger.status).toBe(404);
    expect([...stranger.headers].join() + (await stranger.text())).not.toContain('secret-plans');
    const ann = await aMember(db);
    const answer = await house.ask('/boards/former?show=unsolved', {
      headers: { cookie: await house.signIn(ann.id) },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      '/boards/secret-plans?show=unsolved',
    ]);
  });

  it('shows its cover, also to who links it, and to nobody who may not read it', async () => {
    const [board, moderator] = [
      await aBoard(db, { name: 'Covered' }),
      await aMember(db, { role: 'moderator' }),
    ];
    const headers = { origin: house.origin, cookie: await house.signIn(moderator.id) };
    const picture = sharp({ create: { width: 320, height: 100, channels: 3, background: 'teal' } });
    const body = new FormData();
    body.set('picture', new File([new Uint8Array(await picture.png().toBuffer())], 'a.png'));
    const post = () => house.ask(`/boards/${board.slug}/cover`, { method: 'POST', body, headers });
    const refused = await post();
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('Say what it shows'),
    ]);
    body.set('words', 'A "wall"></script>');
    expect((await post()).status).toBe(303);
    const page = await (await house.ask(`/boards/${board.slug}`)).text();
    const [, src = ''] = /<img class="board-cover" src="([^"]+)" alt="A &quot;wall&quot;/.exec(page) ?? [];
    expect(page).toContain(`property="og:image" content="${house.origin}${src}"`);
    expect(page).not.toContain('wall"></script>');
    expect((await house.ask(src)).headers.get('content-type')).toBe('image/webp');
    await db.sql`update boards set seen_by = '{members}' where id = ${board.id}`;
    expect((await house.ask(src)).status).toBe(404);
    const inside = await house.ask(`/boards/${board.slug}`, { headers });
    expect(await inside.text()).not.toContain('og:image');
    expect((await house.ask(src, { headers })).status).toBe(200);
    await house.ask(`/boards/${board.slug}/cover/remove`, {
      method: 'POST',
      body: new URLSearchParams(),
      headers,
    });
    expect((await house.ask(src, { headers })).status).toBe(404);
  });

  it('closes to visitors the moment the team closes it, kept pages included', async () => {
    const board = await aBoard(db, { name: 'Closing', slug: 'closing' });
    const thread = await aThread(db, { boardId: board.id, slug: 'inside' });
    const places = ['/boards/closing', `/threads/${thread.publicId}/inside`];
    for (const place of [...places, ...places]) expect((await house.ask(place)).status).toBe(200);
    const moderator = await aMember(db, { role: 'moderator' });
    const fields = { name: 'Closing', description: '', threadKinds: 'question', position: '0' };
    const audiences = { seenBy: 'staff', postedBy: 'members', repliedBy: 'members' };
    const saved = await house.ask('/boards/closing/edit', {
      method: 'POST',
      body: new URLSearchParams({ ...fields, ...audiences }),
      headers: { origin: house.origin, cookie: await house.signIn(moderator.id) },
    });
    expect(saved.status).toBe(303);
    for (const place of places) expect((await house.ask(place)).status).toBe(404);
  });
});

describe('the pages of a board', () => {
  it('go older and newer by plain links', async () => {
    const board = await aBoard(db, { slug: 'long' });
    for (let index = 0; index < threadsPerPage * 2 + 1; index += 1) {
      await aThread(db, {
        boardId: board.id,
        title: `Numbered ${index}`,
        lastActivityAt: new Date(1.7e12 + index * 1000).toISOString(),
      });
    }
    const hrefOf = (page: string, rel: string) =>
      new RegExp(`<a[^>]*href="([^"]*)"[^>]*rel="${rel}"`).exec(page)?.[1]?.replaceAll('&amp;', '&');
    const first = await (await house.ask('/boards/long')).text();
    expect(hrefOf(first, 'prev')).toBeUndefined();
    const second = await (await house.ask(hrefOf(first, 'next') ?? '')).text();
    expect(second).toContain(`Numbered ${threadsPerPage}`);
    const last = await (await house.ask(hrefOf(second, 'next') ?? '')).text();
    expect(last).toContain('Numbered 0<');
    expect(hrefOf(last, 'next')).toBeUndefined();
    const back = await (await house.ask(hrefOf(last, 'prev') ?? '')).text();
    expect(back).toContain(`Numbered ${threadsPerPage}<`);
  });

  it('are not impressed by keysets of somebody’s own making', async () => {
    await aBoard(db, { slug: 'sturdy' });
    for (const query of [
      'after=1~1',
      "after=';drop table boards--",
      'after=2026-13-45T99:99:99Z~1',
      'before=x',
      'after=a&after=b',
      'show=x',
      `tag=${'x'.repeat(3000)}`,
    ]) {
      expect((await house.ask(`/boards/sturdy?${query}`)).status, query).toBe(200);
    }
    expect((await house.ask('/boards/sturdy?tag=%00')).status).toBe(400);
  });
});
