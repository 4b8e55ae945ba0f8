import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';

/**
 * The board that an entry about this subject is earned in: where its thread stands while the entry is written. It stays in
 * the entry when the thread is carried elsewhere, as all that is in the ledger does. Null for what stands in no board.
 */
export function boardOf(
  { sql }: Db,
  { kind, id }: Record<'kind' | 'id', PendingQuery<Row[]>>,
): PendingQuery<Row[]> {
  return sql`
    case ${kind}
      when 'thread' then (select t.board_id from threads t where t.id = ${id})
      when 'reply' then (select t.board_id from replies r join threads t on t.id = r.thread_id where r.id = ${id})
    end`;
}
