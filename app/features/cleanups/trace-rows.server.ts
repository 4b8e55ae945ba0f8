import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import { announceTogether } from '#db/events';
import { touchPages } from '#db/pages';
import type { TraceKind } from './cleanup';
import { subjectsOf, type Slice, type Trace } from './trace';
import type { WordKind } from './trace-words.server';

/** Traces that are a row of their own: what somebody did, not what they wrote. */
export type RowKind = Exclude<TraceKind, WordKind | 'attendance' | 'queue-item' | 'profile'>;

type RowSlice = Slice & { kind: RowKind };
type Statement = PendingQuery<Row[]>;

/** Takes rows away and keeps the counters that count them; answers with the traces whose row was there. */
export async function takeRows(db: Db, slice: RowSlice): Promise<Trace[]> {
  const { sql } = db;
  const { kind, traces, memberId: by } = slice;
  const trace = rowsOf(db, traces);
  const statements: Record<RowKind, () => Statement> = {
    vote: () =>
      sql`delete from votes v using ${trace} where v.subject_kind = trace.subject_kind and v.subject_id = trace.subject_id and v.member_id = ${by} returning trace.id`,
    helpful: () =>
      sql`delete from review_helpful_votes v using ${trace} where v.review_id = trace.subject_id and v.member_id = ${by} returning trace.id`,
    'idea-vote': () =>
      sql`delete from idea_votes v using ${trace} where v.thread_id = trace.subject_id and v.member_id = ${by} returning trace.id`,
    reaction: () =>
      sql`delete from reactions v using ${trace} where v.subject_kind = trace.subject_kind and v.subject_id = trace.subject_id and v.kind = trace.variant and v.member_id = ${by} returning trace.id`,
    'poll-answer': () =>
      sql`delete from poll_answers v using ${trace} where v.thread_id = trace.subject_id and v.member_id = ${by} returning trace.id`,
    flag: () =>
      sql`delete from flags v using ${trace} where v.item_id = trace.subject_id and v.reporter_id = ${by} returning trace.id`,
    'thread-follow': () =>
      sql`delete from thread_follows v using ${trace} where v.thread_id = trace.subject_id and v.member_id = ${by} returning trace.id`,
    'board-follow': () =>
      sql`delete from board_follows v using ${trace} where v.board_id = trace.subject_id and v.member_id = ${by} returning trace.id`,
    'tag-follow': () =>
      sql`delete from tag_follows v using ${trace} where v.tag_id = trace.subject_id and v.member_id = ${by} returning trace.id`,
  };
  const gone = new Set((await statements[kind]()).map(({ id }) => Number(id)));
  return changed(db, { ...slice, traces: traces.filter(({ id }) => gone.has(id)) }, -1);
}

/** Puts rows back as they were, unless they are there again or what they belong to is gone. */
export async function putRowsBack(db: Db, slice: RowSlice): Promise<Trace[]> {
  const { sql } = db;
  const { kind, traces, memberId: by } = slice;
  const trace = rowsOf(db, traces);
  const at = sql`(trace.detail ->> 'at')::timestamptz`;
  const statements: Record<RowKind, () => Statement> = {
    vote: () =>
      sql`insert into votes (subject_kind, subject_id, member_id, created_at) select trace.subject_kind, trace.subject_id, ${by}, ${at} from ${trace}
          on conflict do nothing returning subject_kind, subject_id, '' as variant`,
    helpful: () =>
      sql`insert into review_helpful_votes (review_id, member_id, created_at) select s.id, ${by}, ${at} from ${trace} join reviews s on s.id = trace.subject_id
          on conflict do nothing returning 'review' as subject_kind, review_id as subject_id, '' as variant`,
    'idea-vote': () =>
      sql`insert into idea_votes (thread_id, member_id, created_at) select s.thread_id, ${by}, ${at} from ${trace} join ideas s on s.thread_id = trace.subject_id
          on conflict do nothing returning 'thread' as subject_kind, thread_id as subject_id, '' as variant`,
    reaction: () =>
      sql`insert into reactions (subject_kind, subject_id, kind, member_id, created_at) select trace.subject_kind, trace.subject_id, trace.variant, ${by}, ${at} from ${trace}
          on conflict do nothing returning subject_kind, subject_id, kind as variant`,
    'poll-answer': () =>
      sql`insert into poll_answers (thread_id, member_id, choices, changed_at, created_at)
          select s.thread_id, ${by}, array(select jsonb_array_elements_text(trace.detail -> 'choices')::smallint), (trace.detail ->> 'changed')::timestamptz, ${at}
          from ${trace} join polls s on s.thread_id = trace.subject_id
          on conflict do nothing returning 'thread' as subject_kind, thread_id as subject_id, '' as variant`,
    flag: () =>
      sql`insert into flags (item_id, reporter_id, reason, note, created_at)
          select s.id, ${by}, trace.detail ->> 'reason', trace.detail ->> 'note', ${at} from ${trace} join queue_items s on s.id = trace.subject_id
          on conflict do nothing returning 'item' as subject_kind, item_id as subject_id, '' as variant`,
    'thread-follow': () =>
      sql`insert into thread_follows (thread_id, member_id, level, created_at) select s.id, ${by}, trace.detail ->> 'level', ${at} from ${trace} join threads s on s.id = trace.subject_id
          on conflict do nothing returning 'thread' as subject_kind, thread_id as subject_id, '' as variant`,
    'board-follow': () =>
      sql`insert into board_follows (board_id, member_id, created_at) select s.id, ${by}, ${at} from ${trace} join boards s on s.id = trace.subject_id
          on conflict do nothing returning 'board' as subject_kind, board_id as subject_id, '' as variant`,
    'tag-follow': () =>
      sql`insert into tag_follows (tag_id, member_id, created_at) select s.id, ${by}, ${at} from ${trace} join tags s on s.id = trace.subject_id
          on conflict do nothing returning 'tag' as subject_kind, tag_id as subject_id, '' as variant`,
  };
  const back = new Set(
    (await statements[kind]()).map((row) => `${row['subject_kind']} ${row['subject_id']} ${row['variant']}`),
  );
  const isBack = (each: Trace) => back.has(`${each.subjectKind} ${each.subjectId} ${each.variant}`);
  return changed(db, { ...slice, traces: traces.filter(isBack) }, 1);
}

