import { randomBytes } from 'node:crypto';
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { NonceContext } from './components/nonce-context';
import { pagePolicy } from './http/security-headers.server';

/** Renders a page whole. Only signed-in people get scripts, so only their pages get a nonce. */
export default function handleRequest(
  ...parameters: [Request, number, Headers, EntryContext, AppLoadContext]
): Response {
  const [request, status, headers, remixContext, { visit }] = parameters;
  const viewer = (remixContext.staticHandlerContext.loaderData['root'] as { viewer?: unknown } | undefined)
    ?.viewer;
  const nonce = viewer ? randomBytes(16).toString('base64') : null;
  const markup = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remixContext} url={request.url} {...(nonce ? { nonce } : {})} />
    </NonceContext.Provider>,
  );
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('content-security-policy', pagePolicy({ nonce, dev: visit.services.config.dev }));
  return new Response(`<!DOCTYPE html>${markup}`, { status, headers });
}

/** Notes what nobody expected. Refusals and "not found" are answers, not errors. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const { log } = context.visit.services;
  const path = new URL(request.url).pathname;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
  // The message of a failed query lists its parameters, which may be somebody's words: only its cause is noted.
  const message = error instanceof Error ? (cause ?? error.message) : String(error);
  log.error(
    { path, message, stack: cause ? undefined : (error as Error | undefined)?.stack },
    'a page failed',
  );
}
