import type { DatabasePool } from '#db/client';
import { pagesChannel } from '#db/pages';
import type { Log } from '#app/platform/log.server';
import type { PageCache } from './page-cache.server';

/** How often we call ourselves over the database, and how long the line may stay silent before we stop trusting it. */
const pulseMs = 1_500;
const silenceMs = 5_000;
const pulse = '(pulse)';

/**
 * Ties the page cache to the writes of this and of every other instance. Own writes are heard before their answer is
 * sent; others' within a moment through LISTEN. A pulse through the same channel tells when that line is dead:
 * then nothing is kept until it is heard again. Returns the function that lets go.
 */
export async function followPageNews(
  db: DatabasePool,
  cache: PageCache,
  log: Log,
): Promise<() => Promise<void>> {
  let heardAt = Date.now();
  db.onTouched((tags) => cache.invalidate(tags));
  const hear = (payload: string) => {
    heardAt = Date.now();
    if (payload === pulse) cache.resume();
    else cache.invalidate(payload.split(' '));
  };
  // The second callback runs on each (re)connection: what was said in between is unknown.
  const listening = await db.listen(pagesChannel, hear, () => cache.flush());
  const beat = () => {
    if (Date.now() - heardAt > silenceMs) cache.suspend();
    db.sql`select pg_notify(${pagesChannel}, ${pulse})`.catch((error: unknown) =>
      log.warn({ error: String(error) }, 'page news are silent'),
    );
  };
  const timer = setInterval(beat, pulseMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await listening.unlisten().catch(() => {});
  };
}
