import type { IncomingMessage } from 'node:http';

/** Bytes that a plain form may have: the longest body text and its fields, escaped. */
const maxFormBytes = 256 * 1024;
/** Bytes that a form with pictures or a file may have. */
const maxUploadBytes = 40 * 1024 * 1024;

/** The body was larger than allowed. */
export class BodyTooLarge extends Error {}

/** Reads a request's whole body, counting raw bytes as they come; throws BodyTooLarge without reading the rest. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
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
