import type { Db } from '#db/client';
import { announceTogether } from '#db/events';
import { levelOf } from './level';
import { reachesNewLevel, type Settlement } from './settle-awards.server';

/** Announces the levels that balances rose to. */
export function tellOfLevels(tx: Db, settlements: readonly Settlement[]): Promise<void> {
  return announceTogether(
    tx,
    settlements.filter(reachesNewLevel).map(({ memberId, after }) => ({
      kind: 'level.reached' as const,
      subjectKind: 'member',
      subjectId: memberId,
      payload: { level: levelOf(after).name, rank: levelOf(after).rank },
    })),
  );
}
