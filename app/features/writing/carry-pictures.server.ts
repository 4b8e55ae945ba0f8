import type { Db } from '#db/client';

interface Post {
  kind: 'thread' | 'reply';
  id: number;
}

/** Ties pictures to the post that shows them now, when its words were carried there from another place. */
export async function carryPictures(tx: Db, { from, to }: { from: Post; to: Post }): Promise<void> {
  await tx.sql`
    update post_pictures set subject_kind = ${to.kind}, subject_id = ${to.id}
    where subject_kind = ${from.kind} and subject_id = ${from.id}`;
}
