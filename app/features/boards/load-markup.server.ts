import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import type { Db } from '#db/client';
import { eventMarkup } from '../gatherings/event-markup.server';
import type { ShownGathering } from '../gatherings/gathering';
import { getBrand } from '../settings/brand-queries.server';
import type { ThreadPage } from './thread-queries.server';

/** What search engines are told of a thread beside its words: of an event that everybody may read when and where it is. */
export async function loadMarkup(
  db: Db,
  thread: ThreadPage,
  { gathering, origin }: { gathering: ShownGathering | null; origin: string },
) {
  if (!gathering || !thread.seenBy.includes('public')) return null;
  return eventMarkup({
    ...{ title: thread.title, description: excerptOf(thread.beginning, 240), gathering },
    url: origin + paths.thread(thread),
    brand: { name: (await getBrand(db)).name, url: origin },
  });
}
