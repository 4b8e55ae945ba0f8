import ts from 'typescript';
import { lineOf, nodesOf, parse } from './syntax.mjs';

/** @typedef {import('./source-tree.mjs').Finding} Finding */

const runners = new Set(['it', 'test', 'describe', 'suite']);
const dodges = new Set(['only', 'skip', 'todo', 'fixme', 'skipIf', 'runIf']);

/**
 * A test that does not run proves nothing, and `.only` silently switches off all the others.
 *
 * @param {import('./source-tree.mjs').SourceTree} tree
 * @returns {Finding[]}
 */
export function findUnrunTests(tree) {
  return tree.under('tests', /\.(?:test|spec)\.tsx?$/).flatMap((file) => {
    const found = nodesOf(parse(file, tree.read(file))).filter(isDodge);
    return found.map((node) => ({
      file,
      line: lineOf(node),
      message: `${node.getText()} keeps tests from running; remove it, and repair or delete the test`,
    }));
  });
}

/** @param {ts.Node} node */
function isDodge(node) {
  if (!ts.isPropertyAccessExpression(node) || !dodges.has(node.name.text)) return false;
  const runner = node.expression.getText().split('.')[0] ?? '';
  return runners.has(runner);
}
