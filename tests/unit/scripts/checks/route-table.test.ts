import { expect, it } from 'vitest';
import { treeOf } from '#tests/support/source-tree';
import { checkRouteTable, type RouteRow } from '../../../../scripts/checks/route-table.mjs';

const tree = treeOf({
  'app/routes/site/layout.tsx': '',
  'app/routes/site/home.tsx': '',
  'app/routes/site/about.tsx': '',
});
const home: RouteRow = { path: '/', index: true, file: 'routes/site/home.tsx', access: 'anyone' };
const about: RouteRow = { path: 'about', file: 'routes/site/about.tsx', access: 'anyone' };

function problems(...rows: RouteRow[]): string[] {
  const table = [{ file: 'routes/site/layout.tsx', children: rows }];
  return checkRouteTable(tree, table).map(({ file, message }) => `${file} ${message}`);
}

it('accepts one row for each file', () => {
  expect(problems(home, about)).toEqual([]);
});

it('names a file without a row', () => {
  expect(problems(home)).toEqual([expect.stringContaining('app/routes/site/about.tsx has no row')]);
});

it('names a row without a file', () => {
  const lost = { path: 'lost', file: 'routes/site/lost.tsx', access: 'anyone' };
  expect(problems(home, about, lost)).toEqual([
    expect.stringContaining('routes/site/lost.tsx does not exist'),
  ]);
});

it('names a file and an address that have two rows', () => {
  expect(problems(home, about, about)).toEqual([
    expect.stringContaining('routes/site/about.tsx has two rows'),
    expect.stringContaining('/about has two rows'),
  ]);
});

it('names a row that does not say who may enter', () => {
  expect(problems(home, { ...about, access: 'everybody' })).toEqual([
    expect.stringContaining('it has everybody'),
  ]);
  expect(problems(home, { ...about, access: undefined })).toEqual([expect.stringContaining('it has none')]);
});
