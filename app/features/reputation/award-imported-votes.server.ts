import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import { boardOf } from './entry-board.server';
import { addToSums } from './ledger-sums.server';
import type { PointAct } from './point-act';
import { needsOf } from './point-conditions';
import { houseRules } from './point-rules';
import type { RuleBook } from './rule-book';
import { loadRuleBook } from './rule-book-queries.server';

/** What is imported from somewhere, and the rules by which it is awarded. */
interface Import {
  source: string;
  book: RuleBook;
}

/**
 * Awards what an import knows, set-wise, by the rules that were in force when it happened: votes as one entry per post,
 * type and day (their givers are not known, so pair caps cannot apply, and the statement says so), acceptances and
 * published reviews as if they had happened here. Of what rules ask for, the board is looked at; rules that ask for
 * more leave imports alone. Running it again adds nothing. Nobody is told: imports send no notices.
 */
export async function awardImportedVotes(tx: Db, source: string): Promise<{ entries: number }> {
  const from: Import = { source, book: await loadRuleBook(tx) };
  let entries = 0;
  for (const [kind, table] of [
    ['thread', 'threads'],
    ['reply', 'replies'],
  ] as const) {
    entries += await awardVoteTotals(tx, { ...from, kind, table, type: 'up', act: `${kind}.voted` });
    entries += await awardVoteTotals(tx, { ...from, kind, table, type: 'down', act: `${kind}.downvoted` });
  }
  entries += await awardHelpfulTotals(tx, from);
  entries += await awardAcceptances(tx, from);
  entries += await awardChoices(tx, from);
  entries += await awardReviews(tx, from);
  return { entries };
}

interface VoteTotals extends Import {
  kind: 'thread' | 'reply';
  table: 'threads' | 'replies';
  type: 'up' | 'down';
  act: PointAct;
}

async function awardVoteTotals(
  tx: Db,
  { source, book, kind, table, type, act }: VoteTotals,
): Promise<number> {
  return insertAndSum(
    tx,
    tx.sql`
    select p.author_id as member_id, rule.rule, rule.version as rule_version, 'import' as cause_kind,
           v.import_source || ':' || v.subject_kind || ':' || v.subject_id || ':' || v.type || ':' || v.day as cause_id,
           v.count * rule.points as points, ${kind} as subject_kind, p.id as subject_id, v.day::timestamp at time zone 'UTC' as occurred_at
    from imported_votes v join ${tx.sql(table)} p on p.id = v.subject_id
    join threads place on place.id = ${kind === 'reply' ? tx.sql`p.thread_id` : tx.sql`p.id`}
    ${inForce(tx, { book, act, at: tx.sql`v.day::timestamp at time zone 'UTC'`, boardId: tx.sql`place.board_id` })}
    where v.import_source = ${source} and v.subject_kind = ${kind} and v.type = ${type} and p.author_id is not null and p.state = 'visible'
      -- Words that were carried here have been awarded where they were written.
      and not exists (select from carried_posts c where c.to_kind = v.subject_kind and c.to_id = v.subject_id)`,
  );
}

async function awardHelpfulTotals(tx: Db, { source, book }: Import): Promise<number> {
  return insertAndSum(
    tx,
    tx.sql`
    select r.author_id as member_id, rule.rule, rule.version as rule_version, 'import' as cause_kind,
           v.import_source || ':review:' || v.subject_id || ':' || v.day as cause_id,
           v.count * rule.points as points, 'review' as subject_kind, r.id as subject_id, v.day::timestamp at time zone 'UTC' as occurred_at
    from imported_votes v join reviews r on r.id = v.subject_id
    ${inForce(tx, { book, act: 'review.found-helpful', at: tx.sql`v.day::timestamp at time zone 'UTC'` })}
    where v.import_source = ${source} and v.subject_kind = 'review' and v.type = 'helpful' and r.author_id is not null and r.state = 'published'`,
  );
}

