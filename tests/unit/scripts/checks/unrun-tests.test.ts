import { expect, it } from 'vitest';
import { treeOf } from '#tests/support/source-tree';
import { findUnrunTests } from '../../../../scripts/checks/unrun-tests.mjs';

function findIn(text: string) {
  return findUnrunTests(treeOf({ 'tests/unit/lib/slug.test.ts': text }));
}

it.each([
  ["it.only('a', () => {});", 'it.only'],
  ["describe.skip('a', () => {});", 'describe.skip'],
  ["test.describe.only('a', () => {});", 'test.describe.only'],
  ["it.todo('a');", 'it.todo'],
  ["test('a', () => { test.skip(); });", 'test.skip'],
])('catches %s', (text, name) => {
  expect(findIn(text)).toEqual([
    expect.objectContaining({ line: 1, message: expect.stringContaining(name) as string }),
  ]);
});

it('leaves running tests and other people’s words alone', () => {
  expect(findIn("it.each([1])('skips %s', () => { page.skip(); });")).toEqual([]);
});
