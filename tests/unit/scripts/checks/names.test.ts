import { expect, it } from 'vitest';
import { treeOf } from '#tests/support/source-tree';
import { findBadNames } from '../../../../scripts/checks/names.mjs';

function badNames(...files: string[]): string[] {
  return findBadNames(treeOf(Object.fromEntries(files.map((file) => [file, ''])))).map(
    ({ file, message }) => `${file} ${message}`,
  );
}

it('accepts names that say what a thing is', () => {
  expect(
    badNames(
      'app/features/boards/post-reply.server.ts',
      'app/entry.client.tsx',
      'db/schema/index.ts',
      'scripts/checks/dependency-cruiser.config.cjs',
      'app/routes/site/home.tsx',
    ),
  ).toEqual([]);
});

it('refuses a drawer for leftovers', () => {
  expect(badNames('app/lib/date-utils.ts', 'app/helpers/time.ts')).toEqual([
    expect.stringContaining('is named "helpers"'),
    expect.stringContaining('is named "date-utils"'),
  ]);
});

it('refuses barrels, camel case and `.server` folders', () => {
  expect(badNames('app/lib/index.ts', 'app/lib/postReply.ts', 'app/.server/db.ts')).toEqual([
    expect.stringContaining('`.server` folder'),
    expect.stringContaining('is a barrel'),
    expect.stringContaining('is not in kebab-case'),
  ]);
});
