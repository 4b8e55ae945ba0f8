import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';

/** Wordings on one page of a history: each is compared with the one before it, which costs more than reading it. */
export const versionsPerPage = 10;

/** A wording of a post with when another took its place. */
export interface Revision {
  id: number;
  title: string | null;
  bodySource: string;
  at: string;
}

/**
 * What a post said before, newest first, as far as one page needs: its own and the one before it. The present wording
 * is not among it. Whoever may read the post may read its history, and hiding the post hides this too: the caller
 * decides both with the same question.
 */
export async function listRevisions(
  db: Db,
  subject: { kind: 'thread' | 'reply'; id: number; after: Keyset | null },
): Promise<Revision[]> {
  return db.sql<Revision[]>`
    select id, title, body_source as "bodySource", created_at as at from revisions
    where subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and (${subject.after === null} or id < ${subject.after?.id ?? null}::bigint)
    order by id desc limit ${versionsPerPage + 1}`;
}
