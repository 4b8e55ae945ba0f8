import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** Streams a file out as a download and removes it, whether or not it arrived. It never stands in memory as a whole. */
export function sendOnce(file: string, options: { name: string; type: string }): Response {
  const stream = createReadStream(file);
  stream.once('close', () => void rm(file, { force: true }));
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': options.type,
      'content-disposition': `attachment; filename="${options.name.replace(/[^\w.-]/g, '_')}"`,
    },
  });
}
