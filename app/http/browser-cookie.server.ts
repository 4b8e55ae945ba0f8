import { parse, serialize } from 'cookie';
import { browserNameDays, newBrowserName, readBrowserName } from '#app/lib/browser-name.server';
import { seeOther } from './respond.server';

const cookieName = 'vouch_browser';

/**
 * The browser that sends a review, a post or a vote: by a random name in a first-party cookie, which is set only then and
 * lasts a month. Nothing about the browser itself is read.
 */
export function browserOf(request: Request): { name: string; cookie: string } {
  const given = parse(request.headers.get('cookie') ?? '')[cookieName];
  const name = readBrowserName(given) ?? newBrowserName();
  const lasts = { httpOnly: true, sameSite: 'lax', maxAge: browserNameDays * 86_400 } as const;
  return { name, cookie: serialize(cookieName, name, { path: '/', ...lasts }) };
}

/** Sends a member on who wrote or voted, with the name of their browser, once that is noted. */
export async function seeOtherNoted(
  request: Request,
  { note, to, flash }: { note: (name: string) => Promise<void>; to: string; flash?: string },
): Promise<Response> {
  const { name, cookie } = browserOf(request);
  await note(name);
  return seeOther(to, flash, [cookie]);
}
