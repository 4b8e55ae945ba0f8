import { gzipSync } from 'node:zlib';

/** Bytes over the wire (gzip) of a first visit, by kind. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
}

/** Fetches a page and every style sheet and script it names, as a browser without a cache would. */
export async function weigh(origin: string, path: string, cookie?: string): Promise<Weight> {
  const get = async (address: string) => {
    const response = await fetch(new URL(address, origin), cookie ? { headers: { cookie } } : {});
    return Buffer.from(await response.arrayBuffer());
  };
  const page = await get(path);
  const html = page.toString();
  const sum = async (addresses: Iterable<string>) => {
    let bytes = 0;
    for (const address of new Set(addresses)) bytes += gzipSync(await get(address)).length;
    return bytes;
  };
  return {
    html: gzipSync(page).length,
    css: await sum(all(html, /href="([^"]+\.css)"/g)),
    js: await sum(all(html, /(?:src|href)="([^"]+\.js)"|from "([^"]+\.js)"|import "([^"]+\.js)"/g)),
  };
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
