import ts from 'typescript';
import { parse } from './syntax.mjs';

/** @typedef {import('./source-tree.mjs').Finding} Finding */
/** @typedef {import('./source-tree.mjs').SourceTree} SourceTree */

const outsideApp = new Set(['db', 'search', 'scripts', 'tests']);
const endings = [
  '.ts',
  '.tsx',
  '.server.ts',
  '.server.tsx',
  '.js',
  '.mjs',
  '.cjs',
  '/index.ts',
  '.config.cjs',
  '.css',
];

/** What a command is handed first; nothing else in a room takes one. */
const contexts = new Set(['CommandContext', 'MemberContext']);

/**
 * Tests that look at the whole house and so have no file of the same name: what they prove instead.
 * @type {Record<string, string>}
 */
const wholeHouse = {
  'tests/integration/routes/access-matrix.test.ts': 'app/route-table.js',
  'tests/integration/routes/hostile-writes.test.ts': 'app/route-table.js',
};

/**
 * A test lies where its subject lies, so that neither is ever searched for: `tests/unit/features/boards/thread.test.ts`
 * is about `app/features/boards/thread.ts`. A word after a dot narrows it: `thread.titles.test.ts`.
 *
 * @param {SourceTree} tree
 * @returns {Finding[]}
 */
export function findTestsWithoutTwin(tree) {
  return tree.under('tests', /^tests\/(?:unit|integration)\/.*\.test\.tsx?$/).flatMap((file) => {
    const twin = wholeHouse[file];
    const candidates = twin ? [twin] : twinsOf(file);
    if (candidates.some((candidate) => tree.has(candidate))) return [];
    return [{ file, message: `tests nothing by that name (${candidates[0]}); move it beside its subject` }];
  });
}

/** @param {string} file */
function twinsOf(file) {
  const [, , ...rest] = file.split('/');
  const name = (rest.pop() ?? '').split('.')[0] ?? '';
  const place = [...(outsideApp.has(rest[0] ?? '') ? [] : ['app']), ...rest, name].join('/');
  return endings.map((ending) => `${place}${ending}`);
}

/**
 * Every command is tried against a real database: its twin, or any integration test of its room, imports it.
 *
 * @param {SourceTree} tree
 * @returns {Finding[]}
 */
export function findUntestedCommands(tree) {
  return tree.under('app/features', /\/[a-z]+-[^/]*\.server\.ts$/).flatMap((file) => {
    if (file.endsWith('-queries.server.ts') || !exportsCommand(file, tree.read(file)) || isTested(tree, file))
      return [];
    const twin = file.replace('app/', 'tests/integration/').replace('.server.ts', '.test.ts');
    return [{ file, message: `is a command without an integration test; write ${twin}` }];
  });
}

/** @param {SourceTree} tree @param {string} file */
function isTested(tree, file) {
  const room = file.split('/').slice(1, 3).join('/');
  const specifier = `#${file.replace('.ts', '')}`;
  return tree
    .under(`tests/integration/${room}`, /\.test\.tsx?$/)
    .some((test) => tree.read(test).includes(`'${specifier}'`));
}

/** @param {string} file @param {string} text */
function exportsCommand(file, text) {
  return parse(file, text).statements.some(
    (statement) =>
      ts.isFunctionDeclaration(statement) &&
      statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) &&
      contexts.has(statement.parameters[0]?.type?.getText() ?? ''),
  );
}
