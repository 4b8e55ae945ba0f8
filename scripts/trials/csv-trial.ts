import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { rescoreMembers } from '#app/features/advocates/rescore-members.server';
import { importFolder } from '#app/features/integrations/import-folder.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import type { Db } from '#db/client';
import { inTrialHouse, type TrialHouse } from './trial-house';
import type { Trial } from './trial';

/** How a cell begins that a spreadsheet would calculate instead of show. */
const formulaStart = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** Cells that are formulas, brought in by CSV and taken out by the file of advocates. */
export const csvTrial: Trial = {
  name: 'csv',
  about: 'cells that are formulas: imported as words, exported inert',
  async run({ data }) {
    const cells = JSON.parse(
      readFileSync(path.join(data, 'malicious', 'csv-formula.json'), 'utf8'),
    ) as string[];
    const findings: string[] = [];
    const before = async (db: Db) => {
      findings.push(...(await importCells(db, cells)));
      await closeRenderer();
    };
    const counts = await inTrialHouse({ before }, async (house) => {
      const named = await nameMembers(house, cells);
      const rows = await exportRows(house);
      if (rows.length !== named)
        findings.push(`${named} people belong into the file, ${rows.length} are in it`);
      const live = rows.flatMap((row) => row.filter((cell) => formulaStart.test(cell)));
      findings.push(...live.map((cell) => `a spreadsheet would calculate ${JSON.stringify(cell)}`));
      return `${cells.length} cells imported in 5 columns, ${named} of them exported as names`;
    });
    return { counts, findings };
  },
};

/** Products and reviews whose every free column is such a cell: kept word for word, because they are only words here. */
async function importCells(db: Db, cells: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vouch-csv-trial-'));
  const importFile = async (name: string, rows: object[]) => {
    writeFileSync(path.join(folder, name), Papa.unparse(rows));
    return importFolder(db, {
      path: path.join(folder, name),
      source: 'csv trial',
      kind: 'auto',
      now: new Date(),
    });
  };
  try {
    const reports = [
      await importFile(
        'products.csv',
        cells.map((cell, index) => ({ sku: `sku-${index}`, name: cell, category: cell, description: cell })),
      ),
      await importFile(
        'reviews.csv',
        cells.map((cell, index) => ({
          sku: `sku-${index}`,
          rating: 5,
          date: '2024-05-06',
          title: cell,
          body: cell,
          author: cell,
        })),
      ),
    ];
    const leftOut = reports.flatMap(({ files }) =>
      files.flatMap(({ file, leftOut: lines }) => lines.map(({ reason }) => `${file}: ${reason}`)),
    );
    const kept = await db.sql<Array<{ body: string }>>`select body_source as body from reviews`;
    const changed = cells.filter((cell) => !kept.some(({ body }) => body === cell.trim()));
    return [...leftOut, ...changed.map((cell) => `${JSON.stringify(cell)} was not kept as a review's words`)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Members with such names, who asked something and agreed to be written to. Answers how many names were accepted. */
async function nameMembers(house: TrialHouse, cells: readonly string[]): Promise<number> {
  const board = await house.newBoard('Formulas');
  let named = 0;
  for (const cell of cells) {
    const member = await house.newMember('member');
    const { status } = await member.post('/settings', { displayName: cell, bio: cell });
    if (status !== 303) continue;
    named += 1;
    await member.post('/threads/new', { board, kind: 'question', title: 'A question', body: 'Why?' });
    await member.post('/settings/consent', { granted: 'true' });
  }
  await rescoreMembers(house.db, { now: new Date() });
  return named;
}

async function exportRows({ newMember }: TrialHouse): Promise<string[][]> {
  const marketer = await newMember('marketer');
  const { status, text } = await marketer.post('/advocates/export/file', {
    purpose: '=HYPERLINK("https://example.com")',
  });
  if (status !== 200) throw new Error(`the export was answered with ${status}`);
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data.slice(1);
}
