import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readNarrowPeriod } from './narrow-leaderboard';
import { listNarrowLeaderboard, type Narrowing } from './narrow-leaderboard-queries.server';

/** A narrow list as its page shows it: the period that the address asks for, and the reader's own place marked. */
export async function loadNarrowLeaderboard(
  db: Db,
  narrowing: Narrowing,
  { query, viewer, now }: { query: URLSearchParams; viewer: Actor; now: Date },
) {
  const period = readNarrowPeriod(query);
  const own = viewer.kind === 'member' ? viewer.handle : null;
  const places = await listNarrowLeaderboard(db, narrowing, { period, now });
  return { period, places: places.map((place) => ({ ...place, own: place.handle === own })) };
}
