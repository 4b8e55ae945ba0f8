import type { Db } from '#db/client';
import { FORMULA_VERSION } from './advocate-terms';
import { planScoring } from './planner-settings.server';
import { scoreStatement } from './score-statement.server';

export interface RescoreOrder {
  readonly now: Date;
  /** Only these members; left out, the whole community. */
  readonly members?: readonly number[];
}

export interface RescoreOutcome {
  readonly scored: number;
  /** Members who had a score and have none any more: nothing of theirs counts, or they left scoring. */
  readonly removed: number;
}

/**
 * Writes the scores of everybody, or of a few members after a fact, in one statement.
 *
 * Safe at any time and any number of times: the facts decide, not what was stored. A full run that was overtaken
 * by the rescoring of one member leaves that newer score alone, and rows are written in the order of their keys so
 * that two runs wait for each other instead of locking each other out.
 */
export async function rescoreMembers(db: Db, { now, members }: RescoreOrder): Promise<RescoreOutcome> {
  if (members?.length === 0) return { scored: 0, removed: 0 };
  const asOf = scoringDay(now);
  const { text, parameters } = scoreStatement({ facts: 'advocate_facts', asOf, ...(members && { members }) });
  return db.transaction(async (tx) => {
    await planScoring(tx, members ? 'a few' : 'everybody');
    const [outcome] = await tx.sql.unsafe<[RescoreOutcome]>(
      rescoreText(text, members ? `and s.member_id = any('{${members.join(',')}}'::bigint[])` : ''),
      parameters,
    );
    return outcome;
  });
}

/** The day whose scores count everything up to now: tomorrow (UTC), because facts count strictly before it. */
export function scoringDay(now: Date): string {
  const tomorrow = new Date(now);
  tomorrow.setUTCDate(tomorrow.getUTCDate() + 1);
  return tomorrow.toISOString().slice(0, 10);
}

function rescoreText(scores: string, onlyThese: string): string {
  return `
  with scored as materialized (${scores}),
  written as (
    insert into advocate_scores as s
      (member_id, score, terms, formula_version, stage, last_act_at, as_of, computed_at)
    select "memberId", score, terms, ${FORMULA_VERSION}, stage, "lastActAt",
      $1::text::date::timestamp at time zone 'UTC', statement_timestamp()
    from scored
    order by "memberId"
    on conflict (member_id) do update set
      score = excluded.score, terms = excluded.terms, formula_version = excluded.formula_version,
      stage = excluded.stage, last_act_at = excluded.last_act_at, as_of = excluded.as_of,
      computed_at = excluded.computed_at
    where s.computed_at <= excluded.computed_at
    returning 1
  ),
  gone as (
    delete from advocate_scores as s
    where s.computed_at <= statement_timestamp() ${onlyThese}
      and not exists (select from scored where "memberId" = s.member_id)
    returning 1
  )
  select (select count(*)::int from written) as scored, (select count(*)::int from gone) as removed`;
}
