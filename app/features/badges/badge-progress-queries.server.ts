import type { Db } from '#db/client';
import type { BadgeRule, EarningAct } from './badge';
import { evidenceOf } from './earning/evidence.server';
import { openBadges } from './earning/earned.server';
import { placeOf, runs } from './earning/in-a-row.server';

/** How far somebody is with a badge that they do not hold, with every act that counts so far. */
export interface BadgeProgress {
  badge: string;
  /** Acts, periods in a row that can still go on, votes of the best post. */
  done: number;
  evidence: EarningAct[];
}

/** How far a member is with badges; those for which nothing counts yet are left out, and so are years. */
export async function listProgress(
  db: Db,
  rules: readonly BadgeRule[],
  { memberId, now }: { memberId: number; now: Date },
): Promise<BadgeProgress[]> {
  const { sql } = db;
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql<BadgeProgress[]>`
    with ${openBadges(db, rules, [memberId])}, ${runs(db)}
    select badge, count(*)::int as done, ${evidenceOf(db)} as evidence from act where rule_kind in ('first', 'count') group by badge
    union all
    select badge, count(*)::int, ${evidenceOf(db)}
    from (select distinct on (badge, act) * from act where rule_kind = 'set' order by badge, act, at, id) first group by badge
    union all
    -- A run goes on as long as its last period is this one or the one before.
    select badge, count(*)::int, ${evidenceOf(db)}
    from run group by badge, run.run, every having max(place) >= ${placeOf(db, sql`every`, at)} - 1
    union all
    select badge, best.votes, jsonb_build_array(jsonb_build_object('kind', best.kind, 'id', best.id, 'at', best.at))
    from open cross join lateral (
      select * from (
        (select 'reply' as kind, r.id, r.occurred_at as at, r.vote_count as votes from replies r
         where open.post = 'reply' and r.author_id = open.member_id and r.state = 'visible' and r.vote_count > 0
           and (open.since is null or r.occurred_at >= open.since) order by r.vote_count desc limit 1)
        union all
        (select 'thread', t.id, t.occurred_at, t.vote_count from threads t
         where open.post in ('thread', 'question') and t.author_id = open.member_id and t.state = 'visible' and t.vote_count > 0
           and (open.post = 'thread' or t.kind = 'question')
           and (open.since is null or t.occurred_at >= open.since) order by t.vote_count desc limit 1)
        union all
        (select 'review', v.id, coalesce(v.published_at, v.occurred_at), v.helpful_count from reviews v
         where open.post = 'review' and v.author_id = open.member_id and v.state = 'published' and v.relation = 'customer'
           and v.helpful_count > 0 and (open.since is null or coalesce(v.published_at, v.occurred_at) >= open.since)
         order by v.helpful_count desc limit 1)
      ) good limit 1
    ) as best
    where open.kind = 'quality'`;
}
