import type { LoaderFunctionArgs } from '@remix-run/node';
import { copyOfTestimonial } from '#app/features/testimonials/copy-of-testimonial.server';
import { allowAnyone } from '#app/http/guard.server';
import { fileAnswer, orNotFound } from '#app/http/respond.server';

/** A copy for the author, as a file. Whoever holds the secret address is the author. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await allowAnyone(args);
  const copy = orNotFound(await copyOfTestimonial(db, args.params['key'] ?? ''));
  return fileAnswer('application/json', {
    ...{ name: 'your-words.json', text: `${JSON.stringify(copy, null, 2)}\n` },
  });
}
