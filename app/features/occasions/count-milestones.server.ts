import { actsDone } from '../badges/earning/act-queries.server';
import type { Db } from '#db/client';
import { milestoneActs } from './occasion';
import type { OccasionTerms } from './occasion-terms';

/** Until when after its last act a milestone is news, in days: longer than a house is away, shorter than a surprise. */
const newsDays = 14;

/**
 * What stands after `with` to ask what some members have reached: `done`, every act that counts; `tally`, how many of each;
 * and `passed (member_id, kind, number, cause_kind, cause_id, reached_at, points, is_news)`, the numbers of the terms that
 * they have passed, with the act that made each full, and the last whole year. The acts are those that badges count.
 *
 * It is no news, and gives no points, when it was full before the team chose the number or long ago, or when an import
 * brought the act that made it full.
 */
export function milestonesPassed(
  db: Db,
  memberIds: readonly number[],
  { terms, now }: { terms: OccasionTerms; now: Date },
) {
  const at = db.sql`${now.toISOString()}::timestamptz`;
  const targets = milestoneActs.flatMap((kind) =>
    terms.milestones[kind].targets.map((target) => ({
      ...{ ...target, kind, points: terms.milestones[kind].points },
    })),
  );
  return db.sql`
    chosen as (select unnest(${memberIds as number[]}::bigint[]) as id),
    target as (
      select * from json_to_recordset(${JSON.stringify(targets)}::json) as target (kind text, number int, points int, since timestamptz)
    ),
    done as materialized (${actsDone(db, new Set(milestoneActs))}),
    tally as (select member_id, act as kind, count(*)::int as total from done group by 1, 2),
    nth as (
      select *, row_number() over (partition by member_id, act order by at, id) as nth from done
    ), full_at as (
      select n.member_id, t.kind, t.number, n.kind as cause_kind, n.id as cause_id, n.at as reached_at, t.points, t.since,
             coalesce(r.import_source, h.import_source, v.import_source) is not null as is_imported
      from nth n join target t on t.kind = n.act and t.number = n.nth
      left join replies r on n.kind = 'reply' and r.id = n.id
      left join threads h on n.kind = 'thread' and h.id = n.id
      left join reviews v on n.kind = 'review' and v.id = n.id
      union all
      select m.id, 'years', y.years, 'member', m.id, m.joined_at + make_interval(years => y.years), ${terms.anniversaryPoints}::int, null, false
      from members m
      cross join lateral (select extract(year from ${at})::int - extract(year from m.joined_at)::int as years) as full_years
      cross join lateral (
        select full_years.years - (m.joined_at + make_interval(years => full_years.years) > ${at})::int as years
      ) as y
      where m.id in (select id from chosen) and y.years > 0 and ${terms.anniversaries}
    ), passed as (
      select *, not is_imported and reached_at > ${at} - make_interval(days => ${newsDays}) and (since is null or reached_at >= since) as is_news
      from full_at
    )`;
}

/**
 * What stands after `milestonesPassed`: `gone (id)`, the milestones that stand though acts that made them are missing. A
 * join, since a question for each of them reads the whole tally each time: that of a busy slice took seconds.
 */
export function milestonesGone(db: Db) {
  return db.sql`
    gone as (
      select s.id from milestones s join chosen c on c.id = s.member_id
      left join tally t on t.member_id = s.member_id and t.kind = s.kind
      where s.undone_at is null and s.kind <> 'years' and s.number > coalesce(t.total, 0))`;
}
