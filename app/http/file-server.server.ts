import type { ServerResponse } from 'node:http';
import path from 'node:path';
import sirv, { type RequestHandler } from 'sirv';

/**
 * Serves the files of a folder, in the best encoding that lies beside each (`scripts/supervisor/compress-files.mjs`).
 * The disk is asked each time: a list made at the start would name files that a later build has taken away, and
 * opening one of those ends the process.
 */
export function fileServer(folder: string): RequestHandler {
  return sirv(path.resolve(folder), {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: keepBuildFiles,
  });
}

/** Built files carry a hash in their name: they never change. */
function keepBuildFiles(response: ServerResponse, pathname: string): void {
  const forever = pathname.startsWith('/build/');
  response.setHeader(
    'cache-control',
    forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  );
}
