import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { KeptPage } from './page-cache.server';
import { emptyPolicy } from './security-headers.server';

const gzipAsync = promisify(gzip);
/** Below this a compressed body saves no packet. */
const worthCompressing = 1_400;
const compressible = /^(text\/|application\/(json|javascript|xml|.*\+xml))|image\/svg/;

/** Writes a kept page in the best encoding the browser takes, or 304 when it has it already. */
export function writeKept(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const { bodies } = page;
  const [encoding, body]: [string, Buffer] =
    bodies.br && accepted.includes('br')
      ? ['br', bodies.br]
      : accepted.includes('gzip')
        ? ['gzip', bodies.gzip]
        : ['identity', bodies.identity];
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  response.setHeader('etag', page.etag);
  response.setHeader('cache-control', 'private, no-cache');
  response.setHeader('vary', 'Accept-Encoding, Cookie');
  if (request.headers['if-none-match'] === page.etag) return void response.writeHead(304).end();
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.length);
  response.writeHead(200).end(body);
}

/** Writes an answer whole, compressed in the thread pool when that is worth it. */
export async function writeBody(
  request: IncomingMessage,
  response: ServerResponse,
  answer: { status: number; body: Buffer },
): Promise<void> {
  const { status } = answer;
  const type = String(response.getHeader('content-type') ?? '');
  const takesGzip = String(request.headers['accept-encoding'] ?? '').includes('gzip');
  const compress =
    takesGzip &&
    answer.body.length > worthCompressing &&
    compressible.test(type) &&
    !response.hasHeader('content-encoding');
  const body = compress ? await gzipAsync(answer.body, { level: 5 }) : answer.body;
  if (compress) response.setHeader('content-encoding', 'gzip');
  const varies = response.getHeader('vary');
  response.setHeader('vary', [varies, 'Accept-Encoding, Cookie'].filter(Boolean).join(', '));
  if (status !== 204 && status !== 304) response.setHeader('content-length', body.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}

/** Passes a download through as it comes: files of any size take a fixed amount of memory. */
export async function writeDownload(response: ServerResponse, answer: Response): Promise<void> {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'private, no-store');
  response.setHeader('content-security-policy', emptyPolicy);
  response.writeHead(answer.status);
  if (!answer.body) return void response.end();
  await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
}

/** What a browser that opens a film by its own address may load to show it: the film. */
const mediaPolicy = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Passes a film, or a part of it, through as it comes. Players ask for parts and leave before their end. */
export async function writeMedia(response: ServerResponse, answer: Response): Promise<void> {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('content-security-policy', mediaPolicy);
  response.writeHead(answer.status);
  if (!answer.body) return void response.end();
  await pipeline(Readable.fromWeb(answer.body as ReadableStream), response).catch((error: unknown) => {
    if (!response.destroyed) throw error;
  });
}
