import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import type { Db } from '#db/client';
import type { SearchEngine } from '#search/engine';
import { answerQueries, type JudgedQuery } from '#search/evaluate';
import { withHouse } from './open-house';

interface Options {
  queries: string;
  out: string;
  source?: string;
  limit: string;
}

/** `search`: answers a file of queries with the product's own search, so that an outside judge can look at it. */
export function searchCommand(): Command {
  return new Command('search')
    .description(
      'answer each line {"queryId","text","excludeId"} of a file by the product search, as a signed-out reader',
    )
    .requiredOption('--queries <file>', 'JSON lines')
    .requiredOption(
      '--out <file>',
      'where {"queryId","results"} goes; results are the ids that an import brought',
    )
    .option('--source <name>', 'only threads of this import')
    .option('--limit <n>', 'results for each query', '20')
    .action(async ({ queries, out, source, limit }: Options) => {
      let standIns = 0;
      const count = await withHouse(async ({ db, search }) => {
        const boards = await db.sql<Array<{ id: number }>>`select id from boards where seen_by @> '{public}'`;
        const counting: SearchEngine = {
          async search(question) {
            const answer = await search.engine.search(question);
            if (answer.reduced) standIns += 1;
            return answer;
          },
        };
        const names = await importedNames(db, source ?? null);
        const answers = answerQueries(counting, await readQueries(queries), {
          boards: boards.map((board) => board.id),
          limit: Number(limit),
          nameOf: (threadId) => names.get(threadId) ?? null,
        });
        return writeLines(out, answers);
      });
      console.log(`${count} queries answered: ${out}`);
      if (standIns > 0) console.log(`${standIns} times PostgreSQL stood in for Meilisearch.`);
    });
}

async function importedNames(db: Db, source: string | null): Promise<Map<number, string>> {
  const rows = await db.sql<Array<{ id: number; ref: string }>>`
    select id, import_ref as ref from threads
    where import_ref is not null and (${source}::text is null or import_source = ${source})`;
  return new Map(rows.map((row) => [row.id, row.ref]));
}

async function readQueries(file: string): Promise<JudgedQuery[]> {
  const queries: JudgedQuery[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim()) queries.push(JSON.parse(line) as JudgedQuery);
  }
  return queries;
}

async function writeLines(file: string, answers: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  async function* lines() {
    for await (const answer of answers) {
      count += 1;
      yield `${JSON.stringify(answer)}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
  return count;
}
