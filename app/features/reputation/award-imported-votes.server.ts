import type { Db } from '#db/client';
import { currentRule, pointRules, type PointRuleName } from './point-rules';

/**
 * Awards what an import knows, set-wise: votes as one entry per post, type and day (their givers are not known, so
 * pair caps cannot apply, and the statement says so), acceptances and published reviews as if they had happened here.
 * Running it again adds nothing. Nobody is told: imports send no notices.
 */
export async function awardImportedVotes(tx: Db, source: string): Promise<{ entries: number }> {
  let entries = 0;
  for (const [kind, table] of [
    ['thread', 'threads'],
    ['reply', 'replies'],
  ] as const) {
    entries += await awardVoteTotals(tx, { source, kind, table, type: 'up', rule: `${kind}.voted` });
    entries += await awardVoteTotals(tx, { source, kind, table, type: 'down', rule: `${kind}.downvoted` });
  }
  entries += await awardHelpfulTotals(tx, source);
  entries += await awardAcceptances(tx, source);
  entries += await awardChoices(tx, source);
  entries += await awardReviews(tx, source);
  return { entries };
}

interface VoteTotals {
  source: string;
  kind: 'thread' | 'reply';
  table: 'threads' | 'replies';
  type: 'up' | 'down';
  rule: PointRuleName;
}

async function awardVoteTotals(tx: Db, { source, kind, table, type, rule }: VoteTotals): Promise<number> {
  const { points, version } = currentRule(rule);
  return insertAndSum(
    tx,
    tx.sql`
    select p.author_id as member_id, ${rule} as rule, ${version}::smallint as rule_version, 'import' as cause_kind,
           v.import_source || ':' || v.subject_kind || ':' || v.subject_id || ':' || v.type || ':' || v.day as cause_id,
           v.count * ${points}::int as points, ${kind} as subject_kind, p.id as subject_id, v.day::timestamp at time zone 'UTC' as occurred_at
    from imported_votes v join ${tx.sql(table)} p on p.id = v.subject_id
    where v.import_source = ${source} and v.subject_kind = ${kind} and v.type = ${type} and p.author_id is not null and p.state = 'visible'
      -- Words that were carried here have been awarded where they were written.
      and not exists (select from carried_posts c where c.to_kind = v.subject_kind and c.to_id = v.subject_id)`,
  );
}

async function awardHelpfulTotals(tx: Db, source: string): Promise<number> {
  const { points, version } = currentRule('review.found-helpful');
  return insertAndSum(
    tx,
    tx.sql`
    select r.author_id as member_id, 'review.found-helpful' as rule, ${version}::smallint as rule_version, 'import' as cause_kind,
           v.import_source || ':review:' || v.subject_id || ':' || v.day as cause_id,
           v.count * ${points}::int as points, 'review' as subject_kind, r.id as subject_id, v.day::timestamp at time zone 'UTC' as occurred_at
    from imported_votes v join reviews r on r.id = v.subject_id
    where v.import_source = ${source} and v.subject_kind = 'review' and v.type = 'helpful' and r.author_id is not null and r.state = 'published'`,
  );
}

async function awardAcceptances(tx: Db, source: string): Promise<number> {
  const { points, version } = currentRule('reply.accepted');
  return insertAndSum(
    tx,
    tx.sql`
    select r.author_id as member_id, 'reply.accepted' as rule, ${version}::smallint as rule_version, 'acceptance' as cause_kind,
           'reply:' || r.id as cause_id, ${points}::int as points, 'reply' as subject_kind, r.id as subject_id, a.occurred_at
    from acceptances a join replies r on r.id = a.reply_id join threads t on t.id = r.thread_id
    where r.import_source = ${source} and a.undone_at is null and r.state = 'visible'
      and r.author_id is not null and r.author_id is distinct from t.author_id`,
  );
}

/** The asker's own choice of somebody else's answer, as `deserved-awards.server.ts` tells it for today's acts. */
async function awardChoices(tx: Db, source: string): Promise<number> {
  const { points, version } = currentRule('answer.chosen');
  return insertAndSum(
    tx,
    tx.sql`
    select t.author_id as member_id, 'answer.chosen' as rule, ${version}::smallint as rule_version, 'acceptance' as cause_kind,
           'reply:' || r.id as cause_id, ${points}::int as points, 'reply' as subject_kind, r.id as subject_id, a.occurred_at
    from acceptances a join replies r on r.id = a.reply_id join threads t on t.id = r.thread_id
    where r.import_source = ${source} and a.undone_at is null and r.state = 'visible'
      and t.author_id is not null and a.accepted_by = t.author_id and r.author_id is distinct from t.author_id`,
  );
}

async function awardReviews(tx: Db, source: string): Promise<number> {
  const { points, version } = currentRule('review.published');
  return insertAndSum(
    tx,
    tx.sql`
    select r.author_id as member_id, 'review.published' as rule, ${version}::smallint as rule_version, 'review' as cause_kind,
           r.id::text as cause_id, ${points}::int as points, 'review' as subject_kind, r.id as subject_id, r.occurred_at
    from reviews r
    where r.import_source = ${source} and r.state = 'published' and r.relation = 'customer' and r.author_id is not null`,
  );
}

async function insertAndSum(tx: Db, awards: ReturnType<Db['sql']>): Promise<number> {
  const [row] = await tx.sql<[{ count: number }]>`
    with award as (${awards}), entry as (
      insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, subject_kind, subject_id, occurred_at)
      select member_id, rule, rule_version, cause_kind, cause_id, points, 'awarded', subject_kind, subject_id, occurred_at from award
      on conflict do nothing returning member_id, points, (occurred_at at time zone 'UTC')::date as day
    ), balance as (
      insert into balances (member_id, points) select member_id, sum(points) from entry group by member_id order by member_id
      on conflict (member_id) do update set points = balances.points + excluded.points returning 1
    ), day as (
      insert into point_days (day, member_id, points) select day, member_id, sum(points) from entry group by day, member_id
      on conflict (day, member_id) do update set points = point_days.points + excluded.points returning 1
    )
    select count(*) from entry`;
  return row.count;
}

/** Writes the rules in force into the table that entries name, so that a dump of the database explains itself. */
export async function recordPointRules(tx: Db): Promise<void> {
  for (const rule of pointRules) {
    await tx.sql`
      insert into point_rules (rule, version, points, daily_cap, pair_cap, sentence)
      values (${rule.rule}, ${rule.version}, ${rule.points}, ${rule.dailyCap}, ${rule.pairCap}, ${rule.sentence})
      on conflict do nothing`;
  }
}
