import type { Db } from '#db/client';
import type { Fragment } from './act-queries.server';
import { evidenceOf } from './evidence.server';

/**
 * Acts of streaks, one for each day, week (from Monday) or month by UTC, with the number of their `run`: those of one run
 * follow each other without a gap.
 */
export function runs(db: Db): Fragment {
  return db.sql`
    placed as (
      select distinct on (badge, member_id, place) act.*, place
      from act cross join lateral (select ${placeOf(db, db.sql`every`, db.sql`at`)} as place) as period
      where rule_kind = 'streak'
      order by badge, member_id, place, at, id
    ), run as (
      select *, place - row_number() over (partition by badge, member_id order by place) as run from placed
    )`;
}

/** Which day, week or month something falls into, counted so that the next one is one more. */
export function placeOf({ sql }: Db, every: Fragment, at: Fragment): Fragment {
  const day = sql`(${at} at time zone 'UTC')::date`;
  return sql`case ${every}
    when 'day' then ${day} - date '2000-01-03'
    when 'week' then floor((${day} - date '2000-01-03') / 7.0)::int
    else (extract(year from ${day}) * 12 + extract(month from ${day}))::int end`;
}

/** One act in each of so many periods in a row; the first time that it was so. */
export function inARow(db: Db): Fragment {
  return db.sql`
    ${runs(db)}, walked as (
      select *, row_number() over (partition by badge, member_id, run order by place) as nth from run
    ), in_a_row as (
      select distinct on (badge, member_id) badge, version, member_id, evidence, at
      from (
        select badge, version, member_id, ${evidenceOf(db)} as evidence, max(at) as at
        from walked where nth <= number
        group by badge, version, member_id, run, number having count(*) = number
      ) whole order by badge, member_id, at
    )`;
}
