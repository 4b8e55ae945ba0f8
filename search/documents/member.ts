import type { Db } from '../../db/client';
import type { SearchDocument } from '../engine';
import { shapeDocument, type DocumentSource } from './document-source';

interface Row {
  id: number;
  displayName: string;
  handle: string;
  bio: string;
  createdAt: number;
}

/** People by what they show of themselves: never an address, nor anything else that is not on their page. */
export const memberSource: DocumentSource = {
  kind: 'member',
  async listIds(db, after, limit) {
    const rows = await db.sql<{ id: number }[]>`
      select id from members where state in ('active', 'imported') and id > ${after} order by id limit ${limit}`;
    return rows.map(({ id }) => id);
  },
  load: loadMembers,
};

async function loadMembers(db: Db, ids: readonly number[]): Promise<SearchDocument[]> {
  const rows = await db.sql<Row[]>`
    select id, display_name as "displayName", handle::text as handle, bio,
      floor(extract(epoch from joined_at))::float8 as "createdAt"
    from members where id = any(${ids as number[]}::bigint[]) and state in ('active', 'imported')`;
  return rows.map(({ id, displayName, handle, bio, createdAt }) =>
    shapeDocument({
      kind: 'member',
      subjectId: id,
      authorId: id,
      title: displayName.toLowerCase() === handle.toLowerCase() ? displayName : `${displayName} (@${handle})`,
      body: bio,
      createdAt,
    }),
  );
}
