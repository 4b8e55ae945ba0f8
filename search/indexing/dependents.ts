import type { Db } from '../../db/client';
import type { Subject } from '../documents/sources';
import type { SearchDocument } from '../engine';

/** Threads speak with the words of their replies: whoever indexes a reply indexes its thread too. */
export async function withThreadsOfReplies(db: Db, subjects: readonly Subject[]): Promise<Subject[]> {
  const replyIds = subjects.filter(({ kind }) => kind === 'reply').map(({ id }) => id);
  const threads =
    replyIds.length === 0
      ? []
      : await db.sql<{ id: number }[]>`
          select distinct thread_id as id from replies where id = any(${replyIds}::bigint[])`;
  return distinctSubjects([...subjects, ...threads.map(({ id }) => ({ kind: 'thread' as const, id }))]);
}

/**
 * What else changes with these subjects, seen against the index as it still is: a thread that appears, vanishes or
 * moves takes its replies along, a renamed product its reviews.
 */
export async function findDependents(
  db: Db,
  subjects: readonly Subject[],
  documents: readonly SearchDocument[],
): Promise<Subject[]> {
  const before = await readIndexed(db, subjects);
  const now = new Map<string, SearchDocument>(documents.map((document) => [document.id, document]));
  const changed = subjects.filter(({ kind, id }) => {
    const was = before.get(`${kind}_${id}`);
    const is = now.get(`${kind}_${id}`);
    if (kind === 'thread') return (was === undefined) !== (is === undefined) || was?.boardId !== is?.boardId;
    return kind === 'product' && is !== undefined && was?.title !== is.title;
  });
  const idsOf = (kind: Subject['kind']) => changed.filter((one) => one.kind === kind).map(({ id }) => id);
  const dependents = await db.sql<Subject[]>`
    select 'reply' as kind, id from replies where thread_id = any(${idsOf('thread')}::bigint[])
    union
    select kind, subject_id from search_documents where kind = 'reply' and thread_id = any(${idsOf('thread')}::bigint[])
    union
    select 'review', id from reviews where product_id = any(${idsOf('product')}::bigint[])`;
  return [...dependents];
}

async function readIndexed(db: Db, subjects: readonly Subject[]) {
  const rows = await db.sql<{ id: string; boardId: number | null; title: string }[]>`
    select d.kind || '_' || d.subject_id as id, d.board_id as "boardId", d.title
    from unnest(${subjects.map(({ kind }) => kind)}::text[], ${subjects.map(({ id }) => id)}::bigint[]) as asked (kind, subject_id)
    join search_documents as d using (kind, subject_id)`;
  return new Map(rows.map((row) => [row.id, row]));
}

function distinctSubjects(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((subject) => [`${subject.kind}_${subject.id}`, subject])).values()];
}
