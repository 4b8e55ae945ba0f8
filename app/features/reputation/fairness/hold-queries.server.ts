import type { Db } from '#db/client';
import { isInPattern } from './award-in-pattern.server';
import type { PatternState } from './award-pattern';
import type { HeldReason } from './weigh-fairly';

/** What a member knows of a hold: their own entries, never whose accounts else are concerned. */
export interface Hold {
  id: number;
  publicId: string;
  memberId: number;
  /** What the pattern is. */
  kind: HeldReason;
  state: PatternState;
  toldAt: string;
  contestWords: string | null;
  contestedAt: string | null;
  decidedAt: string | null;
  reason: string | null;
  /** Entries of theirs that stand as held now. */
  entries: number;
}

const holdsPage = 50;

/** The holds of a member that they were told of, newest first; a person has a few in years. */
export function listHolds(db: Db, memberId: number): Promise<Hold[]> {
  return holds(db, db.sql`h.member_id = ${memberId}`);
}

/** One hold by its address; null for what nobody was told of. */
export async function getHold(db: Db, publicId: string): Promise<Hold | null> {
  const [hold] = await holds(db, db.sql`h.public_id = ${publicId}`);
  return hold ?? null;
}

function holds(db: Db, which: ReturnType<Db['sql']>): Promise<Hold[]> {
  return db.sql<Hold[]>`
    select h.id, h.public_id as "publicId", h.member_id as "memberId", case when b.pattern_id is null then 'ring' else 'burst' end as kind,
           case when h.released_at is null then w.state else 'released' end as state, h.told_at as "toldAt", h.contest_words as "contestWords",
           h.contested_at as "contestedAt", coalesce(h.released_at, case when w.state <> 'open' then w.decided_at end) as "decidedAt",
           coalesce(h.release_reason, case when w.state <> 'open' then w.reason end) as reason,
           (select count(*) from award_holds g join point_entries e on e.member_id = h.member_id and e.giver_id = g.member_id
            where g.pattern_id = h.pattern_id and e.state = 'held' and ${isInPattern(db)}
              and not exists (select from point_entries u where u.reverses_id = e.id))::int as entries
    from award_holds h join award_patterns w on w.id = h.pattern_id left join vote_bursts b on b.pattern_id = w.id
    where ${which} and h.told_at is not null
    order by h.told_at desc, h.id desc limit ${holdsPage}`;
}
