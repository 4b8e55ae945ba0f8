import type { Db } from '#db/client';
import type { Fragment } from './act-queries.server';
import { evidenceOf } from './evidence.server';

/** So many acts, the earliest that count. */
export function counted(db: Db): Fragment {
  return db.sql`
    counted as (
      select badge, version, member_id, ${evidenceOf(db)} as evidence, max(at) as at
      from (
        select *, row_number() over (partition by badge, member_id order by at, id) as nth
        from act where rule_kind in ('first', 'count')
      ) act where nth <= number
      group by badge, version, member_id, number having count(*) = number
    )`;
}

/** Each of several acts once, the earliest of each. */
export function ofEach(db: Db): Fragment {
  return db.sql`
    of_each as (
      select badge, version, member_id, ${evidenceOf(db)} as evidence, max(at) as at
      from (
        select distinct on (badge, member_id, act) * from act where rule_kind = 'set' order by badge, member_id, act, at, id
      ) first
      group by badge, version, member_id, number having count(*) = number
    )`;
}

/** One post that so many others found good, the oldest of such. */
export function praised(db: Db): Fragment {
  const { sql } = db;
  return sql`
    praised as (
      select distinct on (badge, member_id) badge, version, member_id,
             jsonb_build_array(jsonb_build_object('kind', good.kind, 'id', good.id, 'at', good.at)) as evidence, good.at
      from open cross join lateral (
        select 'reply' as kind, r.id, r.occurred_at as at from replies r
        where open.post = 'reply' and r.author_id = open.member_id and r.state = 'visible' and r.vote_count >= open.number
        union all select 'thread', t.id, t.occurred_at from threads t
        where open.post in ('thread', 'question') and t.author_id = open.member_id and t.state = 'visible' and t.vote_count >= open.number
          and (open.post = 'thread' or t.kind = 'question')
        union all select 'review', v.id, coalesce(v.published_at, v.occurred_at) from reviews v
        where open.post = 'review' and v.author_id = open.member_id and v.state = 'published' and v.relation = 'customer'
          and v.helpful_count >= open.number
      ) as good
      where open.kind = 'quality' and ${counts(db, sql`good.at`)}
      order by badge, member_id, good.at, good.id
    )`;
}

/** So many years here, with the last thing that was written where something has to be. */
export function long(db: Db, now: Date): Fragment {
  const { sql } = db;
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql`
    long as (
      select badge, version, member_id,
             case when latest.id is null then '[]'::jsonb
                  else jsonb_build_array(jsonb_build_object('kind', latest.kind, 'id', latest.id, 'at', latest.at)) end
               || jsonb_build_array(jsonb_build_object('kind', 'member', 'id', member_id, 'at', joined_at)) as evidence,
             reached.at
      from open
      cross join lateral (select joined_at + make_interval(years => number) as at) as reached
      left join lateral (
        select * from (
          (select 'reply' as kind, r.id, r.occurred_at as at from replies r
           where r.author_id = open.member_id and r.state = 'visible' order by r.occurred_at desc limit 1)
          union all
          (select 'thread', t.id, t.occurred_at from threads t
           where t.author_id = open.member_id and t.state = 'visible' order by t.occurred_at desc limit 1)
        ) written order by at desc limit 1
      ) as latest on open."activeDays" is not null
      where open.kind = 'tenure' and reached.at <= ${at} and ${counts(db, sql`reached.at`)}
        and (open."activeDays" is null or latest.at >= ${at} - make_interval(days => open."activeDays"))
    )`;
}

/** Whether something of this moment counts for an open badge. */
export function counts({ sql }: Db, at: Fragment): Fragment {
  return sql`(open.since is null or ${at} >= open.since) and (open.lost_at is null or ${at} > open.lost_at)`;
}
