import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressible = /\.(?:js|css|svg|json)$/;
/** Below this a compressed file saves no packet. */
const worthCompressing = 1_400;

/**
 * Lays a `.br` and a `.gz` beside every text file of a folder, once, when it is built: the server then only sends
 * what lies there, a quarter of the bytes at no cost a request.
 *
 * @param {string} folder
 */
export function compressFiles(folder) {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!compressible.test(entry)) continue;
    const path = join(folder, entry);
    const bytes = readFileSync(path);
    if (bytes.length < worthCompressing) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
