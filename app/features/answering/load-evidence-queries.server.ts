import type { Keyset } from '#app/lib/keyset';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { Fragment } from '../boards/audience.server';
import { listWorkedBoards } from '../boards/worked-board-queries.server';
import { decisionsGiven } from '../moderation/given-decision-queries.server';
import { answeredThreads, teamReplies } from './first-reply.server';
import { evidencePerPage, isOfBoard, type EvidenceRow, type LoadEvidence } from './load-evidence';
import type { LoadPeriod } from './team-load';

interface Question {
  viewer: MemberActor;
  period: LoadPeriod;
  evidence: LoadEvidence;
}

/** Exactly the rows that the report counts for the figure, in one shape. */
function evidenceRows(db: Db, { viewer, period, evidence }: Question): Fragment {
  const { sql } = db;
  const unmeasured = sql`null::int as seconds, null::float8 as hours, null::boolean as within`;
  const undecided = sql`null::text as decision, null::text as subject_kind`;
  const answered = (which: Fragment) => sql`
    select a.reply_id as id, 'reply' as kind, a.reply_public_id as public_id, a.at, a.author_id as by_id, a.thread_id,
      a.seconds, a.hours, a.within, ${undecided}
    from (${answeredThreads(db, viewer, period)}) a where ${which}`;
  const member = sql`(select id from members where handle = ${evidence.subject})`;
  const board = sql`(select id from boards where slug = ${evidence.subject})`;
  switch (evidence.figure) {
    case 'first-replies':
      return answered(sql`a.author_id = ${member}`);
    case 'answered':
      return answered(sql`a.board_id = ${board}`);
    case 'within-target':
      return answered(sql`a.board_id = ${board} and a.within`);
    case 'replies':
      return sql`
        select r.id, 'reply' as kind, r.public_id, r.at, r.author_id as by_id, r.thread_id, ${unmeasured}, ${undecided}
        from (${teamReplies(db, viewer, period)}) r where r.author_id = ${member}`;
    case 'decisions':
      return sql`
        select d.id, 'item' as kind, d.item_public_id as public_id, d.at, d.moderator_id as by_id, null::bigint as thread_id,
          ${unmeasured}, d.decision, d.subject_kind
        from (${decisionsGiven(db, viewer, period)}) d where d.moderator_id = ${member}`;
  }
}

/**
 * A page of the rows behind a figure, with one more than the page holds when there are more. Waits stand longest first,
 * so that the middle one can be found by counting; acts newest first.
 */
export async function listLoadEvidence(
  db: Db,
  question: Question,
  after: Keyset | null,
): Promise<EvidenceRow[]> {
  const { sql } = db;
  const byWait = isOfBoard(question.evidence);
  const order = byWait ? sql`e.seconds desc, e.id desc` : sql`e.at desc, e.id desc`;
  const further = !after
    ? sql`true`
    : byWait
      ? sql`(e.seconds, e.id) < (${after.value}::int, ${after.id}::bigint)`
      : sql`(e.at, e.id) < (${after.value}::timestamptz, ${after.id}::bigint)`;
  return sql<EvidenceRow[]>`
    select e.id, e.kind, e.public_id as "publicId", e.at, m.display_name as by, t.title, b.name as place,
      e.seconds, e.hours, e.within, e.decision, e.subject_kind as "subjectKind"
    from (select * from (${evidenceRows(db, question)}) e where ${further} order by ${order} limit ${evidencePerPage + 1}) e
    left join members m on m.id = e.by_id left join threads t on t.id = e.thread_id left join boards b on b.id = t.board_id
    order by ${order}`;
}

/** How many rows there are: the figure itself, counted from what the list shows. */
export async function countLoadEvidence(db: Db, question: Question): Promise<number> {
  const [row] = await db.sql<
    [{ count: number }]
  >`select count(*)::int as count from (${evidenceRows(db, question)}) e`;
  return row.count;
}

/** The name of whom or what a figure is about; null for nobody of the team and for boards the viewer does not work on. */
export async function findLoadSubject(
  db: Db,
  viewer: MemberActor,
  evidence: LoadEvidence,
): Promise<string | null> {
  if (isOfBoard(evidence)) {
    const boards = await listWorkedBoards(db, viewer);
    return boards.find(({ slug }) => slug === evidence.subject)?.name ?? null;
  }
  const [row] = await db.sql<[{ name: string }?]>`
    select display_name as name from members where handle = ${evidence.subject} and role <> 'member' and state = 'active'`;
  return row?.name ?? null;
}
