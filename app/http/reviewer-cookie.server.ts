import { parse, serialize } from 'cookie';
import { browserNameDays, newBrowserName, readBrowserName } from '#app/lib/browser-name.server';

const cookieName = 'vouch_reviewer';

/**
 * The browser that sends a review: by a random name in a first-party cookie, which is set only when a review is sent and
 * lasts a month. Nothing about the browser itself is read.
 */
export function reviewerOf(request: Request): { name: string; cookie: string } {
  const given = parse(request.headers.get('cookie') ?? '')[cookieName];
  const name = readBrowserName(given) ?? newBrowserName();
  const lasts = { httpOnly: true, sameSite: 'lax', maxAge: browserNameDays * 86_400 } as const;
  return { name, cookie: serialize(cookieName, name, { path: '/products', ...lasts }) };
}
