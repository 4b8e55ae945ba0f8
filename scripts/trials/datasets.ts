import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** What `vouch import` can take in under one name. */
export interface Dataset {
  readonly name: string;
  /** A folder as a whole, or files in the order in which their rows need each other. */
  readonly places: readonly string[];
  /** Lines of each file by its name without endings (threads, posts, reviews), where a line is a row. */
  readonly lines: ReadonlyMap<string, number>;
}

/** The pairs of files that make a community or a shop. */
const pairs = [
  ['threads', 'posts'],
  ['products', 'reviews'],
];

/** What the names of CSV files tell, in the order in which their rows need each other. */
const csvKinds = [/product/i, /order/i, /review/i];

/** Every folder right under the given one that is a community or a shop by the names of its files. */
export async function findDatasets(folder: string): Promise<Dataset[]> {
  const found: Dataset[] = [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const place = path.join(folder, name);
    const files = readdirSync(place);
    const lines = await linesOf(place, files);
    const isPair = pairs.some((stems) => stems.every((stem) => lines.has(stem)));
    const tables = csvKinds.flatMap((kind) =>
      files.filter((file) => kind.test(file) && file.endsWith('.csv')),
    );
    if (isPair || files.includes('Posts.xml')) found.push({ name, places: [place], lines });
    else if (tables.length > 0)
      found.push({ name, places: tables.map((file) => path.join(place, file)), lines });
  }
  return found;
}

async function linesOf(folder: string, files: readonly string[]): Promise<Map<string, number>> {
  const lines = new Map<string, number>();
  for (const file of files) {
    const stem = /^(\w+)\.jsonl(?:\.gz)?$/.exec(file)?.[1];
    if (stem) lines.set(stem, await countLines(path.join(folder, file)));
  }
  return lines;
}

/** Counts by itself, not with the reader that is on trial. */
async function countLines(file: string): Promise<number> {
  const raw = createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  let count = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line.trim()) count += 1;
  return count;
}
