import type { IncomingMessage } from 'node:http';

/** Bytes that a plain form may have: the longest body text and its fields, escaped. */
const maxFormBytes = 256 * 1024;
/** Bytes that a form with pictures or a file may have. */
const maxUploadBytes = 40 * 1024 * 1024;

/** The body was larger than allowed. */
export class BodyTooLarge extends Error {}

/** The body is no form, or one that ends in the middle. */
export class BodyUnreadable extends Error {}

/**
 * Reads the form that a request brings, as bytes; throws BodyTooLarge or BodyUnreadable. No page of ours sends anything
 * but forms, and each route reads its form by itself, where one that cannot be read would look like our own mistake: so
 * it is read once here. That counts for forms with files alone; what the others hold is text, whatever it is.
 */
export async function readFormBody(request: IncomingMessage): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  const isText = /^application\/x-www-form-urlencoded\b/i.test(type);
  if (!isText && !/^multipart\/form-data\b/i.test(type)) throw new BodyUnreadable();
  const body = await readBody(request);
  if (!isText) {
    const form = new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    await form.catch(() => Promise.reject(new BodyUnreadable()));
  }
  return body;
}

/** Reads a request's whole body, counting raw bytes as they come; throws BodyTooLarge without reading the rest. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const multipart = request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  const limit = multipart ? maxUploadBytes : maxFormBytes;
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
