import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AppLoadContext } from '@remix-run/node';
import type { Sessions } from '#app/features/accounts/sessions.server';
import type { Services } from '#app/platform/services.server';
import { clientAddress } from './client-address.server';
import { hasFlash, readTheme } from './cookies.server';
import { isFromElsewhere, isOwnOrigin } from './origin.server';
import type { PageCache } from './page-cache.server';
import { BodyTooLarge, BodyUnreadable, bodyOf } from './request-body.server';
import { emptyPolicy, securityHeaders } from './security-headers.server';
import { createVisit, type Visit } from './visit.server';
import { writeBody, writeDownload, writeKept, writeMedia } from './write-answer.server';

/** Answers a standard request; Remix's handler has this shape. */
export type PageHandler = (request: Request, context: AppLoadContext) => Promise<Response>;

export interface ListenerOptions {
  services: Services;
  sessions: Sessions;
  pages: PageCache;
  /** Serves files of `public/`, or calls `next`. */
  files: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** Asked anew for each request, so that a rebuilt app takes over without a restart. */
  handler: () => PageHandler;
}

/** The way in: files, health, kept pages, then Remix. Everything that leaves carries the security headers. */
export function createListener(options: ListenerOptions): RequestListener {
  const { services } = options;
  const headers = Object.entries(securityHeaders({ secure: services.config.http.secure }));
  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const path = request.url ?? '/';
    // No text of ours holds NUL, and the database throws at one: no address with it leads anywhere.
    if (path.includes('%00')) return plain(response, 400, 'This address cannot be read.');
    if (path === '/healthz')
      return void response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
    if (path === '/readyz') return void answerReadiness(services, response);
    const isFile =
      request.method === 'GET' &&
      /^\/(build\/|favicon|apple-touch-icon|screenshots\/|robots\.txt)/.test(path);
    if (isFile) return options.files(request, response, () => void answerPage(options, request, response));
    void answerPage(options, request, response);
  };
}

async function answerReadiness(services: Services, response: ServerResponse): Promise<void> {
  const ready = await services.db.sql`select 1`.then(
    () => true,
    () => false,
  );
  response
    .writeHead(ready ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
    .end(ready ? 'ready\n' : 'not ready\n');
}

async function answerPage(
  options: ListenerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { services, pages, sessions } = options;
  try {
    const key = keyOf(request, sessions.cookieName);
    const kept = key && pages.get(key);
    if (kept) return writeKept(request, response, kept);
    if (
      isChange(request) &&
      !isOwnOrigin(request, services.config.http.origin) &&
      !isFromElsewhere(request)
    ) {
      return plain(
        response,
        403,
        'This form did not come from one of our pages. Go back, reload and try again.',
      );
    }
    const generation = pages.generation;
    const visit = createVisit({
      services,
      sessions,
      clientAddress: clientAddress(request, services.config.http.trustedProxies),
      cookieHeader: request.headers.cookie ?? null,
    });
    const answer = await options.handler()(await toStandard(request, services.config.http.origin), { visit });
    await send(request, response, { answer, visit, pages, key, generation });
    await visit.finish();
  } catch (error) {
    if (error instanceof BodyUnreadable)
      return plain(response, 400, 'This form cannot be read. Go back, reload and try again.');
    if (error instanceof BodyTooLarge) {
      response.setHeader('connection', 'close');
      return plain(
        response,
        413,
        'This is larger than we can take. Go back, nothing you typed is lost, and make it smaller.',
      );
    }
    services.log.error(
      { error: error instanceof Error ? error.message : String(error), path: pathOnly(request) },
      'request failed',
    );
    if (!response.headersSent)
      plain(response, 500, 'Something broke on our side. It has been noted; please try again.');
  }
}

interface Outgoing {
  answer: Response;
  visit: Visit;
  pages: PageCache;
  key: string | null;
  generation: number;
}

async function send(request: IncomingMessage, response: ServerResponse, outgoing: Outgoing): Promise<void> {
  const { answer, visit, pages, key, generation } = outgoing;
  if (answer.headers.has('accept-ranges')) return writeMedia(response, answer);
  if (answer.headers.has('content-disposition')) return writeDownload(response, answer);
  const body = Buffer.from(await answer.arrayBuffer());
  const isPage = /^(?:text\/html|application\/atom\+xml)/.test(answer.headers.get('content-type') ?? '');
  const tags = visit.keptUnder();
  if (key && tags && isPage && answer.status === 200 && !answer.headers.has('set-cookie')) {
    const headers = Object.fromEntries(answer.headers);
    const kept = await pages.keep(key, { body, headers }, { tags, generation });
    return writeKept(request, response, kept);
  }
  writeHeaders(response, answer, visit);
  await writeBody(request, response, { status: answer.status, body });
}

/** An answer that says nothing about it may be kept by nobody and may run nothing. */
function writeHeaders(response: ServerResponse, answer: Response, visit: Visit): void {
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = [...answer.headers.getSetCookie(), ...visit.cookies];
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (!answer.headers.has('cache-control')) response.setHeader('cache-control', 'private, no-store');
  // The older header knows no list of pages: where the newer one lets some of them frame an answer, it would forbid all.
  const framers = /frame-ancestors ([^;]+)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
  if (framers && framers !== "'none'") response.removeHeader('x-frame-options');
  if (!answer.headers.has('content-security-policy'))
    response.setHeader('content-security-policy', emptyPolicy);
}

/** The key under which this request's page may be kept; null when the answer is personal or no plain page. */
function keyOf(request: IncomingMessage, sessionCookie: string): string | null {
  const { method, url = '/', headers } = request;
  if (method !== 'GET' || url.length > 500 || url.includes('_data=')) return null;
  if (headers.cookie && (headers.cookie.includes(sessionCookie) || hasFlash(headers.cookie))) return null;
  return `${readTheme(headers.cookie)} ${url}`;
}

async function toStandard(request: IncomingMessage, origin: string): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else for (const part of value ?? []) headers.append(name, part);
  }
  const method = request.method ?? 'GET';
  // The address is built on our own origin: what a client writes into Host changes no link and no redirect.
  const url = new URL(collapseSlashes(request.url ?? '/'), origin);
  return new Request(url, {
    method,
    headers,
    ...(isChange(request) ? await bodyOf(request) : {}),
  });
}

/** `//evil.example/x` would be read as another host; here it is a path like any other. */
function collapseSlashes(url: string): string {
  return url.replace(/^[/\\]+/, '/');
}

function isChange(request: IncomingMessage): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD';
}

function plain(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': emptyPolicy,
  });
  response.end(`${sentence}\n`);
}

function pathOnly(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}
