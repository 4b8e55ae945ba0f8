import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import type { EntryReason } from './fairness/entry-reason';

/** One row of the ledger as its owner reads it, with the balance after it. */
export interface StatementRow {
  id: number;
  occurredAt: string;
  rule: string;
  ruleVersion: number;
  points: number;
  state: 'awarded' | 'capped' | 'held' | 'reversal';
  reason: EntryReason | null;
  causeKind: string;
  subjectKind: 'thread' | 'reply' | 'review';
  subjectPublicId: string | null;
  subjectTitle: string | null;
  balance: number;
}

/** Rows of a statement page. */
export const statementPageSize = 40;

/**
 * A page of a member's ledger, newest first. The balance runs along: what stands before the oldest row shown is the
 * balance minus everything newer, so a page far back costs one sum over the member's own rows, not a sum per row.
 */
export async function listStatement(db: Db, memberId: number, after: Keyset | null): Promise<StatementRow[]> {
  return db.sql<StatementRow[]>`
    with page as (
      select * from point_entries
      where member_id = ${memberId}
        and (${after === null} or (occurred_at, id) < (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint))
      order by occurred_at desc, id desc limit ${statementPageSize + 1}
    ), newer as (
      select coalesce(sum(points), 0)::int as points from point_entries
      where member_id = ${memberId} and ${after !== null}
        and (occurred_at, id) >= (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint)
    )
    select page.id, page.occurred_at as "occurredAt", page.rule, page.rule_version as "ruleVersion", page.points, page.state,
           page.reason, page.cause_kind as "causeKind", page.subject_kind as "subjectKind",
           coalesce(t.public_id, r.public_id, v.public_id) as "subjectPublicId", coalesce(t.title, rt.title, v.title) as "subjectTitle",
           (b.points - newer.points
             - coalesce(sum(page.points) over (order by page.occurred_at desc, page.id desc rows between unbounded preceding and 1 preceding), 0))::int as balance
    from page cross join newer
    join balances b on b.member_id = page.member_id
    left join threads t on page.subject_kind = 'thread' and t.id = page.subject_id
    left join replies r on page.subject_kind = 'reply' and r.id = page.subject_id
    left join threads rt on rt.id = r.thread_id
    left join reviews v on page.subject_kind = 'review' and v.id = page.subject_id
    order by page.occurred_at desc, page.id desc`;
}

/** What a rule has given a member in all: the lines behind a balance. */
export interface PointsByRule {
  rule: string;
  points: number;
  awards: number;
}

/** The balance of a member by rule; the lines add up to the balance exactly. */
export async function listPointsByRule(db: Db, memberId: number): Promise<PointsByRule[]> {
  return db.sql<PointsByRule[]>`
    select rule, sum(points)::int as points, (count(*) filter (where state = 'awarded') - count(*) filter (where state = 'reversal' and points <> 0))::int as awards
    from point_entries where member_id = ${memberId}
    group by rule having sum(points) <> 0 order by sum(points) desc, rule`;
}

/** A member's balance; nobody without entries has one, which is zero. */
export async function getBalance(db: Db, memberId: number): Promise<number> {
  const [row] = await db.sql<
    [{ points: number }?]
  >`select points from balances where member_id = ${memberId}`;
  return row?.points ?? 0;
}
