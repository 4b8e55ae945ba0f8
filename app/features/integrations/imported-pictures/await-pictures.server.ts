import type { Db } from '#db/client';
import { enqueueJob } from '#db/jobs';
import type { ReviewRow } from '../import-rows';

/** The job that fetches pictures of imported reviews, some at a time. */
export const fetchPicturesTask = 'integrations.fetch-pictures';

/** Writes down where the pictures of new reviews lie. A review that has pictures here is left as it is. */
export async function awaitPictures(tx: Db, source: string, rows: readonly ReviewRow[]): Promise<void> {
  const pictures = rows.flatMap(({ ref, pictures: urls }) =>
    urls.map((url, position) => ({ ref, url, position })),
  );
  if (pictures.length === 0) return;
  await tx.sql`
    insert into imported_pictures (review_id, url, position, ask_at)
    select r.id, p.url, p.position, now()
    from json_to_recordset(${JSON.stringify(pictures)}::json) as p (ref text, url text, position int)
    join reviews r on r.import_source = ${source} and r.import_ref = p.ref and not r.has_photos
    on conflict do nothing`;
}

/** Asks for the next pictures when there are any: at once, or when the first of them is due. */
export async function askForPictures(tx: Db): Promise<void> {
  const [next] = await tx.sql<[{ askAt: string | null }]>`
    select min(ask_at) as "askAt" from imported_pictures`;
  if (next.askAt === null) return;
  await enqueueJob(tx, {
    task: fetchPicturesTask,
    payload: {},
    queue: 'imported-pictures',
    key: fetchPicturesTask,
    runAt: new Date(next.askAt),
  });
}
