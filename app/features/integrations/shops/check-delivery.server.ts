import { createHmac, timingSafeEqual } from 'node:crypto';
import { timeTolerance, type ShopKind } from './shop';

/** What a request brings, as it came: a signature is over the very bytes. */
export interface Delivery {
  headers: Headers;
  body: Buffer;
}

/** Whose delivery it is to be. */
export interface Signer {
  kind: ShopKind;
  /** Where the shop stands; null for kinds that name no place. */
  place: string | null;
  /** The secret, and for a while the one before it. */
  secrets: readonly string[];
}

/** What a delivery that is signed is called, and what it is about. */
export interface CheckedDelivery {
  id: string;
  topic: string;
}

/**
 * Checks who sends: the signature over the raw bytes, the shop it names, and for kinds that sign the time that it is now.
 * Returns null for whatever is not surely from this shop; an empty secret signs nothing.
 */
export function checkDelivery(delivery: Delivery, signer: Signer, now: Date): CheckedDelivery | null {
  return checks[signer.kind](delivery, signer, now);
}

type Check = (delivery: Delivery, signer: Signer, now: Date) => CheckedDelivery | null;

const checks: Readonly<Record<ShopKind, Check>> = {
  shopify: ({ headers, body }, { place, secrets }) => {
    const isOurs = hostOf(headers.get('x-shopify-shop-domain')) === place && place !== null;
    const signed = headers.get('x-shopify-hmac-sha256') ?? '';
    const id = idOf(headers.get('x-shopify-webhook-id'));
    if (!isOurs || id === null || !secrets.some((secret) => matches(signed, hmac(secret, body)))) return null;
    return { id, topic: headers.get('x-shopify-topic') ?? '' };
  },
  woocommerce: ({ headers, body }, { place, secrets }) => {
    const isOurs = hostOf(headers.get('x-wc-webhook-source')) === place && place !== null;
    const signed = headers.get('x-wc-webhook-signature') ?? '';
    const id = idOf(headers.get('x-wc-webhook-delivery-id'));
    if (!isOurs || id === null || !secrets.some((secret) => matches(signed, hmac(secret, body)))) return null;
    return { id, topic: headers.get('x-wc-webhook-topic') ?? '' };
  },
  stripe: ({ headers, body }, { secrets }, now) => {
    const parts = (headers.get('stripe-signature') ?? '').split(',').map((part) => part.trim().split('='));
    const time = parts.find(([key]) => key === 't')?.[1] ?? '';
    const signatures = parts.filter(([key]) => key === 'v1').map(([, value]) => value ?? '');
    if (!isNow(time, now)) return null;
    const signedBy = (secret: string) => {
      const expected = hmac(secret, Buffer.concat([Buffer.from(`${time}.`), body])).toString('hex');
      return signatures.some((signature) => matchesText(signature, expected));
    };
    const told = secrets.some(signedBy) ? stripeId(body) : null;
    return told && { id: told.id, topic: told.type };
  },
  signed: ({ headers, body }, { secrets }, now) => {
    const id = idOf(headers.get('webhook-id'));
    const time = headers.get('webhook-timestamp') ?? '';
    if (id === null || !isNow(time, now)) return null;
    const signatures = (headers.get('webhook-signature') ?? '')
      .split(' ')
      .flatMap((signature) => (signature.startsWith('v1,') ? signature.slice(3) : []));
    const content = Buffer.concat([Buffer.from(`${id}.${time}.`), body]);
    const isSigned = secrets.some((secret) => {
      const expected = hmac(Buffer.from(secret.replace(/^whsec_/, ''), 'base64'), content);
      return signatures.some((signature) => matches(signature, expected));
    });
    return isSigned ? { id, topic: '' } : null;
  },
};

function hmac(secret: string | Buffer, content: Buffer): Buffer {
  // SECURITY: whoever knows that there is no secret could sign with it.
  if (secret.length < 8) throw new Error('the secret of a shop is too short to check anything with');
  return createHmac('sha256', secret).update(content).digest();
}

/** Whether a signature in base64 is this one, in a time that tells nothing. */
function matches(signature: string, expected: Buffer): boolean {
  return matchesText(signature, expected.toString('base64'));
}

function matchesText(signature: string, expected: string): boolean {
  const [said, wanted] = [Buffer.from(signature), Buffer.from(expected)];
  return said.length === wanted.length && timingSafeEqual(said, wanted);
}

function isNow(seconds: string, now: Date): boolean {
  return /^\d{1,12}$/.test(seconds) && Math.abs(now.getTime() / 1000 - Number(seconds)) <= timeTolerance;
}

/** The name of a delivery, if it is one that can be remembered. */
function idOf(said: string | null): string | null {
  return said !== null && /^[\x21-\x7e]{1,200}$/.test(said) ? said : null;
}

function stripeId(body: Buffer): { id: string; type: string } | null {
  try {
    const { id, type } = JSON.parse(body.toString('utf8')) as { id?: unknown; type?: unknown };
    const known = idOf(typeof id === 'string' ? id : null);
    return known === null ? null : { id: known, type: typeof type === 'string' ? type : '' };
  } catch {
    return null;
  }
}

/** The host that a shop names as its own, with or without the rest of an address. */
export function hostOf(said: string | null): string | null {
  if (!said) return null;
  const address = /^https?:\/\//i.test(said) ? said : `https://${said}`;
  return URL.canParse(address) ? new URL(address).host.toLowerCase() : null;
}
