import { expect, it } from 'vitest';
import { treeOf } from '#tests/support/source-tree';
import { findEmptyFiles } from '../../../../scripts/checks/empty-files.mjs';

it('names files of nothing but white space', () => {
  const tree = treeOf({ 'app/lib/slug.ts': 'export {};', 'app/lib/paths.ts': ' \n', 'public/dot.png': '' });
  expect(findEmptyFiles(tree)).toEqual([
    { file: 'app/lib/paths.ts', message: 'is empty; write it or delete it' },
  ]);
});
