import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** A folder that `vouch import` can take in, and how many lines each of its files holds. */
export interface Dataset {
  readonly name: string;
  readonly folder: string;
  /** By the name without endings: threads, posts, votes, products, reviews. */
  readonly lines: ReadonlyMap<string, number>;
}

/** The pairs of files that make a community or a shop. */
const kinds = [
  ['threads', 'posts'],
  ['products', 'reviews'],
];

/** Every folder right under the given one that is a community or a shop by the names of its files. */
export async function findDatasets(folder: string): Promise<Dataset[]> {
  const found: Dataset[] = [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const place = path.join(folder, name);
    const files = new Map(
      readdirSync(place).flatMap((file) => {
        const stem = /^(\w+)\.jsonl(?:\.gz)?$/.exec(file)?.[1];
        return stem ? [[stem, path.join(place, file)] as const] : [];
      }),
    );
    if (!kinds.some((stems) => stems.every((stem) => files.has(stem)))) continue;
    const lines = new Map<string, number>();
    for (const [stem, file] of files) lines.set(stem, await countLines(file));
    found.push({ name, folder: place, lines });
  }
  return found;
}

/** Counts by itself, not with the reader that is on trial. */
async function countLines(file: string): Promise<number> {
  const raw = createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  let count = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line.trim()) count += 1;
  return count;
}
