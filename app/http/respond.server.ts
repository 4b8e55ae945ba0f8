import { redirect, type TypedResponse } from '@remix-run/node';
import { describeRefusal, type Refusal, type Verdict } from '#app/policy/verdict';
import { flashCookie } from './cookies.server';

/** After a good act: the next page, with a sentence that is shown there once. */
export function seeOther(location: string, flash?: string, cookies: string[] = []): Response {
  const headers = new Headers({ location });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  if (flash) headers.append('set-cookie', flashCookie(flash));
  return new Response(null, { status: 303, headers });
}

/** The posted form goes on to another address of ours, whole, with a sentence that is shown there once. */
export function postOn(location: string, flash: string, cookies: string[]): Response {
  const answer = seeOther(location, flash, cookies);
  return new Response(null, { status: 307, headers: answer.headers });
}

/**
 * To the address that something has now. Permanent for search engines; nothing keeps it, because who may follow it is
 * decided anew each time. Only for whoever may read what is there: the address holds its title.
 */
export function movedTo(location: string): TypedResponse<never> {
  return redirect(location, 301);
}

/** The thing itself, or a 404 that says nothing about whether it exists. */
export function orNotFound<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw notFound();
  return value;
}

/** "No such page", to be thrown. */
export function notFound(): Response {
  return new Response('Not found', { status: 404 });
}

/** Goes on only when allowed; otherwise throws the answer that fits the refusal. */
export function orRefuse(verdict: Verdict): void {
  if (!verdict.ok) throw refusalResponse(verdict.because);
}

/** A refusal as an answer: 404 when the asker may not know that the thing exists, else 403 with the sentence. */
export function refusalResponse(because: Refusal): Response {
  if (because === 'unknown') return notFound();
  return new Response(describeRefusal(because), { status: because === 'sign-in' ? 401 : 403 });
}

/** A problem of a button (a form without fields): back to where it stood with the sentence shown once. */
export function sayAndReturn(location: string, sentence: string): Response {
  return seeOther(location, sentence);
}

/**
 * Only addresses of this site: anything else becomes the fallback. Checked after decoding, as a browser would read it.
 * No address of ours has an empty part; one that has (`/https://elsewhere`) is somebody's trick and fills the log.
 */
export function ownPath(candidate: unknown, fallback: string): string {
  if (typeof candidate !== 'string' || !candidate.startsWith('/') || /[\\\p{Cc}]/u.test(candidate))
    return fallback;
  const base = 'http://own.invalid';
  if (!URL.canParse(candidate, base)) return fallback;
  const url = new URL(candidate, base);
  if (url.origin !== base || url.pathname.includes('//') || /^\/[/\\%]/.test(candidate)) return fallback;
  return url.pathname + url.search + url.hash;
}

/** The page a button stood on, when the browser tells and it is ours; else the fallback. Without its fragment. */
export function backTo(request: Request, fallback: string): string {
  const referer = request.headers.get('referer');
  if (!referer || !URL.canParse(referer)) return fallback;
  const { pathname, search } = new URL(referer);
  return ownPath(pathname + search, fallback);
}

/** A small file that whoever asked takes along. */
export function fileAnswer(type: string, file: { name: string; text: string }): Response {
  return new Response(file.text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}"`,
    },
  });
}

/** A document for programs: a feed, a map of the site. It can be kept as a page is. */
export function xmlAnswer(type: 'application/atom+xml', body: string): Response {
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
}
