import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '#app/platform/log.server';
import { PageCache } from '#app/http/page-cache.server';
import { followPageNews } from '#app/http/page-news.server';
import { createDatabase } from '#db/client';
import { announce } from '#db/events';
import { touchPages } from '#db/pages';
import { testDatabase } from '#tests/support/database';

/** Two instances of the house on one database, each with a pool and a page cache of its own. */
const { db: here, url } = await testDatabase();
const there = createDatabase({ url, max: 2, name: 'vouch-test-there' });
const pages = { here: new PageCache(), there: new PageCache() };
const log = createLog('silent');
const unfollow = [await followPageNews(here, pages.here, log), await followPageNews(there, pages.there, log)];

afterAll(async () => {
  for (const stop of unfollow) await stop();
  await there.close();
});

const tags = ['thread:1', 'board:1'];

/** A page in both caches, as both instances would have rendered it. */
beforeEach(async () => {
  for (const cache of Object.values(pages)) {
    await cache.keep(
      '/threads/1',
      { body: Buffer.from('a thread'), headers: {} },
      { tags, generation: cache.generation },
    );
  }
});

const isKept = (cache: PageCache) => cache.get('/threads/1') !== null;
const untilGone = (cache: PageCache) =>
  vi.waitFor(() => expect(isKept(cache)).toBe(false), { timeout: 10_000, interval: 5 });

describe('a write', () => {
  it('is seen on its own instance before its promise resolves, on the other soon after', async () => {
    await here.transaction((tx) => touchPages(tx, ['thread:1']));
    expect(isKept(pages.here)).toBe(false);
    await untilGone(pages.there);
  });

  it('that announces a fact lets go of what it touches', async () => {
    await there.transaction((tx) =>
      announce(tx, {
        kind: 'reply.posted',
        subjectKind: 'reply',
        subjectId: 1,
        actorId: null,
        touches: ['board:1'],
      }),
    );
    expect(isKept(pages.there)).toBe(false);
    await untilGone(pages.here);
  });

  it('inside another counts when the outer one is committed', async () => {
    await here.transaction(async (tx) => {
      await tx.transaction((inner) => touchPages(inner, ['thread:1']));
      expect(isKept(pages.here)).toBe(true);
    });
    expect(isKept(pages.here)).toBe(false);
    await untilGone(pages.there);
  });

  it('that is rolled back changes nothing anywhere', async () => {
    const failing = here.transaction(async (tx) => {
      await touchPages(tx, ['thread:1']);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    // A later write is heard after the earlier one would have been, so nothing is still on its way.
    await here.transaction((tx) => touchPages(tx, ['other:1']));
    await there.transaction((tx) => touchPages(tx, ['other:2']));
    await keepUnder('other:3', pages.there);
    await here.transaction((tx) => touchPages(tx, ['other:3']));
    await vi.waitFor(() => expect(pages.there.get('/other')).toBeNull(), { timeout: 10_000, interval: 5 });
    expect(isKept(pages.here)).toBe(true);
    expect(isKept(pages.there)).toBe(true);
  });

  it('of other rows leaves the page where it is', async () => {
    await keepUnder('thread:2', pages.there);
    await here.transaction((tx) => touchPages(tx, ['thread:2']));
    await vi.waitFor(() => expect(pages.there.get('/other')).toBeNull(), { timeout: 10_000, interval: 5 });
    expect(isKept(pages.here)).toBe(true);
    expect(isKept(pages.there)).toBe(true);
  });
});

async function keepUnder(tag: string, cache: PageCache): Promise<void> {
  await cache.keep(
    '/other',
    { body: Buffer.from('another page'), headers: {} },
    { tags: [tag], generation: cache.generation },
  );
}
