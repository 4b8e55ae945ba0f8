import type { Db } from '#db/client';

/** A wording of a post with when it began to stand. */
export interface Revision {
  title: string | null;
  bodySource: string;
  at: string;
}

/**
 * What a post said before, oldest first; the present wording is not among it. Whoever may read the post may read its
 * history, and hiding the post hides this too: the caller decides both with the same question.
 */
export async function listRevisions(
  db: Db,
  subject: { kind: 'thread' | 'reply'; id: number },
): Promise<Revision[]> {
  return db.sql<Revision[]>`
    select title, body_source as "bodySource", created_at as at from revisions
    where subject_kind = ${subject.kind} and subject_id = ${subject.id} order by id limit 200`;
}
