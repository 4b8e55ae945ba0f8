import type { LoaderFunctionArgs } from '@remix-run/node';
import { findKeyFor } from '#app/features/testimonials/request-queries.server';
import { requireMember } from '#app/http/guard.server';
import { notFound, orNotFound, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

/** From a notice to the form: the secret address is told to the member who was asked, and to nobody else. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  return seeOther(paths.giveTestimonial(orNotFound(await findKeyFor(db, args.params['publicId'], actor.id))));
}
