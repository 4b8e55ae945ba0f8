import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { newPublicId } from '#app/lib/public-id';
import type { Db } from '#db/client';
import { readableEntry } from './statement';
import { loadRuleBook } from './rule-book-queries.server';
import { readStatement, type StatementQuestion } from './statement-queries.server';

const columns = [
  ...['entry', 'when', 'what_for', 'rule', 'rule_version', 'points', 'state', 'reason', 'balance_after'],
  ...['about', 'address'],
];

/** Where a file is made, and what addresses in it begin with. */
interface FilePlace {
  folder: string;
  origin: string;
}

/**
 * Makes a statement as a file, oldest first, in bounded memory; the caller streams it out and removes it. Cells that a
 * spreadsheet would take for a formula are made inert; the balance stands beside each entry as long as none is left out.
 */
export async function makeStatementFile(
  db: Db,
  question: StatementQuestion,
  { folder, origin }: FilePlace,
): Promise<string> {
  const file = path.join(folder, `${newPublicId()}.csv`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await pipeline(
    Readable.from(rowsOf(db, question, origin)),
    stringify({ header: true, columns, escape_formulas: true, record_delimiter: 'windows' }),
    createWriteStream(file, { mode: 0o600 }),
  );
  return file;
}

async function* rowsOf(
  db: Db,
  question: StatementQuestion,
  origin: string,
): AsyncGenerator<Array<string | number>> {
  const book = await loadRuleBook(db);
  for await (const rows of readStatement(db, question)) {
    for (const entry of rows.map((row) => readableEntry(row, book))) {
      yield [
        ...[entry.id, entry.at, entry.what, entry.rule, entry.ruleVersion, entry.points, entry.state],
        ...[entry.reason ?? '', entry.balance ?? ''],
        ...[entry.cause?.title ?? '', entry.cause ? new URL(entry.cause.href, origin).href : ''],
      ];
    }
  }
}
