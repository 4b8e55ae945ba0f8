import type { IncomingMessage } from 'node:http';
import { isShopDelivery } from './origin.server';

/** Bytes that a plain form may have: the longest body text and its fields, escaped. */
const maxFormBytes = 256 * 1024;
/** Bytes that a form with pictures or a file may have. */
const maxUploadBytes = 40 * 1024 * 1024;

/** Bytes that a form with a video may have: the film, which is never held in memory, and its picture. */
export const maxLargeFormBytes = 116 * 1024 * 1024;
/** Bytes of what a shop tells: an order of a thousand lines with everything that shops say beside. */
const maxDeliveryBytes = 2 * 1024 * 1024;
/** How long a form may take to come that is read before anybody looks at it. */
const maxFormMs = 60_000;

/** Where a video may come. Its form is read by the page itself, once it is known who sends it. */
const isLarge = /^\/(?:reviews\/[a-z0-9]{12}|testimonials\/own\/[0-9a-f]{96})\/video(?:\?|$)/;

/** The body was larger than allowed. */
export class BodyTooLarge extends Error {}

/** The body is no form, or one that ends in the middle. */
export class BodyUnreadable extends Error {}

/** What a request brings, as a standard request takes it: read and counted, or, where a video may come, as it comes. */
export async function bodyOf(request: IncomingMessage): Promise<Pick<RequestInit, 'body' | 'duplex'>> {
  if (isShopDelivery(request)) return { body: new Uint8Array(await readBody(request, maxDeliveryBytes)) };
  const isWithFiles = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
  if (!isWithFiles || !isLarge.test(request.url ?? ''))
    return { body: new Uint8Array(await readFormBody(request)) };
  if (Number(request.headers['content-length'] ?? 0) > maxLargeFormBytes) throw new BodyTooLarge();
  return { body: streamOf(request), duplex: 'half' };
}

/** The bytes as they come, asked for one by one: who is turned away before that has cost nothing. */
function streamOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Buffer> | null = null;
  let size = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= (request as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
        const next = await chunks.next();
        if (next.done) return controller.close();
        size += next.value.length;
        if (size > maxLargeFormBytes) throw new BodyTooLarge();
        controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * Reads the form that a request brings, as bytes; throws BodyTooLarge or BodyUnreadable. No page of ours sends anything
 * but forms, and each route reads its form by itself, where one that cannot be read would look like our own mistake: so
 * it is read once here. That counts for forms with files alone; what the others hold is text, whatever it is.
 */
async function readFormBody(request: IncomingMessage): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  const isText = /^application\/x-www-form-urlencoded\b/i.test(type);
  if (!isText && !/^multipart\/form-data\b/i.test(type)) throw new BodyUnreadable();
  const body = await readBody(request, isText ? maxFormBytes : maxUploadBytes);
  if (!isText) {
    const form = new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    await form.catch(() => Promise.reject(new BodyUnreadable()));
  }
  return body;
}

/** Reads a request's whole body, counting raw bytes as they come; throws BodyTooLarge without reading the rest. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  const late = setTimeout(() => request.destroy(), maxFormMs);
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new BodyTooLarge();
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(chunks);
}
