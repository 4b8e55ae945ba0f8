import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressOfReply, findNewAddress } from '#app/features/boards/rearranging/carried-post-queries.server';
import { getReplyPlace } from '#app/features/boards/thread-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { movedTo, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

/** A reply's lasting address: leads to its place in the thread, whoever may read it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await allowAnyone(args);
  const { publicId } = args.params;
  const reply = orNotFound(isPublicId(publicId) ? await getReplyPlace(db, publicId) : null);
  if (reply.state === 'moved' && isPublicId(publicId))
    return movedTo(orNotFound(await findNewAddress(db, actor, { kind: 'reply', publicId })));
  orRefuse(may(actor, 'reply.read', reply));
  return movedTo(addressOfReply(reply));
}
