import { paths } from '#app/lib/paths';
import type { LeaderboardPlace } from './leaderboard-queries.server';
import { pointsReceipt } from './points-receipt';
import type { LeaderboardRow } from './ui/leaderboard';

/** A place as the list shows it. `level` is what the whole balance says, where the list is about all of it. */
export function leaderboardRow(
  place: Omit<LeaderboardPlace, 'role'> & { own: boolean },
  level?: string,
): LeaderboardRow {
  const { rank, own, displayName, publicId, handle, byRule } = place;
  return {
    rank,
    own,
    person: { name: displayName, id: publicId, href: paths.member(handle), level },
    terms: pointsReceipt(byRule),
  };
}
