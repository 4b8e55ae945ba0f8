import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { PageCache } from '#app/http/page-cache.server';

const page = (text: string) => ({ body: Buffer.from(text), headers: { 'content-type': 'text/html' } });

/** Keeps a page whose rendering began and ended with nothing in between. */
const keepNow = (cache: PageCache, [key, tag, text = key]: [key: string, tag: string, text?: string]) =>
  cache.keep(key, page(text), { tags: [tag, 'frame'], generation: cache.generation });

const textOf = (cache: PageCache, key: string) => cache.get(key)?.bodies.identity.toString() ?? null;

describe('what is kept', () => {
  it('comes back as it was, plain and packed, with its headers', async () => {
    const cache = new PageCache();
    await keepNow(cache, ['/', 'home', 'a home page']);
    const kept = cache.get('/');
    expect(kept?.bodies.identity.toString()).toBe('a home page');
    expect(kept && gunzipSync(kept.bodies.gzip).toString()).toBe('a home page');
    expect(kept?.headers).toEqual({ 'content-type': 'text/html' });
  });

  it('gets its smallest encoding once it is asked for again, and only then', async () => {
    const cache = new PageCache();
    const sent = await keepNow(cache, ['/', 'home', 'a home page']);
    expect(sent.bodies.br).toBeNull();
    const before = cache.size.bytes;
    cache.get('/');
    const brotli = await vi.waitFor(() => {
      const { br } = cache.get('/')?.bodies ?? {};
      if (!br) throw new Error('not yet');
      return br;
    });
    expect(brotliDecompressSync(brotli).toString()).toBe('a home page');
    expect(cache.size.bytes).toBe(before + brotli.length);
  });

  it('counts nothing when it went before its smallest encoding was ready', async () => {
    const cache = new PageCache();
    const sent = await keepNow(cache, ['/', 'home']);
    cache.get('/');
    cache.invalidate(['home']);
    // Another page's encoding is made behind this one's, so this one's has ended when that is there.
    await keepNow(cache, ['/boards', 'boards']);
    await vi.waitFor(() => expect(cache.get('/boards')?.bodies.br).toBeTruthy());
    cache.flush();
    expect(sent.bodies.br).toBeNull();
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });

  it('has an etag that follows the body alone', async () => {
    const cache = new PageCache();
    const first = await keepNow(cache, ['/a', 'home', 'same']);
    const second = await keepNow(cache, ['/b', 'boards', 'same']);
    const other = await keepNow(cache, ['/a', 'home', 'other']);
    expect(second.etag).toBe(first.etag);
    expect(other.etag).not.toBe(first.etag);
  });

  it('replaces what stood under the same key, tags included', async () => {
    const cache = new PageCache();
    await keepNow(cache, ['/', 'thread:1', 'old']);
    await keepNow(cache, ['/', 'thread:2', 'new']);
    cache.invalidate(['thread:1']);
    expect(textOf(cache, '/')).toBe('new');
    expect(cache.size.pages).toBe(1);
  });
});

describe('an invalidation', () => {
  it('lets go of the pages that show one of its tags, and of no others', async () => {
    const cache = new PageCache();
    await keepNow(cache, ['/threads/1', 'thread:1']);
    await keepNow(cache, ['/threads/2', 'thread:2']);
    cache.invalidate(['thread:1']);
    expect(textOf(cache, '/threads/1')).toBeNull();
    expect(textOf(cache, '/threads/2')).toBe('/threads/2');
    cache.invalidate(['frame']);
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });

  it('wins over a rendering that began before it, however late that one ends', async () => {
    const cache = new PageCache();
    const generation = cache.generation;
    cache.invalidate(['thread:1']);
    const sent = await cache.keep('/threads/1', page('stale'), { tags: ['thread:1'], generation });
    expect(sent.bodies.identity.toString()).toBe('stale');
    expect(textOf(cache, '/threads/1')).toBeNull();
  });

  it('wins over a page that is being compressed', async () => {
    const cache = new PageCache();
    const keeping = keepNow(cache, ['/threads/1', 'thread:1', 'stale']);
    cache.invalidate(['thread:1']);
    await keeping;
    expect(textOf(cache, '/threads/1')).toBeNull();
  });

  it('of another row keeps nobody from keeping', async () => {
    const cache = new PageCache();
    const generation = cache.generation;
    cache.invalidate(['thread:2']);
    await cache.keep('/threads/1', page('good'), { tags: ['thread:1'], generation });
    expect(textOf(cache, '/threads/1')).toBe('good');
  });

  it('is still known after so many others that their numbers were forgotten', async () => {
    const cache = new PageCache();
    const generation = cache.generation;
    cache.invalidate(['thread:1']);
    cache.invalidate(Array.from({ length: 50_001 }, (_, index) => `review:${index}`));
    await cache.keep('/threads/1', page('stale'), { tags: ['thread:1'], generation });
    expect(textOf(cache, '/threads/1')).toBeNull();
    await keepNow(cache, ['/threads/1', 'thread:1', 'fresh']);
    expect(textOf(cache, '/threads/1')).toBe('fresh');
  });
});

describe('a flush', () => {
  it('lets go of everything, and of what was being rendered', async () => {
    const cache = new PageCache();
    await keepNow(cache, ['/', 'home']);
    const generation = cache.generation;
    cache.flush();
    await cache.keep('/boards', page('stale'), { tags: ['boards'], generation });
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });
});

describe('a suspended cache', () => {
  it('serves and keeps nothing until it is resumed', async () => {
    const cache = new PageCache();
    await keepNow(cache, ['/', 'home']);
    cache.suspend();
    expect(textOf(cache, '/')).toBeNull();
    await keepNow(cache, ['/', 'home']);
    expect(textOf(cache, '/')).toBeNull();
    cache.resume();
    expect(textOf(cache, '/')).toBeNull();
    await keepNow(cache, ['/', 'home']);
    expect(textOf(cache, '/')).toBe('/');
  });

  it('does not keep, once resumed, what was rendered while it could not hear', async () => {
    const cache = new PageCache();
    cache.suspend();
    const generation = cache.generation;
    cache.resume();
    await cache.keep('/', page('perhaps stale'), { tags: ['home'], generation });
    expect(textOf(cache, '/')).toBeNull();
  });

  it('is not emptied by being resumed a second time', async () => {
    const cache = new PageCache();
    await keepNow(cache, ['/', 'home']);
    cache.resume();
    expect(textOf(cache, '/')).toBe('/');
  });
});

describe('a full cache', () => {
  it('gives up what was used longest ago, and counts bytes', async () => {
    // Bytes that no encoding shrinks, so that four pages are more than fit.
    const { randomBytes } = await import('node:crypto');
    const cache = new PageCache();
    const keepLarge = (key: string) =>
      cache.keep(
        key,
        { body: randomBytes(7 * 1024 * 1024), headers: {} },
        { tags: ['frame'], generation: cache.generation },
      );
    for (const key of ['/1', '/2', '/3']) await keepLarge(key);
    expect(cache.get('/1')).not.toBeNull();
    await keepLarge('/4');
    expect(cache.get('/2')).toBeNull();
    expect(cache.get('/1')).not.toBeNull();
    expect(cache.get('/4')).not.toBeNull();
    expect(cache.size.bytes).toBeLessThanOrEqual(48 * 1024 * 1024);
  });
});
