import type { IncomingMessage } from 'node:http';
import { isLoopback } from '#app/platform/config.server';

/**
 * Whether a changing request comes from our own pages. Browsers send `Origin` with every POST; one without it is
 * taken only when the browser itself says that the request is same-origin. Everything else is refused: this and
 * SameSite cookies are the whole protection against forged forms.
 */
export function isOwnOrigin(request: IncomingMessage, ownOrigin: string): boolean {
  const { origin } = request.headers;
  if (!origin) return request.headers['sec-fetch-site'] === 'same-origin';
  if (origin === ownOrigin) return true;
  // On this machine "localhost" and "127.0.0.1" are the same house behind the same door.
  if (!URL.canParse(origin)) return false;
  const [theirs, ours] = [new URL(origin), new URL(ownOrigin)];
  return (
    isLoopback(theirs.hostname) &&
    isLoopback(ours.hostname) &&
    theirs.port === ours.port &&
    origin === `http://${request.headers.host}`
  );
}

/**
 * Whether this is what a shop tells, sent without Origin and without cookies. Its signature over the raw body is all that
 * counts there (see receive-delivery.server.ts).
 */
export function isShopDelivery({ method, url = '/' }: IncomingMessage): boolean {
  return method === 'POST' && /^\/hooks\/shops\/[a-z0-9]{12}$/.test(url);
}

/** Whether this is one of the two changing requests that programs send, each with a signature of its own. */
export function isFromElsewhere(request: IncomingMessage): boolean {
  return isOneClickUnsubscribe(request) || isShopDelivery(request);
}

/**
 * Whether this is the one form that comes from elsewhere: the one-click unsubscribe of a mail program (RFC 8058), sent
 * without Origin and without cookies. Its signed address is all it knows, and nothing that a browser carries along
 * counts there.
 */
function isOneClickUnsubscribe({ method, url = '/' }: IncomingMessage): boolean {
  return method === 'POST' && /^\/unsubscribe\/[\w.-]+$/.test(url);
}
