import type { LoaderFunctionArgs } from '@remix-run/node';
import { getThreadPage } from '#app/features/boards/thread-queries.server';
import { getGathering } from '#app/features/gatherings/gathering-queries.server';
import { gatheringFile } from '#app/features/gatherings/gathering-file.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { fileAnswer, notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

/** An event as a file for calendars, for whoever may read it; to others there is none. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const thread = orNotFound(await getThreadPage(db, actor, publicId));
  orRefuse(may(actor, 'thread.read', thread));
  const [gathering, brand] = await Promise.all([getGathering(db, actor, thread.id), getBrand(db)]);
  const { origin } = visit.services.config.http;
  const text = gatheringFile({
    ...orNotFound(gathering),
    publicId,
    title: thread.title,
    description: excerptOf(thread.beginning, 500),
    url: origin + paths.thread(thread),
    host: new URL(origin).hostname,
    brand: brand.name,
    createdAt: thread.opener.at,
  });
  return fileAnswer('text/calendar', { name: `${thread.slug}.ics`, text });
}
