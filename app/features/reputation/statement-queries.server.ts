import type { PendingQuery, Row } from 'postgres';
import type { Keyset } from '#app/lib/keyset';
import type { Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import type { Db } from '#db/client';
import type { EntryReason } from './fairness/entry-reason';
import { sentenceOf } from './rule-book';
import { loadRuleBook, type PointsByRule } from './rule-book-queries.server';
import { leavesGaps, type StatementFilter, type StatementOutcome } from './statement-filter';

/** One row of the ledger as its owner reads it, with the balance after it. */
export interface StatementRow {
  id: number;
  occurredAt: string;
  rule: string;
  ruleVersion: number;
  points: number;
  state: 'awarded' | 'capped' | 'held' | 'spent' | 'reversal';
  reason: EntryReason | null;
  causeKind: string;
  /** Written because a rule was changed and past acts were counted anew. */
  isRecounted: boolean;
  subjectKind:
    'thread' | 'reply' | 'review' | 'adjustment' | 'thank-you' | 'redemption' | 'challenge' | 'milestone';
  subjectPublicId: string | null;
  subjectTitle: string | null;
  /** What whoever wrote it by hand said about it. */
  words: string | null;
  /** The balance after it; null where entries between are left out. */
  balance: number | null;
}

/** Rows of a statement page. */
export const statementPageSize = 40;

/** The ledger of one member, or the part of it that fits a filter, as somebody reads it. */
export interface StatementQuestion {
  memberId: number;
  /** Whoever reads; what an entry is about is told to those alone who may read it. */
  viewer: Actor;
  filter: StatementFilter;
}

/**
 * A page of a member's ledger, newest first. The balance runs along unless entries between are left out: what stands
 * beside the newest row shown is the balance minus everything newer, so a page far back costs one sum over the member's
 * own rows, not a sum per row.
 */
export async function listStatement(
  db: Db,
  question: StatementQuestion,
  after: Keyset | null,
): Promise<StatementRow[]> {
  const { memberId, filter, viewer } = question;
  const runs = !leavesGaps(filter);
  const before = after
    ? db.sql`and (occurred_at, id) < (${after.value}::timestamptz, ${after.id}::bigint)`
    : db.sql``;
  return db.sql<StatementRow[]>`
    with page as (
      select * from point_entries e where ${matching(db, question)} ${before}
      order by occurred_at desc, id desc limit ${db.sql.unsafe(String(statementPageSize + 1))}
    ), newer as materialized (
      select coalesce(sum(points), 0)::int as points from point_entries where member_id = ${memberId} and ${newerThan(db, question, after)}
    ), shown as (
      select page.*, case when ${runs} then (b.points - b.spent - newer.points
        - coalesce(sum(page.points) over (order by page.occurred_at desc, page.id desc rows between unbounded preceding and 1 preceding), 0))::int
        end as balance
      from page cross join newer join balances b on b.member_id = page.member_id
    )
    ${readable(db, viewer, db.sql`shown`)} order by e.occurred_at desc, e.id desc`;
}

/** What is newer than a page: nothing where it is the first of all, or where no balance runs along. */
function newerThan({ sql }: Db, { filter }: StatementQuestion, after: Keyset | null): Fragment {
  if (leavesGaps(filter)) return sql`false`;
  if (after) return sql`(occurred_at, id) >= (${after.value}::timestamptz, ${after.id}::bigint)`;
  return filter.to ? sql`occurred_at >= (${filter.to}::date + 1) at time zone 'UTC'` : sql`false`;
}

/** What fits, added up, and the balance that the days asked for begin and end with. */
export interface StatementSum {
  entries: number;
  points: number;
  opening: number;
  closing: number;
}

/** How many entries fit, the sum of their points, and the balance before the first day and after the last. */
export async function sumStatement(db: Db, question: StatementQuestion): Promise<StatementSum> {
  const { memberId, filter } = question;
  const [row] = await db.sql<[StatementSum]>`
    select count(*) filter (where ${matching(db, question)})::int as entries,
           coalesce(sum(points) filter (where ${matching(db, question)}), 0)::int as points,
           coalesce(sum(points) filter (where occurred_at < ${filter.from}::date at time zone 'UTC'), 0)::int as opening,
           coalesce(sum(points) filter (where ${filter.to}::date is null or occurred_at < (${filter.to}::date + 1) at time zone 'UTC'), 0)::int as closing
    from point_entries e where e.member_id = ${memberId}`;
  return row;
}

/** All that fits, oldest first, a few hundred at a time: the rows of a file, all of one moment. */
export function readStatement(db: Db, question: StatementQuestion): AsyncIterable<StatementRow[]> {
  const { memberId, filter, viewer } = question;
  return db.sql<StatementRow[]>`
    with older as (
      select coalesce(sum(points), 0) as points from point_entries
      where member_id = ${memberId} and occurred_at < ${filter.from}::date at time zone 'UTC'
    ), shown as (
      select e.*, case when ${!leavesGaps(filter)} then (older.points + sum(e.points) over (order by e.occurred_at, e.id))::int end as balance
      from point_entries e cross join older where ${matching(db, question)}
    )
    ${readable(db, viewer, db.sql`shown`)} order by e.occurred_at, e.id`.cursor(500);
}

type Fragment = PendingQuery<Row[]>;

/** Ledger rows with what caused them, as `StatementRow`. */
function readable(db: Db, viewer: Actor, rows: Fragment): Fragment {
  const mayRead = db.sql`(v.id is not null or a.id is not null or x.id is not null or h.id is not null or o.id is not null or b.seen_by && ${audiencesOf(viewer) as string[]}::text[])`;
  return db.sql`
    select e.id, e.occurred_at as "occurredAt", e.rule, e.rule_version as "ruleVersion", e.points, e.state,
           e.reason, e.cause_kind as "causeKind", e.change_id is not null as "isRecounted", e.subject_kind as "subjectKind",
           case when ${mayRead} then coalesce(t.public_id, r.public_id, v.public_id, a.public_id, x.public_id, h.public_id, o.public_id) end as "subjectPublicId",
           case when ${mayRead} then coalesce(t.title, rt.title, v.title, x.title, h.title) end as "subjectTitle",
           coalesce(case when e.state = 'reversal' then coalesce(a.undo_reason, nullif(x.note, '')) else a.reason end, g.display_name || ': ' || k.words) as words, e.balance
    from ${rows} e
    left join threads t on e.subject_kind = 'thread' and t.id = e.subject_id
    left join replies r on e.subject_kind = 'reply' and r.id = e.subject_id
    left join threads rt on rt.id = r.thread_id
    left join boards b on b.id = coalesce(t.board_id, rt.board_id)
    left join reviews v on e.subject_kind = 'review' and v.id = e.subject_id
    left join point_adjustments a on e.subject_kind = 'adjustment' and a.id = e.subject_id
    left join thank_yous k on e.subject_kind = 'thank-you' and k.id = e.subject_id
    left join members g on g.id = k.given_by
    left join redemptions x on e.subject_kind = 'redemption' and x.id = e.subject_id
    left join challenges h on e.subject_kind = 'challenge' and h.id = e.subject_id
    left join milestones o on e.subject_kind = 'milestone' and o.id = e.subject_id`;
}

/**
 * The condition of a question on `point_entries e`. Only what is asked stands in it: a plan that is made for every filter
 * at once expects a row or two of a member who has thousands.
 */
function matching({ sql }: Db, { memberId, filter }: StatementQuestion): Fragment {
  const { rule, outcome, from, to } = filter;
  return sql`
    e.member_id = ${memberId} ${rule ? sql`and e.rule = ${rule}` : sql``}
    ${outcome ? sql`and e.state = any(${[...statesOf[outcome]]}::text[])` : sql``}
    ${from ? sql`and e.occurred_at >= ${from}::date at time zone 'UTC'` : sql``}
    ${to ? sql`and e.occurred_at < (${to}::date + 1) at time zone 'UTC'` : sql``}`;
}

const statesOf: Record<StatementOutcome, readonly StatementRow['state'][]> = {
  given: ['awarded'],
  spent: ['spent'],
  nothing: ['capped', 'held'],
  back: ['reversal'],
};

/** What a member has earned by rule; the lines add up to it exactly. What was spent stands on the statement. */
export async function listPointsByRule(db: Db, memberId: number): Promise<PointsByRule[]> {
  const lines = await db.sql<Array<Omit<PointsByRule, 'sentence'>>>`
    select rule, points, awards from point_sums where member_id = ${memberId} and points <> 0 order by points desc, rule`;
  const book = await loadRuleBook(db);
  return lines.map((line) => ({ ...line, sentence: sentenceOf(book, line.rule) }));
}

/** A member's balance: the sum of all their entries, what was spent included. Nobody without entries has one. */
export async function getBalance(db: Db, memberId: number): Promise<number> {
  const [row] = await db.sql<
    [{ points: number }?]
  >`select points - spent as points from balances where member_id = ${memberId}`;
  return row?.points ?? 0;
}
