import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { eventMarkup } from '../gatherings/event-markup.server';
import type { ShownGathering } from '../gatherings/gathering';
import { getBrand } from '../settings/brand-queries.server';
import { threadMarkup } from './thread-markup';
import type { ReplyPage, ThreadPage } from './thread-queries.server';

/**
 * What search engines are told of a thread that everybody may read: when and where an event is, else who asked, wrote
 * and answered what. They come without an account; to members it would only be bytes.
 */
export async function loadMarkup(
  db: Db,
  { thread, page }: { thread: ThreadPage; page: ReplyPage },
  { actor, gathering, origin }: { actor: Actor; gathering: ShownGathering | null; origin: string },
) {
  if (actor.kind !== 'visitor' || !thread.seenBy.includes('public')) return null;
  const beginning = excerptOf(thread.beginning, 240);
  if (!gathering) return threadMarkup({ thread, page, beginning, origin });
  return eventMarkup({
    ...{ title: thread.title, description: beginning, gathering },
    url: origin + paths.thread(thread),
    brand: { name: (await getBrand(db)).name, url: origin },
  });
}
