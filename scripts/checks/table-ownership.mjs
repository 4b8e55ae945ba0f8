import ts from 'typescript';
import { tableOwnershipExceptions } from './table-ownership-exceptions.mjs';
import { importedNames, lineOf, nodesOf, parse } from './syntax.mjs';

/** @typedef {import('./source-tree.mjs').Finding} Finding */
/** @typedef {import('./source-tree.mjs').SourceTree} SourceTree */
/** @typedef {{ table: string, line: number }} Write */
/** @typedef {typeof tableOwnershipExceptions[number]} Exception */

const builderMethods = new Set(['insert', 'update', 'delete']);
const sqlWrites = [
  /\binsert\s+into\s+"?(\w+)"?/gi,
  /(?<!\bdo\s+)\bupdate\s+(?:only\s+)?"?(\w+)"?(?:\s+(?:as\s+)?\w+)?\s+set\b/gi,
  /\bdelete\s+from\s+(?:only\s+)?"?(\w+)"?/gi,
  /\bmerge\s+into\s+"?(\w+)"?/gi,
  /\btruncate\s+(?:table\s+)?"?(\w+)"?/gi,
  /\bcopy\s+"?(\w+)"?\s*(?:\([^)]*\)\s*)?from\b/gi,
];

/**
 * Only the room a schema file is named after writes its tables. Reading across rooms is free (joined read models
 * are where speed lives), but a row that two rooms write has no rule that holds.
 *
 * Sees drizzle's builders and SQL in any string or template; a table name put together at run time it cannot see.
 *
 * @param {SourceTree} tree
 * @param {typeof tableOwnershipExceptions} [exceptions]
 * @returns {Finding[]}
 */
export function findTrespassers(tree, exceptions = tableOwnershipExceptions) {
  const tables = ownersOfTables(tree);
  const used = new Set();
  const findings = [];
  for (const file of writers(tree)) {
    for (const { table, line } of writesIn(file, tree.read(file), tables)) {
      const owner = tables.ownerOf.get(table);
      if (owner === undefined || owner === roomOf(file)) continue;
      const exception = exceptions.find((entry) => file.startsWith(entry.file) && covers(entry, table));
      if (exception) used.add(grantOf(exception, table));
      else findings.push({ file, line, message: trespass(table, owner) });
    }
  }
  return [...findings, ...unusedExceptions(exceptions, used)];
}

/** @param {string} table @param {string} owner */
function trespass(table, owner) {
  return `writes ${table}, which belongs to ${owner}; call a command of ${owner}, or announce a fact it listens to`;
}

/**
 * @param {typeof tableOwnershipExceptions} exceptions
 * @param {Set<string>} used
 * @returns {Finding[]}
 */
function unusedExceptions(exceptions, used) {
  const granted = exceptions.flatMap((entry) =>
    entry.tables === 'all' ? [grantOf(entry)] : entry.tables.map((table) => grantOf(entry, table)),
  );
  return granted
    .filter((grant) => !used.has(grant))
    .map((grant) => ({
      file: 'scripts/checks/table-ownership-exceptions.mjs',
      message: `nothing needs "${grant}" any more; remove it`,
    }));
}

/** @param {Exception} entry @param {string} table */
function covers({ tables }, table) {
  return tables === 'all' || tables.includes(table);
}

/** @param {Exception} entry @param {string} [table] */
function grantOf({ file, tables }, table = '') {
  return `${file} ${tables === 'all' ? 'all' : table}`;
}

/** @param {SourceTree} tree */
function ownersOfTables(tree) {
  /** @type {Map<string, string>} */
  const ownerOf = new Map();
  /** @type {Map<string, string>} */
  const tableOf = new Map();
  for (const file of tree.under('db/schema', /\.ts$/)) {
    // A room with many tables has a folder beside its file: `boards.ts`, `boards/following.ts`.
    const [room = ''] = file.slice('db/schema/'.length, -'.ts'.length).split('/');
    for (const node of nodesOf(parse(file, tree.read(file)))) {
      const declared = declaredTable(node);
      if (!declared) continue;
      tableOf.set(declared.variable, declared.table);
      ownerOf.set(declared.table, room);
    }
  }
  return { ownerOf, tableOf };
}

/** @param {ts.Node} node */
function declaredTable(node) {
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isCallExpression(node.initializer))
    return null;
  const [first] = node.initializer.arguments;
  const builder = node.initializer.expression.getText();
  if (!/(?:^pgTable|\.table)$/.test(builder) || !first || !ts.isStringLiteral(first)) return null;
  return { variable: node.name.getText(), table: first.text };
}

/** @param {SourceTree} tree */
function writers(tree) {
  return ['app', 'db', 'search', 'scripts']
    .flatMap((folder) => tree.under(folder, /\.(?:tsx?|mjs|js)$/))
    .filter((file) => !/^(?:db\/schema|scripts\/checks)\//.test(file));
}

/**
 * The log of facts is written by `db/events.ts` and read up by `app/jobs`; nobody else's name fits `events`.
 * @param {string} file
 */
function roomOf(file) {
  const [top, second, third] = file.split('/');
  if (top === 'app' && second === 'features') return third;
  if (top === 'db' || (top === 'app' && second === 'jobs')) return 'events';
  return top;
}

/**
 * @param {string} file
 * @param {string} text
 * @param {ReturnType<typeof ownersOfTables>} tables
 * @returns {Write[]}
 */
function writesIn(file, text, { tableOf }) {
  const source = parse(file, text);
  const imports = importedNames(source);
  /** @param {ts.Node} node */
  const tableNamed = (node) => {
    const binding = ts.isIdentifier(node) ? imports.get(node.text) : undefined;
    return binding && /(?:^|\/)schema(?:\/|$)/.test(binding.from) ? tableOf.get(binding.name) : undefined;
  };
  return nodesOf(source).flatMap((node) => {
    const built = builtWrite(node, tableNamed);
    if (built) return [{ table: built, line: lineOf(node) }];
    return tablesWrittenBySql(sqlText(node, tableNamed)).map((table) => ({ table, line: lineOf(node) }));
  });
}

/**
 * @param {ts.Node} node
 * @param {(node: ts.Node) => string | undefined} tableNamed
 */
function builtWrite(node, tableNamed) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [first] = node.arguments;
  if (!first || !builderMethods.has(node.expression.name.text)) return undefined;
  return tableNamed(first);
}

/**
 * The text of a string or template, with `${table}` replaced by the table's name.
 *
 * @param {ts.Node} node
 * @param {(node: ts.Node) => string | undefined} tableNamed
 */
function sqlText(node, tableNamed) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return '';
  const spans = node.templateSpans.map((span) => `${tableNamed(span.expression) ?? '$'}${span.literal.text}`);
  return node.head.text + spans.join('');
}

/** @param {string} text */
function tablesWrittenBySql(text) {
  return sqlWrites.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}
