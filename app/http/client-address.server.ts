import type { IncomingMessage } from 'node:http';

/**
 * The address of whoever asks. Proxies append to X-Forwarded-For, so with N trusted proxies the N-th value from the
 * right is the one that the outermost of ours saw; anything further left was written by the client.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const socketAddress = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return socketAddress;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim());
  return forwarded[forwarded.length - trustedProxies] || socketAddress;
}
