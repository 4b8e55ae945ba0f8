import type { LoaderFunctionArgs } from '@remix-run/node';
import { pageStartOf, replyAnchor } from '#app/features/boards/reply';
import { getReplyPlace } from '#app/features/boards/thread-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { movedTo, orNotFound, orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

/** A reply's lasting address: leads to its place in the thread, whoever may read it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await allowAnyone(args);
  const { publicId } = args.params;
  const reply = orNotFound(isPublicId(publicId) ? await getReplyPlace(db, publicId) : null);
  orRefuse(may(actor, 'reply.read', reply));
  const start = pageStartOf(reply.position);
  return movedTo(
    `${paths.thread(reply.thread, start > 0 ? { after: String(start) } : {})}#${replyAnchor(reply.position)}`,
  );
}
