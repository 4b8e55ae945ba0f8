import { paths } from '#app/lib/paths';
import type { EarningAct } from './badge';

/** Where an act leads, and its title; null for what the reader may not open. */
export function linkOfAct(act: {
  kind: EarningAct['kind'];
  publicId: string | null;
  title: string | null;
  slug: string | null;
}): { href: string; title: string } | null {
  const { kind, publicId, title, slug } = act;
  if (!publicId || !title) return null;
  if (kind === 'reply') return { href: paths.reply(publicId), title };
  if (kind === 'review') return { href: paths.review(publicId), title };
  return { href: paths.thread({ publicId, slug: slug ?? '-' }), title };
}
