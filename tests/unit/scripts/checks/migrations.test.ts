import { expect, it } from 'vitest';
import { treeOf } from '#tests/support/source-tree';
import { checkMigrations } from '../../../../scripts/checks/migrations.mjs';

function problems(...entries: { when: number; tag: string; file?: string }[]): string[] {
  const journal = { entries: entries.map(({ when, tag }, idx) => ({ idx, when, tag })) };
  const files = entries.map(({ tag, file = tag }) => [`db/migrations/${file}.sql`, 'select 1'] as const);
  const tree = treeOf({
    'db/migrations/meta/_journal.json': JSON.stringify(journal),
    ...Object.fromEntries(files),
  });
  return checkMigrations(tree).map(({ file, message }) => `${file} ${message}`);
}

it('accepts named migrations in growing order', () => {
  expect(problems({ when: 1, tag: '0000_create_tables' }, { when: 2, tag: '0001_add_votes' })).toEqual([]);
});

it('refuses the name that drizzle-kit invents', () => {
  expect(problems({ when: 1, tag: '0000_lumpy_karnak' })).toEqual([
    expect.stringContaining('NNNN_verb_noun'),
  ]);
});

it('refuses an entry older than the one before it', () => {
  expect(problems({ when: 2, tag: '0000_create_tables' }, { when: 1, tag: '0001_add_votes' })).toEqual([
    expect.stringContaining('0001_add_votes is not newer'),
  ]);
});

it('names files and entries that do not know each other', () => {
  expect(problems({ when: 1, tag: '0000_create_tables', file: '0000_create_others' })).toEqual([
    expect.stringContaining('0000_create_others.sql is in no entry'),
    expect.stringContaining('0000_create_tables has no file'),
  ]);
});
