import path from 'node:path';

/** @typedef {import('./source-tree.mjs').Finding} Finding */

const code = /\.(?:tsx?|jsx?|mjs|cjs|css)$/;
const vague = /(?:^|[-.])(?:utils?|helpers?|common|misc|manager|temp|old)(?:[-.]|$)/;
const kebab = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const barrelsAllowed = new Set(['db/schema/index.ts']);

/**
 * Names that say what a thing is: kebab-case, no drawer for leftovers, no barrel, and no `.server` folder,
 * because the compiler looks at the file's suffix alone.
 *
 * @param {import('./source-tree.mjs').SourceTree} tree
 * @returns {Finding[]}
 */
export function findBadNames(tree) {
  return tree.files
    .filter((file) => code.test(file) && file.includes('/'))
    .flatMap((file) => {
      const problem = problemWith(file);
      return problem ? [{ file, message: problem }] : [];
    });
}

/** @param {string} file */
function problemWith(file) {
  const name = path.posix.basename(file).replace(code, '');
  const folders = path.posix.dirname(file).split('/');
  if (name === 'index' && !barrelsAllowed.has(file)) return 'is a barrel; import from the files themselves';
  if (folders.some((folder) => folder.endsWith('.server'))) {
    return 'lies in a `.server` folder, which the compiler ignores; put the suffix on the file';
  }
  const vagueWord = [...folders, name].find((part) => vague.test(part));
  if (vagueWord) return `is named "${vagueWord}", which could hold anything; name it after what it is`;
  if (!kebab.test(name)) return 'is not in kebab-case';
  return null;
}
