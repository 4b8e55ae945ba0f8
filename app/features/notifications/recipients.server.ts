import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';

/**
 * Who may be told of a post, as SQL: m for the member, b for the board. The same rule as `may(actor, 'board.read')`
 * for somebody signed in; it is asked again when the notice is shown and when a letter is sent.
 */
export function mayHear({ sql }: Db): PendingQuery<Row[]> {
  return sql`m.state = 'active' and b.seen_by && member_audiences(m.id)`;
}

/** Whether member m has muted thread t, as SQL: then nothing that happens there reaches them. */
export function hasMuted({ sql }: Db): PendingQuery<Row[]> {
  return sql`exists (select from thread_follows mute where mute.thread_id = t.id and mute.member_id = m.id and mute.level = 'mute')`;
}
