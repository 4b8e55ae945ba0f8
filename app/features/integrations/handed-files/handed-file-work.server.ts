import type { Db } from '#db/client';
import { enqueueJob } from '#db/jobs';

/** The job that looks a file through or brings it in, whichever its row asks for. */
export const handedFileTask = 'integrations.handed-file';

/** Asks for the work on a file; one file after the other, because they may concern the same rows. */
export async function askForWork(tx: Db, fileId: number): Promise<void> {
  await enqueueJob(tx, { task: handedFileTask, payload: { fileId }, queue: 'imports' });
}
