import type { Db } from '#db/client';
import { listRanks } from '../reputation/level-queries.server';
import type { Flagger } from './flag-weight';

/** Whoever has flagged an item, with what their flags have come to so far; two statements, however many they are. */
export async function listFlaggers(db: Db, itemId: number): Promise<Array<Flagger & { id: number }>> {
  const rows = await db.sql<Array<Omit<Flagger, 'rank'> & { id: number }>>`
    with flagger as (select reporter_id as id from flags where item_id = ${itemId} order by id limit 1000),
    past as (
      select f.reporter_id as id, count(*) as decided, count(*) filter (where d.decision <> 'keep') as upheld
      from flagger join flags f on f.reporter_id = flagger.id and f.item_id <> ${itemId}
      join decisions d on d.item_id = f.item_id group by f.reporter_id
    )
    select m.id, coalesce(past.decided, 0) as decided, coalesce(past.upheld, 0) as upheld, (extract(epoch from now() - m.joined_at) / 86400)::float8 as days,
           m.email_verified_at is not null as confirmed, m.role <> 'member' as "ofTeam"
    from flagger join members m on m.id = flagger.id
    left join past on past.id = m.id`;
  const rankOf = await listRanks(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((flagger) => ({ ...flagger, rank: rankOf(flagger.id) }));
}
