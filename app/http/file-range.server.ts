import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { notFound } from './respond.server';

/** Bytes of a file from one to another, both of them in it. */
interface Span {
  first: number;
  last: number;
}

/** Which part of a file is asked for; null where none of its bytes can be meant. What cannot be read asks for all of it. */
export function spanOf(range: string | null, size: number): Span | 'all' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.trim() ?? '') ?? [];
  if (from === '') return to === '' ? 'all' : lastOf(Number(to), size);
  const last = to === '' ? size - 1 : Number(to);
  if (to !== '' && last < Number(from)) return 'all';
  return Number(from) >= size ? null : { first: Number(from), last: Math.min(last, size - 1) };
}

function lastOf(count: number, size: number): Span | null {
  return count === 0 || size === 0 ? null : { first: Math.max(0, size - count), last: size - 1 };
}

/**
 * Answers with a file or the part of it that a player asks for, without holding it in memory. A part is given only
 * of the very file that the player has begun with (`If-Range`).
 */
export async function rangeAnswer(
  request: Request,
  file: string,
  { digest, headers }: { digest: string; headers: Record<string, string> },
): Promise<Response> {
  const { size } = await stat(file).catch(() => {
    throw notFound();
  });
  const etag = `"${digest}"`;
  const known = { ...headers, etag, 'accept-ranges': 'bytes' };
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: known });
  const condition = request.headers.get('if-range');
  const isSame = condition === null || condition === etag;
  const span = isSame ? spanOf(request.headers.get('range'), size) : 'all';
  if (span === null)
    return new Response(null, { status: 416, headers: { ...known, 'content-range': `bytes */${size}` } });
  const { first, last } = span === 'all' ? { first: 0, last: size - 1 } : span;
  const body =
    request.method === 'HEAD' ? null : Readable.toWeb(createReadStream(file, { start: first, end: last }));
  return new Response(body as ReadableStream | null, {
    status: span === 'all' ? 200 : 206,
    headers: {
      ...known,
      'content-length': String(last - first + 1),
      ...(span === 'all' ? {} : { 'content-range': `bytes ${first}-${last}/${size}` }),
    },
  });
}