async function awardAcceptances(tx: Db, { source, book }: Import): Promise<number> {
  return insertAndSum(
    tx,
    tx.sql`
    select r.author_id as member_id, rule.rule, rule.version as rule_version, 'acceptance' as cause_kind,
           'reply:' || r.id as cause_id, rule.points, 'reply' as subject_kind, r.id as subject_id, a.occurred_at
    from acceptances a join replies r on r.id = a.reply_id join threads t on t.id = r.thread_id
    ${inForce(tx, { book, act: 'reply.accepted', at: tx.sql`a.occurred_at`, boardId: tx.sql`t.board_id` })}
    where r.import_source = ${source} and a.undone_at is null and r.state = 'visible'
      and r.author_id is not null and r.author_id is distinct from t.author_id`,
  );
}

/** The asker's own choice of somebody else's answer, as `earning-facts.server.ts` tells it for today's acts. */
async function awardChoices(tx: Db, { source, book }: Import): Promise<number> {
  return insertAndSum(
    tx,
    tx.sql`
    select t.author_id as member_id, rule.rule, rule.version as rule_version, 'acceptance' as cause_kind,
           'reply:' || r.id as cause_id, rule.points, 'reply' as subject_kind, r.id as subject_id, a.occurred_at
    from acceptances a join replies r on r.id = a.reply_id join threads t on t.id = r.thread_id
    ${inForce(tx, { book, act: 'answer.chosen', at: tx.sql`a.occurred_at`, boardId: tx.sql`t.board_id` })}
    where r.import_source = ${source} and a.undone_at is null and r.state = 'visible'
      and t.author_id is not null and a.accepted_by = t.author_id and r.author_id is distinct from t.author_id`,
  );
}

async function awardReviews(tx: Db, { source, book }: Import): Promise<number> {
  return insertAndSum(
    tx,
    tx.sql`
    select r.author_id as member_id, rule.rule, rule.version as rule_version, 'review' as cause_kind,
           r.id::text as cause_id, rule.points, 'review' as subject_kind, r.id as subject_id, r.occurred_at
    from reviews r ${inForce(tx, { book, act: 'review.published', at: tx.sql`r.occurred_at` })}
    where r.import_source = ${source} and r.state = 'published' and r.relation = 'customer' and r.author_id is not null`,
  );
}

type Fragment = PendingQuery<Row[]>;

/** Joins the version of each rule for an act that was in force at a moment, where it is on and asks for nothing else. */
function inForce(
  { sql }: Db,
  { book, act, at, boardId }: { book: RuleBook; act: PointAct; at: Fragment; boardId?: Fragment },
): Fragment {
  const versions = book.versionsFor(act).map(({ conditions, ...rule }) => {
    const asksForMore = needsOf({ ...conditions, boards: [] }).length > 0;
    return { ...rule, boards: conditions.boards, counts: rule.enabled && !asksForMore };
  });
  return sql`
    join lateral (
      select distinct on (known.rule) known.*
      from json_to_recordset(${JSON.stringify(versions)}::json) as known
        (rule text, version smallint, points int, "effectiveFrom" timestamptz, counts boolean, boards json)
      where known."effectiveFrom" is null or known."effectiveFrom" <= ${at}
      order by known.rule, known.version desc
    ) as rule on rule.counts
      and (json_array_length(rule.boards) = 0 or rule.boards::jsonb @> to_jsonb(${boardId ?? sql`null::bigint`}))`;
}

async function insertAndSum(tx: Db, awards: ReturnType<Db['sql']>): Promise<number> {
  const [row] = await tx.sql<[{ count: number }]>`
    with award as (${awards}), entry as (
      insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, subject_kind, subject_id, board_id, occurred_at)
      select member_id, rule, rule_version, cause_kind, cause_id, points, 'awarded', subject_kind, subject_id,
             ${boardOf(tx, { kind: tx.sql`subject_kind`, id: tx.sql`subject_id` })}, occurred_at from award
      on conflict do nothing returning member_id, rule, state, points, occurred_at
    ), ${addToSums(tx)}
    select count(*) from entry`;
  return row.count;
}

/** Writes the rules of a new house into the table that entries name, where nobody has written them yet. */
export async function recordPointRules(tx: Db): Promise<void> {
  for (const { rule, act, version, points, dailyCap, pairCap, sentence } of houseRules) {
    await tx.sql`
      insert into point_rules (rule, version, act, points, daily_cap, pair_cap, sentence)
      values (${rule}, ${version}, ${act}, ${points}, ${dailyCap}, ${pairCap}, ${sentence})
      on conflict do nothing`;
  }
}
