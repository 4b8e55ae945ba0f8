import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import Papa from 'papaparse';
import type { ReadLine } from './import-rows';
import { ImportRefused } from './import-order.server';

/** The cells of one row by their column's name, lower case and without signs: `Review Title` is `reviewtitle`. */
export type Cells = ReadonlyMap<string, string>;

/**
 * Reads a CSV file of commas, semicolons or tabs, line breaks inside quotes included; a row is known by the line it
 * begins on. `shape` answers with a row or with what is wrong with it.
 */
export async function* readCsv<Row>(
  path: string,
  shape: (cells: Cells) => Row | string,
): AsyncIterable<ReadLine<Row>> {
  const delimiter = await delimiterOf(path);
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter });
  const file = createReadStream(path, 'utf8');
  file.on('error', (problem) => parser.destroy(problem)).pipe(parser);
  let columns: string[] | null = null;
  let line = 1;
  for await (const cells of parser as AsyncIterable<string[]>) {
    const begins = line;
    line += 1 + cells.join('').split('\n').length - 1;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (columns === null) {
      columns = cells.map(columnOf);
      continue;
    }
    if (cells.length !== columns.length) {
      yield { line: begins, problem: `has ${cells.length} cells where the heading has ${columns.length}` };
      continue;
    }
    const shaped = shape(new Map(columns.map((column, index) => [column, cells[index]?.trim() ?? ''])));
    yield typeof shaped === 'string' ? { line: begins, problem: shaped } : { line: begins, row: shaped };
  }
}

/** The headings of a file; none when it is empty. */
export async function readHeadings(path: string): Promise<string[]> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: await delimiterOf(path) });
  const file = createReadStream(path, { encoding: 'utf8', end: 65_535 });
  file.on('error', (problem) => parser.destroy(problem)).pipe(parser);
  for await (const cells of parser as AsyncIterable<string[]>) {
    file.destroy();
    return cells;
  }
  return [];
}

const columnOf = (heading: string) => heading.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** The delimiter of the heading. Refuses UTF-16, which spreadsheets write and nobody can guess from garbled names. */
async function delimiterOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8_192), 0, 8_192, 0);
    const start = buffer.subarray(0, bytesRead);
    if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) {
      throw new ImportRefused(`${path} is UTF-16: save it as "CSV UTF-8" and import that.`);
    }
    const heading = start.toString('utf8').split('\n')[0] ?? '';
    const count = (sign: string) => heading.split(sign).length;
    return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
  } finally {
    await file.close();
  }
}
