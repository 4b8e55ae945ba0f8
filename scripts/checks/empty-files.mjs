/** @typedef {import('./source-tree.mjs').Finding} Finding */

const text = /\.(?:tsx?|jsx?|mjs|cjs|css|sql|md|json)$/;

/**
 * @param {import('./source-tree.mjs').SourceTree} tree
 * @returns {Finding[]}
 */
export function findEmptyFiles(tree) {
  return tree.files
    .filter((file) => text.test(file) && tree.read(file).trim() === '')
    .map((file) => ({ file, message: 'is empty; write it or delete it' }));
}
