import type { ActionFunctionArgs } from '@remix-run/node';
import { uses } from '#app/features/testimonials/testimonial';
import { withdrawUses } from '#app/features/testimonials/withdraw-uses.server';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { notFound, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

/** Takes back one use or all. The page it leads to is the receipt. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const key = args.params['key'] ?? '';
  const asked = (await args.request.formData()).get('use');
  const chosen = asked === 'all' ? 'all' : uses.filter((use) => use === asked);
  const wait = await tooOften(ctx, limits.token);
  if (wait) return sayAndReturn(paths.ownTestimonial(key), wait);
  const withdrawn = await withdrawUses(ctx, { key, uses: chosen });
  if (!withdrawn.ok) throw notFound();
  return seeOther(
    paths.ownTestimonial(key),
    'Taken back. It is gone within a minute, and the team was told where it had been used. Your receipt is below.',
  );
}
