import { SourceTree } from '../../scripts/checks/source-tree.mjs';

/** A project of a few lines, for checks to look at: paths and their text. */
export function treeOf(files: Record<string, string>): SourceTree {
  return new SourceTree(Object.keys(files), (file) => files[file] ?? '');
}
