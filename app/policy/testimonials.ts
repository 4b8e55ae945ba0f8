import { isMarketer, type Actor } from './actor';
import { allowed, no, type Verdict } from './verdict';

const forMarketers = (actor: Actor, _all: null): Verdict => (isMarketer(actor) ? allowed : no('team-only'));

/** What authors may do to their own words needs no right here: they hold the secret address, with or without an account. */
export const testimonialRules = {
  'testimonial.list': forMarketers,
  'testimonial.curate': forMarketers,
  'testimonial.request': forMarketers,
  'testimonial.export': forMarketers,
  'wall.edit': forMarketers,
  /** To ask the author of a public post or review to lend it. */
  'testimonial.propose': (actor: Actor, post: { authorId: number | null; isPublic: boolean }): Verdict => {
    if (!isMarketer(actor)) return no('team-only');
    if (!post.isPublic) return no('unknown');
    return post.authorId === null ? no('not-open') : allowed;
  },
};
