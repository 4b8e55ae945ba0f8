import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readableBoard } from './audience.server';
import type { Helper } from './thanks';

/** Enough to see who helped most; beyond it a busy week costs no more than a quiet one. */
const votesLookedAt = 2_000;

/**
 * Customers whose answers got the most votes in the last seven days, as far as the actor may read those answers.
 * The team is thanked by its pay.
 */
export async function listHelpersOfWeek(db: Db, actor: Actor, now: Date): Promise<Helper[]> {
  const since = new Date(now.getTime() - 7 * 86_400_000).toISOString();
  return db.sql<Helper[]>`
    select m.display_name as name, m.public_id as id, m.handle, count(distinct r.id)::int as answers, count(*)::int as votes
    from (select subject_id from votes where subject_kind = 'reply' and created_at > ${since}
          order by created_at desc limit ${votesLookedAt}) v
    join replies r on r.id = v.subject_id and r.state = 'visible' and r.author_role = 'member'
    join threads t on t.id = r.thread_id and t.state = 'visible'
    join boards b on b.id = t.board_id and ${readableBoard(db, actor)}
    join members m on m.id = r.author_id and m.state in ('active', 'imported')
    group by m.id order by votes desc, m.id limit 4`;
}
