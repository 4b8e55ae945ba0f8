import { createHmac } from 'node:crypto';

/**
 * The headers of the Standard Webhooks (version 1): an id that stays the same however often it is sent, the time, and an
 * HMAC over both and the very bytes of the body. A receiver that knows the id has booked it already.
 */
export function signOrder(
  { id, body, secret }: { id: string; body: string; secret: string },
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  // SECURITY: an empty key signs nothing: whoever reads along could sign the same.
  if (key.length < 24) throw new Error('the key of a webhook is too short to sign with');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
