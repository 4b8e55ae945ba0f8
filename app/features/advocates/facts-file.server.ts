import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Db } from '#db/client';
import { factKinds } from './advocate-facts';
import { readFactLine, type FactLine } from './fact-line.server';

/** What reading an events file found, besides the facts that are now in `file_facts`. */
export interface FactsFile {
  /** The file's own names of people; the id of a member in `file_facts` is the place in this list. */
  readonly people: readonly (string | number)[];
  readonly facts: number;
  /** Kinds that no term knows, with how often they came. They were left out. */
  readonly unknownKinds: ReadonlyMap<string, number>;
}

/** Enough rows for one statement to be worth its way, few enough to hold in memory. */
const BATCH = 5000;

const known: ReadonlySet<string> = new Set(factKinds);

/**
 * Streams an events file (JSON lines, gzipped or not) into the temporary table `file_facts`, which has the shape of
 * the view `advocate_facts` and goes away with the transaction. A line that is no event refuses the whole file,
 * because a score of half the facts would be wrong unseen.
 */
export async function loadFactsFile(tx: Db, file: string): Promise<FactsFile> {
  await tx.sql`
    create temporary table file_facts (
      member_id bigint not null, kind text not null, at timestamptz not null, item_kind text not null,
      item_id text not null, n int not null, rating int, by_id bigint, undone_at timestamptz
    ) on commit drop`;
  const people = new Map<string | number, number>();
  const unknownKinds = new Map<string, number>();
  let facts = 0;
  let batch: FactLine[] = [];
  for await (const fact of factsOf(file)) {
    if (!known.has(fact.kind)) {
      unknownKinds.set(fact.kind, (unknownKinds.get(fact.kind) ?? 0) + 1);
      continue;
    }
    facts += 1;
    if (batch.push(fact) < BATCH) continue;
    await insertFacts(tx, batch, people);
    batch = [];
  }
  await insertFacts(tx, batch, people);
  await tx.sql`analyze file_facts`;
  return { people: [...people.keys()], facts, unknownKinds };
}

async function* factsOf(file: string): AsyncGenerator<FactLine> {
  let line = 0;
  for await (const text of createInterface({ input: await openText(file), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield readFactLine(text, `${file}, line ${line}`);
  }
}

/** Not COPY: the driver never tells when the server refuses a row of one, and the caller would wait for ever. */
async function insertFacts(
  tx: Db,
  facts: readonly FactLine[],
  people: Map<string | number, number>,
): Promise<void> {
  const numberOf = (name: string | number) => {
    const number = people.get(name) ?? people.size;
    people.set(name, number);
    return number;
  };
  await tx.sql`
    insert into file_facts (member_id, kind, at, item_kind, item_id, n, rating, by_id, undone_at)
    select member_id, kind, at, 'post', item_id, n, rating, by_id, undone_at
    from unnest(
      ${facts.map(({ userId }) => numberOf(userId))}::bigint[],
      ${facts.map(({ kind }) => kind)}::text[],
      ${facts.map(({ at }) => at)}::text[]::timestamptz[],
      ${facts.map(({ postId }) => String(postId))}::text[],
      ${facts.map(({ n = 1 }) => n)}::int[],
      ${facts.map(({ rating = null }) => rating)}::int[],
      ${facts.map(({ byId }) => (byId === undefined ? null : numberOf(byId)))}::bigint[],
      ${facts.map(({ undoneAt = null }) => undoneAt)}::text[]::timestamptz[]
    ) as fact (member_id, kind, at, item_id, n, rating, by_id, undone_at)`;
}

/** Gzip is recognised by its first two bytes, not by the name of the file. */
async function openText(file: string): Promise<Readable> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  const bytes = createReadStream(file);
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) return bytes;
  const text = createGunzip();
  bytes.on('error', (error) => text.destroy(error));
  return bytes.pipe(text);
}