/** The traces as rows of one statement. */
function rowsOf({ sql }: Db, traces: readonly Trace[]): Statement {
  const rows = traces.map(({ id, subjectKind, subjectId, variant, detail }) => ({
    ...{ id, subject_kind: subjectKind, subject_id: subjectId, variant, detail },
  }));
  return sql`
    json_to_recordset(${JSON.stringify(rows)}::json) as trace (id bigint, subject_kind text, subject_id bigint, variant text, detail jsonb)`;
}

/** What follows from rows that went or came: their counters, the facts of votes, and the pages that show them. */
async function changed(db: Db, { kind, traces, memberId }: RowSlice, by: 1 | -1): Promise<Trace[]> {
  if (traces.length === 0) return [];
  await count(db, { kind, traces }, by);
  if (kind === 'vote' || kind === 'helpful')
    await announceTogether(
      db,
      traces.map(({ subjectKind, subjectId }) => ({
        kind: factOf(subjectKind, by),
        subjectKind,
        subjectId,
        actorId: memberId,
      })),
    );
  await touchPages(db, await pagesOf(db, traces));
  return [...traces];
}

function factOf(subjectKind: string, by: 1 | -1) {
  if (subjectKind === 'review') return by > 0 ? 'review.found-helpful' : 'review.unfound-helpful';
  if (subjectKind === 'thread') return by > 0 ? 'thread.voted' : 'thread.unvoted';
  return by > 0 ? 'reply.voted' : 'reply.unvoted';
}

/** The counters that stand beside the rows they count; their rows are locked in one order. */
async function count(
  { sql }: Db,
  { kind, traces }: Pick<RowSlice, 'kind' | 'traces'>,
  by: 1 | -1,
): Promise<void> {
  const idsOf = (subject: string) => subjectsOf(traces.filter(({ subjectKind }) => subjectKind === subject));
  const [threads, replies, reviews] = [idsOf('thread'), idsOf('reply'), idsOf('review')];
  if (kind === 'vote') {
    await sql`update threads set vote_count = vote_count + ${by}
      where id in (select id from threads where id = any(${threads}::bigint[]) order by id for update)`;
    await sql`update replies set vote_count = vote_count + ${by}
      where id in (select id from replies where id = any(${replies}::bigint[]) order by id for update)`;
  }
  if (kind === 'helpful')
    await sql`update reviews set helpful_count = helpful_count + ${by}
      where id in (select id from reviews where id = any(${reviews}::bigint[]) order by id for update)`;
  if (kind === 'idea-vote')
    await sql`update ideas set vote_count = vote_count + ${by}
      where thread_id in (select thread_id from ideas where thread_id = any(${threads}::bigint[]) order by thread_id for update)`;
}

/** The pages on which these rows are counted: those of threads, of replies with their thread, and of reviews. */
async function pagesOf({ sql }: Db, traces: readonly Trace[]): Promise<string[]> {
  const replies = subjectsOf(traces.filter(({ subjectKind }) => subjectKind === 'reply'));
  const threads = await sql<Array<{ id: number }>>`
    select distinct thread_id as id from replies where id = any(${replies}::bigint[])`;
  const shown = traces.filter(({ subjectKind }) => subjectKind === 'thread' || subjectKind === 'review');
  return [
    ...new Set([
      ...threads.map(({ id }) => `thread:${id}`),
      ...shown.map(({ subjectKind, subjectId }) => `${subjectKind}:${subjectId}`),
    ]),
  ];
}
