import type { Db } from '#db/client';
import type { NewGathering } from './gathering';

/** Gives a thread that is an event its time and place, in the transaction that posts it. */
export async function addGathering(tx: Db, threadId: number, gathering: NewGathering): Promise<void> {
  const { startsAt, endsAt, zone, place, link, seats } = gathering;
  await tx.sql`
    insert into gatherings (thread_id, starts_at, ends_at, zone, place, link, seats)
    values (${threadId}, ${startsAt}, ${endsAt}, ${zone}, ${place}, ${link}, ${seats})`;
}
