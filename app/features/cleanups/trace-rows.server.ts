import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import type { TraceKind } from './cleanup';
import type { Trace } from './trace-effects.server';

/** Traces that are a row of their own: what somebody did, not what they wrote. */
export type RowKind = Exclude<TraceKind, 'thread' | 'reply' | 'review' | 'queue-item' | 'profile'>;

type RowTrace = Trace & { kind: RowKind };
type Statement = PendingQuery<Row[]>;

/** Takes the row away and keeps the counter that counts it; false when it was gone. */
export async function takeRow(db: Db, trace: RowTrace, memberId: number): Promise<boolean> {
  const { sql } = db;
  const id = trace.subjectId;
  const statements: Record<RowKind, () => Statement> = {
    vote: () =>
      sql`delete from votes where subject_kind = ${trace.subjectKind} and subject_id = ${id} and member_id = ${memberId} returning 1`,
    helpful: () =>
      sql`delete from review_helpful_votes where review_id = ${id} and member_id = ${memberId} returning 1`,
    'idea-vote': () =>
      sql`delete from idea_votes where thread_id = ${id} and member_id = ${memberId} returning 1`,
    reaction: () =>
      sql`delete from reactions where subject_kind = ${trace.subjectKind} and subject_id = ${id} and kind = ${trace.variant} and member_id = ${memberId} returning 1`,
    'poll-answer': () =>
      sql`delete from poll_answers where thread_id = ${id} and member_id = ${memberId} returning 1`,
    flag: () => sql`delete from flags where item_id = ${id} and reporter_id = ${memberId} returning 1`,
    'thread-follow': () =>
      sql`delete from thread_follows where thread_id = ${id} and member_id = ${memberId} returning 1`,
    'board-follow': () =>
      sql`delete from board_follows where board_id = ${id} and member_id = ${memberId} returning 1`,
    'tag-follow': () =>
      sql`delete from tag_follows where tag_id = ${id} and member_id = ${memberId} returning 1`,
  };
  const gone = await statements[trace.kind]();
  if (gone.length === 0) return false;
  await count(db, trace, -1);
  return true;
}

/** Puts the row back as it was, unless it is there again or what it belongs to is gone. */
export async function putRowBack(db: Db, trace: RowTrace, memberId: number): Promise<boolean> {
  const { sql } = db;
  const id = trace.subjectId;
  const text = (name: string) => String(trace.detail[name] ?? '');
  const at = text('at');
  const choices = Array.isArray(trace.detail['choices']) ? (trace.detail['choices'] as number[]) : [];
  const statements: Record<RowKind, () => Statement> = {
    vote: () =>
      sql`insert into votes (subject_kind, subject_id, member_id, created_at) values (${trace.subjectKind}, ${id}, ${memberId}, ${at}) on conflict do nothing returning 1`,
    helpful: () =>
      sql`insert into review_helpful_votes (review_id, member_id, created_at) select id, ${memberId}, ${at} from reviews where id = ${id} on conflict do nothing returning 1`,
    'idea-vote': () =>
      sql`insert into idea_votes (thread_id, member_id, created_at) select thread_id, ${memberId}, ${at} from ideas where thread_id = ${id} on conflict do nothing returning 1`,
    reaction: () =>
      sql`insert into reactions (subject_kind, subject_id, kind, member_id, created_at) values (${trace.subjectKind}, ${id}, ${trace.variant}, ${memberId}, ${at}) on conflict do nothing returning 1`,
    'poll-answer': () =>
      sql`insert into poll_answers (thread_id, member_id, choices, changed_at, created_at)
          select thread_id, ${memberId}, ${choices}::smallint[], ${text('changed')}, ${at} from polls where thread_id = ${id} on conflict do nothing returning 1`,
    flag: () =>
      sql`insert into flags (item_id, reporter_id, reason, note, created_at)
          select id, ${memberId}, ${text('reason')}, ${text('note')}, ${at} from queue_items where id = ${id} on conflict do nothing returning 1`,
    'thread-follow': () =>
      sql`insert into thread_follows (thread_id, member_id, level, created_at) select id, ${memberId}, ${text('level')}, ${at} from threads where id = ${id} on conflict do nothing returning 1`,
    'board-follow': () =>
      sql`insert into board_follows (board_id, member_id, created_at) select id, ${memberId}, ${at} from boards where id = ${id} on conflict do nothing returning 1`,
    'tag-follow': () =>
      sql`insert into tag_follows (tag_id, member_id, created_at) select id, ${memberId}, ${at} from tags where id = ${id} on conflict do nothing returning 1`,
  };
  const back = await statements[trace.kind]();
  if (back.length === 0) return false;
  await count(db, trace, 1);
  return true;
}

/** The counters that stand beside the rows they count. */
async function count({ sql }: Db, { kind, subjectKind, subjectId }: RowTrace, by: 1 | -1): Promise<void> {
  if (kind === 'vote') {
    const posts = sql(subjectKind === 'thread' ? 'threads' : 'replies');
    await sql`update ${posts} set vote_count = vote_count + ${by} where id = ${subjectId}`;
  }
  if (kind === 'helpful')
    await sql`update reviews set helpful_count = helpful_count + ${by} where id = ${subjectId}`;
  if (kind === 'idea-vote')
    await sql`update ideas set vote_count = vote_count + ${by} where thread_id = ${subjectId}`;
}
