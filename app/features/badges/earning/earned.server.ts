import type { Db } from '#db/client';
import type { BadgeRule } from '../badge';
import { actsDone, type Fragment } from './act-queries.server';
import { inARow } from './in-a-row.server';
import { counted, counts, long, ofEach, praised } from './once.server';

/** Whose badges are looked at; null for everybody's. */
export interface Looked {
  memberIds: readonly number[] | null;
  now: Date;
}

/**
 * What stands after `with` to ask about badges that some members do not hold: `open`, one row for each member and badge,
 * and `act`, what of theirs counts for it. A badge that was taken away has to be earned by what came later, so that the
 * same rule and the same facts never give it again.
 */
export function openBadges(db: Db, rules: readonly BadgeRule[], memberIds: Looked['memberIds']): Fragment {
  const acts = new Set(rules.flatMap(({ act, acts: each }) => [...(act ? [act] : []), ...each]));
  const ids = memberIds as number[] | null;
  return db.sql`
    rule as (
      select * from json_to_recordset(${JSON.stringify(rules)}::json) as rule
        (badge text, version smallint, kind text, act text, acts json, post text, number int, every text, "activeDays" int, since timestamptz)
    ), chosen as (
      select id, joined_at from members
      where state in ('active', 'imported') and (${ids}::bigint[] is null or id = any(${ids}::bigint[]))
    ), had as (
      select badge, member_id, bool_or(revoked_at is null) as held, max(revoked_at) as lost_at
      from badge_grants where member_id in (select id from chosen) group by 1, 2
    ), open as (
      select rule.*, chosen.id as member_id, chosen.joined_at, had.lost_at
      from rule cross join chosen left join had on had.badge = rule.badge and had.member_id = chosen.id
      where had.held is not true
    ), done as (${actsDone(db, acts)}),
    act as (
      select open.badge, open.version, open.kind as rule_kind, open.member_id, open.number, open.every, done.act, done.kind, done.id, done.at
      from open
      join done on done.member_id = open.member_id and (done.act = open.act or (open.kind = 'set' and open.acts::jsonb ? done.act))
      where ${counts(db, db.sql`done.at`)}
    )`;
}

/** The same, ending in what was earned: `earned (badge, version, member_id, evidence, at)`. */
export function earnedBy(db: Db, rules: readonly BadgeRule[], { memberIds, now }: Looked): Fragment {
  return db.sql`
    ${openBadges(db, rules, memberIds)},
    ${counted(db)}, ${ofEach(db)}, ${inARow(db)}, ${praised(db)}, ${long(db, now)},
    earned as (
      select * from counted union all select * from of_each union all select * from in_a_row
      union all select * from praised union all select * from long
    )`;
}
