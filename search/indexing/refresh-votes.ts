import type { Db } from '../../db/client';
import type { Subject } from '../documents/sources';
import type { IndexingOptions } from './index-subjects';
import { queueForRemote } from './pending';

/**
 * Brings the votes of all documents up to date. They weigh little and move all day, so they come in one go now and
 * then instead of indexing a whole text with every click. Answers how many had changed.
 */
export function refreshVotes(db: Db, { hasRemote }: IndexingOptions): Promise<number> {
  return db.transaction(async (tx) => {
    const changed = await tx.sql<Subject[]>`
      update search_documents as d set votes = counted.votes
      from (
        select 'thread' as kind, id, vote_count as votes from threads
        union all select 'reply', id, vote_count from replies
        union all select 'review', id, helpful_count from reviews
      ) as counted
      where d.kind = counted.kind and d.subject_id = counted.id and d.votes <> counted.votes
      returning d.kind, d.subject_id as id`;
    if (hasRemote) await queueForRemote(tx, changed);
    return changed.length;
  });
}
