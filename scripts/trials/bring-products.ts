import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { importFolder } from '#app/features/integrations/import-folder.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import type { Db } from '#db/client';

interface ProductRow {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly description: string;
}

/** The number of a product that can be typed into a list of numbers, beside hostile ones. */
export const plainSku = 'plain';

/** A catalogue, by the way that catalogues come in. */
export async function bringProducts(db: Db, rows: readonly ProductRow[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vouch-trial-'));
  const file = path.join(folder, 'products.csv');
  writeFileSync(file, Papa.unparse([...rows]));
  try {
    await importFolder(db, { path: file, source: '<b>trial</b>', kind: 'auto', now: new Date() });
    await closeRenderer();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
