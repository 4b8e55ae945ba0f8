import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import type { Db } from '#db/client';
import { factKinds } from './advocate-facts';

/** What reading an events file found, besides the facts that are now in `file_facts`. */
export interface FactsFile {
  /** The file's own names of people; the id of a member in `file_facts` is the place in this list. */
  readonly people: readonly (string | number)[];
  readonly facts: number;
  /** Kinds that no term knows, with how often they came. They were left out. */
  readonly unknownKinds: ReadonlyMap<string, number>;
}

/** A line that is no event. The whole file is refused, because a score of half the facts would be wrong unseen. */
export class BadFactLine extends Error {
  constructor(file: string, line: number, reason: string) {
    super(`${file}, line ${line}: ${reason}`);
  }
}

/** Enough text for one write to PostgreSQL to be worth its way. */
const CHUNK_LENGTH = 256 * 1024;

const known: ReadonlySet<string> = new Set(factKinds);

function eventSchema() {
  const name = z.union([z.string().min(1), z.number()]);
  const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'is not a date');
  return z.object({
    at: moment,
    kind: z.string().min(1),
    userId: name,
    postId: name,
    n: z.int().min(-1_000_000).max(1_000_000).nullish(),
    rating: z.int().min(0).max(100).nullish(),
    byId: name.nullish(),
    undoneAt: moment.nullish(),
  });
}

/**
 * Streams an events file (JSON lines, gzipped or not) into the temporary table `file_facts`, which has the shape of
 * the view `advocate_facts` and goes away with the transaction. People are numbered in order of appearance.
 */
export async function loadFactsFile(tx: Db, file: string): Promise<FactsFile> {
  await tx.sql`
    create temporary table file_facts (
      member_id bigint not null, kind text not null, at timestamptz not null, item_kind text not null,
      item_id text not null, n int not null, rating int, by_id bigint, undone_at timestamptz
    ) on commit drop`;
  const people = new Map<string | number, number>();
  const unknownKinds = new Map<string, number>();
  const numberOf = (name: string | number) => {
    const number = people.get(name) ?? people.size;
    people.set(name, number);
    return number;
  };
  const schema = eventSchema();
  const copy: Writable = await tx.sql`copy file_facts from stdin`.writable();
  let [chunk, facts, line] = ['', 0, 0];
  try {
    for await (const text of createInterface({ input: await openLines(file), crlfDelay: Infinity })) {
      line += 1;
      if (text.trim() === '') continue;
      const event = parseLine(schema, text, file, line);
      if (!known.has(event.kind)) {
        unknownKinds.set(event.kind, (unknownKinds.get(event.kind) ?? 0) + 1);
        continue;
      }
      facts += 1;
      chunk += copyLine([
        numberOf(event.userId),
        event.kind,
        event.at,
        'post',
        event.postId,
        event.n ?? 1,
        event.rating,
        event.byId === undefined || event.byId === null ? null : numberOf(event.byId),
        event.undoneAt,
      ]);
      if (chunk.length < CHUNK_LENGTH) continue;
      if (!copy.write(chunk)) await once(copy, 'drain');
      chunk = '';
    }
  } catch (error) {
    copy.destroy();
    throw error;
  }
  await new Promise<void>((resolve, reject) => copy.on('error', reject).on('finish', resolve).end(chunk));
  await tx.sql`analyze file_facts`;
  return { people: [...people.keys()], facts, unknownKinds };
}

function parseLine(schema: ReturnType<typeof eventSchema>, text: string, file: string, line: number) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BadFactLine(file, line, 'is not JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BadFactLine(file, line, `${issue?.path.join('.') ?? 'event'}: ${issue?.message ?? 'is not an event'}`);
}

/** One row in the text format of COPY: tabs between, a backslash before what would end a field. */
function copyLine(fields: readonly (string | number | null | undefined)[]): string {
  const cells = fields.map((field) => {
    if (field === null || field === undefined) return '\\N';
    return typeof field === 'number'
      ? String(field)
      : field.replace(/[\\\t\n\r]/g, (sign) => ({ '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign] ?? '\\\\');
  });
  return `${cells.join('\t')}\n`;
}

/** Gzip is recognised by its first two bytes, not by the name of the file. */
async function openLines(file: string): Promise<Readable> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  const bytes = createReadStream(file);
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) return bytes;
  const text = createGunzip();
  bytes.on('error', (error) => text.destroy(error));
  return bytes.pipe(text);
}
