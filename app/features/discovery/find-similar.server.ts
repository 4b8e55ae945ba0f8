import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { SearchEngine } from '#search/engine';
import { dressHits } from './dress-hits.server';
import { listReadableBoardIds } from './find-things.server';

/** A thread that asks something like a title that is being written. */
export interface SimilarThread {
  href: string;
  title: string;
  solved: boolean;
}

/** More would be a search page, and what is no longer alike would come with it. */
const shownThreads = 3;
/** Before that nobody can know what is meant. */
const minLength = 6;

/**
 * Threads that the asker may read and that hold the words of a title. The title is taken as plain words: quotation
 * marks and colons in it are no operators.
 */
export async function findSimilarThreads(
  db: Db,
  engine: SearchEngine,
  asked: { title: string; actor: Actor },
): Promise<SimilarThread[]> {
  const title = asked.title.trim();
  if (title.length < minLength) return [];
  const boards = await listReadableBoardIds(db, asked.actor);
  const { hits } = await engine.search({
    text: title,
    filters: { kinds: ['thread'] },
    boards,
    limit: shownThreads,
  });
  const things = await dressHits(db, hits, boards);
  return things.map(({ href, title: marked, solved }) => ({
    href,
    title: marked.map((part) => part.text).join(''),
    solved,
  }));
}
