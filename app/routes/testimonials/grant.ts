import type { ActionFunctionArgs } from '@remix-run/node';
import { grantUses } from '#app/features/testimonials/grant-uses.server';
import { uses } from '#app/features/testimonials/testimonial';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { notFound, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

/** Lends the words for one more use, until it is taken back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const key = args.params['key'] ?? '';
  const asked = (await args.request.formData()).get('use');
  const wait = await tooOften(ctx, limits.token);
  if (wait) return sayAndReturn(paths.ownTestimonial(key), wait);
  const granted = await grantUses(ctx, { key, uses: uses.filter((use) => use === asked), months: 0 });
  if (!granted.ok) throw notFound();
  return seeOther(paths.ownTestimonial(key), 'Noted. You can take it back here at any time.');
}
