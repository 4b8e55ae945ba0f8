import type { Db } from '#db/client';
import { readPlace, writePlace, type Draft, type DraftPlace } from './draft';

const columns = (db: Db) => db.sql`public_id as "publicId", place, fields, version, saved_at as "savedAt"`;

type DraftRow = Omit<Draft, 'place'> & { place: string };

/** What this member has begun in this place, or null. */
export async function getDraft(db: Db, memberId: number, place: DraftPlace): Promise<Draft | null> {
  const [row] = await db.sql<DraftRow[]>`
    select ${columns(db)} from drafts where member_id = ${memberId} and place = ${writePlace(place)}`;
  return row ? { ...row, place } : null;
}

/** Everything that this member has begun, the latest first. There are at most `maxDrafts`. */
export async function listDrafts(db: Db, memberId: number): Promise<Draft[]> {
  const rows = await db.sql<DraftRow[]>`
    select ${columns(db)} from drafts where member_id = ${memberId} order by saved_at desc, id desc`;
  return rows.flatMap((row) => {
    const place = readPlace(row.place);
    return place ? [{ ...row, place }] : [];
  });
}
