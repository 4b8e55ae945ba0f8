import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileServer } from '#app/http/file-server.server';
import { compressFiles } from '../../../scripts/supervisor/compress-files.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'vouch-files-'));
mkdirSync(path.join(folder, 'build'));
const style = 'a { color: teal }\n'.repeat(200);
writeFileSync(path.join(folder, 'build/app-1A2B.css'), style);
writeFileSync(path.join(folder, 'build/small-3C4D.js'), 'void 0;');
writeFileSync(path.join(folder, 'robots.txt'), 'User-agent: *');
compressFiles(folder);

const files = fileServer(folder);
const server = createServer((request, response) =>
  files(request, response, () => void response.writeHead(404).end('no such file')),
).listen(0);
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
const ask = (place: string, encoding = 'identity') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${place}`, {
    headers: { 'accept-encoding': encoding },
  });

describe('fileServer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('gives whoever takes %s the same words in few bytes', async (takes, encoding) => {
    const answer = await ask('/build/app-1A2B.css', takes);
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toBe('text/css');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    if (encoding) expect(Number(answer.headers.get('content-length'))).toBeLessThan(style.length / 10);
    expect(await answer.text()).toBe(style);
  });

  it('leaves small files as they are, and keeps for an hour what has no hash in its name', async () => {
    expect((await ask('/build/small-3C4D.js', 'br')).headers.get('content-encoding')).toBeNull();
    expect((await ask('/robots.txt')).headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it('goes on when a file is taken away under it', async () => {
    writeFileSync(path.join(folder, 'build/gone-5E6F.js'), style);
    expect((await ask('/build/gone-5E6F.js')).status).toBe(200);
    rmSync(path.join(folder, 'build/gone-5E6F.js'));
    expect((await ask('/build/gone-5E6F.js')).status).toBe(404);
    expect((await ask('/build/app-1A2B.css')).status).toBe(200);
  });

  it('leads to nothing outside of its folder', async () => {
    for (const place of ['/../package.json', '/..%2fpackage.json', '/build/..%2f..%2fetc/passwd'])
      expect((await ask(place)).status).toBe(404);
  });
});
