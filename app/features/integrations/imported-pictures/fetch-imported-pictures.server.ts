import { addFetchedPhotos } from '#app/features/reviews/add-fetched-photos.server';
import { dropPictures, keepPicture, type KeptPicture } from '#app/features/writing/keep-picture.server';
import type { Outbound } from '#app/lib/outbound/outbound.server';
import type { Db } from '#db/client';
import { askForPictures } from './await-pictures.server';

interface DuePicture {
  id: number;
  url: string;
  tries: number;
}

/** How often a host is asked that does not answer, and how long it is left alone between. */
const maxTries = 3;
const pauseMinutes = 30;

/** Reviews in one go: some seconds, so that other jobs get their turn. */
const atOnce = 10;

/**
 * Fetches the pictures of some imported reviews from where they lay, encodes them anew and asks for the next: nobody
 * who reads here should be seen by the house that a picture came from. One that is no picture, or may not be asked, is given up; one whose host
 * does not answer is tried again later. Killed in between, what was not written down is fetched again.
 */
export async function fetchImportedPictures(
  db: Db,
  { outbound, folder }: { outbound: Pick<Outbound, 'readPicture'>; folder: string },
): Promise<void> {
  const due = await db.sql<Array<{ reviewId: number }>>`
    select distinct review_id as "reviewId" from imported_pictures where ask_at <= now() order by 1 limit ${atOnce}`;
  for (const { reviewId } of due) await fetchOfReview(db, reviewId, { outbound, folder });
  await db.transaction((tx) => askForPictures(tx));
}

interface Errand {
  outbound: Pick<Outbound, 'readPicture'>;
  folder: string;
}

async function fetchOfReview(db: Db, reviewId: number, { outbound, folder }: Errand): Promise<void> {
  const due = await db.sql<DuePicture[]>`
    select id, url, tries from imported_pictures where review_id = ${reviewId} and ask_at <= now() order by position, id`;
  const kept: Array<{ id: number; picture: KeptPicture }> = [];
  const [givenUp, later]: [number[], number[]] = [[], []];
  for (const { id, url, tries } of due) {
    const found = await outbound.readPicture(url);
    const picture = found.ok ? await keepPicture(folder, found.value) : null;
    if (picture) kept.push({ id, picture });
    else if (!found.ok && found.problem === 'unreachable' && tries + 1 < maxTries) later.push(id);
    else givenUp.push(id);
  }
  const isWritten = await db.transaction((tx) => writeDown(tx, reviewId, { kept, givenUp, later }));
  if (!isWritten)
    await dropPictures(
      folder,
      kept.map(({ picture }) => picture.publicId),
    );
}

/** False when another run has written these down, so that what was fetched is nobody's. */
async function writeDown(
  tx: Db,
  reviewId: number,
  outcome: { kept: Array<{ id: number; picture: KeptPicture }>; givenUp: number[]; later: number[] },
): Promise<boolean> {
  const [review] = await tx.sql<[{ id: number; productId: number; authorId: number | null }?]>`
    select id, product_id as "productId", author_id as "authorId" from reviews where id = ${reviewId} for update`;
  const ids = outcome.kept.map(({ id }) => id);
  const gone = await tx.sql`
    delete from imported_pictures where id = any(${[...ids, ...outcome.givenUp]}::bigint[]) returning id`;
  if (!review || gone.length < ids.length + outcome.givenUp.length) return false;
  await tx.sql`
    update imported_pictures set tries = tries + 1, ask_at = now() + ${`${pauseMinutes} minutes`}::interval
    where id = any(${outcome.later}::bigint[])`;
  await addFetchedPhotos(
    tx,
    review,
    outcome.kept.map(({ picture }) => picture),
  );
  return true;
}
