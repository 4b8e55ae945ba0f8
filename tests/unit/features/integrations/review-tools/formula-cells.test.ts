import { expect, it } from 'vitest';
import { asInertCell, fromInertCell } from '#app/features/integrations/review-tools/formula-cells';

it('makes what a spreadsheet would compute inert, and gives every cell back as it was', () => {
  const cells = [
    '=1+1',
    '+1',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '－1',
    "'=1",
    "''@x",
    "'quoted'",
    '',
    '5',
    "it's",
  ];
  for (const cell of cells) {
    expect(fromInertCell(asInertCell(cell))).toBe(cell);
    expect(asInertCell(cell)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
  }
});
