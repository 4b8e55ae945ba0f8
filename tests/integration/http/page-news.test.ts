import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '#app/platform/log.server';
import { PageCache } from '#app/http/page-cache.server';
import { followPageNews } from '#app/http/page-news.server';
import { createDatabase } from '#db/client';
import { announce } from '#db/events';
import { pagesChannel, touchPages } from '#db/pages';
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

/** A page in both caches, as both instances would have rendered it, with no news of earlier writes still on its way. */
beforeEach(async () => {
  await allHeard();
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
    await allHeard();
    expect(isKept(pages.here)).toBe(true);
    expect(isKept(pages.there)).toBe(true);
  });

  it('of other rows leaves the page where it is', async () => {
    await here.transaction((tx) => touchPages(tx, ['thread:2']));
    await allHeard();
    expect(isKept(pages.here)).toBe(true);
    expect(isKept(pages.there)).toBe(true);
  });
});

/**
 * Until both instances have heard, through the database, everything said before. News arrives in the order of the
 * commits, and an instance hears its own once more that way.
 */
async function allHeard(): Promise<void> {
  const caches = Object.values(pages);
  for (const cache of caches) {
    await cache.keep(
      '/last',
      { body: Buffer.from('the last page'), headers: {} },
      { tags: ['last:1'], generation: cache.generation },
    );
  }
  await here.sql`select pg_notify(${pagesChannel}, 'last:1')`;
  await vi.waitFor(() => expect(caches.map((cache) => cache.get('/last'))).toEqual([null, null]), {
    timeout: 10_000,
    interval: 5,
  });
}
