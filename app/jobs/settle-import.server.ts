import type { Db } from '#db/client';
import { enqueue } from '#db/jobs';
import { refreshStatistics } from '#db/statistics';
import { mendRemoteTask } from '#search/indexing/mend-index';
import { rebuildLocal } from '#search/indexing/rebuild-local';

/**
 * What the machinery has to learn of imported rows, which announce no facts: the planner's numbers and the search
 * index. Answers how many documents the index holds.
 */
export async function settleImport(
  db: Db,
  { ownerUrl, hasRemote }: { ownerUrl: string; hasRemote: boolean },
): Promise<number> {
  await refreshStatistics(ownerUrl);
  const documents = await rebuildLocal(db);
  if (hasRemote) await enqueue(db, mendRemoteTask, {});
  return documents;
}
