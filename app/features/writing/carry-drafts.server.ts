import type { Db } from '#db/client';
import { writePlace, type DraftPlace } from './draft';

/**
 * Brings drafts to the place where their words can be posted now. Whoever has begun something at both places keeps
 * both, one below the other.
 */
export async function carryDrafts(
  tx: Db,
  ways: ReadonlyArray<{ from: DraftPlace; to: DraftPlace }>,
): Promise<void> {
  for (const way of ways) {
    const [from, to] = [writePlace(way.from), writePlace(way.to)];
    await tx.sql`
      with old as (
        delete from drafts o using drafts n
        where o.place = ${from} and n.place = ${to} and n.member_id = o.member_id
        returning o.member_id, o.fields
      )
      update drafts n set version = n.version + 1, fields = n.fields || jsonb_build_object(
        'body', concat_ws(E'\\n\\n', nullif(n.fields ->> 'body', ''), nullif(old.fields ->> 'body', '')))
      from old where n.place = ${to} and n.member_id = old.member_id`;
    await tx.sql`update drafts set place = ${to}, version = version + 1 where place = ${from}`;
  }
}
