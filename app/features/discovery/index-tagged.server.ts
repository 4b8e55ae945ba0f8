import type { Db } from '#db/client';
import { enqueue } from '#db/jobs';
import { indexSubjects } from '#search/indexing/index-subjects';
import type { CommandContext } from '../command';

/** The name under which one stretch of a tag's threads is indexed again. */
export const indexTaggedTask = 'search.index-tagged';

/** Threads in one go: some seconds, so that other jobs get their turn. */
const atOnce = 300;

/** When a tag is called something else, its threads are found by the new word. */
export async function onTagChanged({ db }: CommandContext, fact: { subjectId: number }): Promise<void> {
  await askForStretch(db, fact.subjectId, 0);
}

/** Indexes the next threads of a tag and asks for those behind them; from anywhere again after a crash. */
export async function indexTagged(
  db: Db,
  { tagId, after }: { tagId: number; after: number },
  options: { hasRemote: boolean },
): Promise<void> {
  const threads = await db.sql<Array<{ id: number }>>`
    select thread_id as id from thread_tags where tag_id = ${tagId} and thread_id > ${after} order by thread_id limit ${atOnce}`;
  const last = threads.at(-1);
  if (!last) return;
  await indexSubjects(
    db,
    threads.map(({ id }) => ({ kind: 'thread', id })),
    options,
  );
  await askForStretch(db, tagId, last.id);
}

async function askForStretch(tx: Db, tagId: number, after: number): Promise<void> {
  await enqueue(tx, indexTaggedTask, { tagId, after });
}
