/** @typedef {import('./source-tree.mjs').Finding} Finding */

/**
 * A row of `app/route-table.js`: a page or action with its `access`, or a layout with children.
 * @typedef {{ path?: string | undefined, index?: boolean | undefined, file: string, access?: string | undefined, children?: readonly RouteRow[] | undefined }} RouteRow
 */

const table = 'app/route-table.js';
const levels = ['anyone', 'member', 'team', 'moderator', 'marketer', 'admin'];

/**
 * Holds the table and the files together, one to one: a row without a file breaks the build, a file without
 * a row is dead, and two rows for one file would answer two addresses with one set of rights.
 *
 * @param {import('./source-tree.mjs').SourceTree} tree
 * @param {readonly RouteRow[]} rows
 * @returns {Finding[]}
 */
export function checkRouteTable(tree, rows) {
  const all = flatten(rows);
  const pages = all.filter((row) => !row.children);
  const named = new Set(all.map((row) => `app/${row.file}`));
  const orphans = tree.under('app/routes', /\.(?:tsx?|jsx?)$/).filter((file) => !named.has(file));
  const inTable = [
    ...all.flatMap((row) => problemsOf(row, tree)),
    ...repeated(all.map((row) => row.file)).map((file) => `${file} has two rows`),
    ...repeated(pages.map(addressOf)).map((address) => `${address} has two rows`),
  ];
  return [
    ...orphans.map((file) => ({ file, message: `has no row in ${table}; add one or delete the file` })),
    ...inTable.map((message) => ({ file: table, message })),
  ];
}

/**
 * @param {readonly RouteRow[]} rows
 * @returns {RouteRow[]}
 */
function flatten(rows) {
  return rows.flatMap((row) => [row, ...flatten(row.children ?? [])]);
}

/** @param {RouteRow} row */
function addressOf(row) {
  return `/${row.path ?? ''}`.replace('//', '/');
}

/**
 * @param {RouteRow} row
 * @param {import('./source-tree.mjs').SourceTree} tree
 */
function problemsOf(row, tree) {
  const problems = [];
  if (!tree.has(`app/${row.file}`)) problems.push(`${row.file} does not exist`);
  if (!row.children && (row.access === undefined || !levels.includes(row.access))) {
    problems.push(`${row.file} needs an access of ${levels.join(', ')}; it has ${row.access ?? 'none'}`);
  }
  return problems;
}

/** @param {readonly string[]} values */
function repeated(values) {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
