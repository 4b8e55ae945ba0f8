import type { Db } from '#db/client';
import { findThread, type ThreadForCommand } from '../boards/subject-queries.server';
import type { NewGathering } from './gathering';

/** A gathering with its thread, as commands judge it. */
export interface GatheringForCommand extends NewGathering {
  cancelledAt: string | null;
  sequence: number;
  followUpId: number | null;
  thread: ThreadForCommand;
}

/**
 * The event with this address, its row waiting for this transaction to end.
 *
 * RACE: the row is locked first and alone; only then is anything read that a place is given by. Everybody who changes who
 * comes, or how many can, takes this lock, so that two hundred at once stand in one line.
 */
export async function lockGathering(db: Db, publicId: string): Promise<GatheringForCommand | null> {
  await db.sql`
    select from gatherings where thread_id = (select id from threads where public_id = ${publicId}) for update`;
  const [row] = await db.sql<[{ gathering: Omit<GatheringForCommand, 'thread'> }?]>`
    select json_build_object('startsAt', starts_at, 'endsAt', ends_at, 'zone', zone, 'place', place, 'link', link, 'seats', seats,
      'cancelledAt', cancelled_at, 'sequence', sequence, 'followUpId', follow_up_id) as gathering
    from gatherings where thread_id = (select id from threads where public_id = ${publicId})`;
  const thread = row ? await findThread(db, publicId) : null;
  return row && thread ? { ...row.gathering, thread } : null;
}
