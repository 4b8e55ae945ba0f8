import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findEmptyFiles } from './empty-files.mjs';
import { checkMigrations } from './migrations.mjs';
import { findTestsWithoutTwin, findUntestedCommands } from './mirrored-tests.mjs';
import { findBadNames } from './names.mjs';
import { checkRouteTable } from './route-table.mjs';
import { findTrespassers } from './table-ownership.mjs';
import { findUnrunTests } from './unrun-tests.mjs';

/** @typedef {import('./source-tree.mjs').Finding} Finding */
/** @typedef {import('./source-tree.mjs').SourceTree} SourceTree */

/**
 * Every check of our own on the shape of the code, by the name it is reported under.
 *
 * @param {SourceTree} tree
 * @param {string} root
 * @returns {Promise<Record<string, Finding[]>>}
 */
export async function checkStructure(tree, root) {
  return {
    names: findBadNames(tree),
    'empty files': findEmptyFiles(tree),
    'route table': checkRouteTable(tree, await readRouteTable(root)),
    'table ownership': findTrespassers(tree),
    migrations: checkMigrations(tree),
    'tests without a subject': findTestsWithoutTwin(tree),
    'untested commands': findUntestedCommands(tree),
    'tests that do not run': findUnrunTests(tree),
  };
}

/** @param {string} root */
async function readRouteTable(root) {
  const file = path.join(root, 'app/route-table.js');
  if (!existsSync(file)) return [];
  /** @type {{ routeTable: readonly import('./route-table.mjs').RouteRow[] }} */
  const { routeTable } = await import(pathToFileURL(file).href);
  return routeTable;
}
