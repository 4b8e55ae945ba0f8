import { writeKeyset, type Keyset } from '#app/lib/keyset';
import { spanInZone } from '#app/lib/span-in-words';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { gatheringsPerPage, type ComingGathering } from './gathering';
import { listComingGatherings } from './gathering-queries.server';

/** A page of the events that come, dressed for one viewer, and the way to the next. */
export async function loadComing(
  db: Db,
  { actor, now }: { actor: Actor; now: Date },
  { boardId, after }: { boardId: number | null; after: Keyset | null },
): Promise<{ gatherings: ComingGathering[]; next: string | null }> {
  const found = await listComingGatherings(db, actor, { boardId, now, after });
  const shown = found.slice(0, gatheringsPerPage);
  const last = found.length > gatheringsPerPage ? shown.at(-1) : undefined;
  return {
    gatherings: shown.map(({ threadId: _threadId, boardName, ...gathering }) => ({
      ...gathering,
      when: spanInZone(gathering),
      boardName: boardId === null ? boardName : null,
    })),
    next: last ? writeKeyset({ value: new Date(last.startsAt).toISOString(), id: last.threadId }) : null,
  };
}
