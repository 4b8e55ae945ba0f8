import type { Limit } from '#app/platform/limiter.server';
import type { RouteContext } from './guard.server';

/** How often an act may be tried; keys are addresses or accounts, kept only as counters. */
export const limits = {
  signIn: { name: 'sign-in', times: 10, seconds: 60 },
  signInPerHour: { name: 'sign-in-hour', times: 40, seconds: 3600 },
  signUp: { name: 'sign-up', times: 5, seconds: 3600 },
  accountLetter: { name: 'account-letter', times: 5, seconds: 3600 },
  token: { name: 'token', times: 30, seconds: 3600 },
  post: { name: 'post', times: 20, seconds: 300 },
  preview: { name: 'preview', times: 60, seconds: 300 },
  vote: { name: 'vote', times: 60, seconds: 60 },
  flag: { name: 'flag', times: 20, seconds: 86_400 },
  search: { name: 'search', times: 60, seconds: 60 },
  similar: { name: 'similar', times: 60, seconds: 60 },
  complete: { name: 'complete', times: 120, seconds: 60 },
  draft: { name: 'draft', times: 300, seconds: 300 },
  testimonial: { name: 'testimonial', times: 10, seconds: 3600 },
  upload: { name: 'upload', times: 30, seconds: 600 },
  video: { name: 'video', times: 12, seconds: 3600 },
  delivery: { name: 'delivery', times: 1200, seconds: 60 },
  draw: { name: 'draw', times: 30, seconds: 60 },
} as const satisfies Record<string, Limit>;

/**
 * Takes one from a limit and says in a sentence when nothing is left; null when the act may go on. The key is the
 * member where there is one, else the address.
 */
export async function tooOften(ctx: RouteContext, limit: Limit, key?: string): Promise<string | null> {
  const who =
    key ?? (ctx.actor.kind === 'member' ? `member:${ctx.actor.id}` : `address:${ctx.visit.clientAddress}`);
  const taken = await ctx.visit.services.limiter.take(limit, who);
  if (taken.ok) return null;
  const { retryAfterSeconds: seconds } = taken;
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return `That was often in a short time. Please wait ${wait} and try again; what you typed is kept.`;
}
