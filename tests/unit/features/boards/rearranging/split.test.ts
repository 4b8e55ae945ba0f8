import { expect, it } from 'vitest';
import { splitsBefore, splitsOnPage, type Split } from '#app/features/boards/rearranging/split';

const at = (position: number): Split => ({
  position,
  replies: 2,
  thread: { id: position, publicId: 'a'.repeat(12), slug: 'x', title: 'X' },
});
const positions = (splits: Split[]) => splits.map(({ position }) => position);

it('shows each line on exactly one page, and before exactly one reply', () => {
  const splits = [at(2), at(5), at(9)];
  const first = { replies: [{ position: 1 }, { position: 4 }], hasEarlier: false, hasLater: true };
  const middle = { replies: [{ position: 4 }, { position: 6 }], hasEarlier: true, hasLater: true };
  const last = { replies: [{ position: 7 }, { position: 8 }], hasEarlier: true, hasLater: false };
  expect(positions(splitsOnPage(splits, first))).toEqual([2]);
  expect(positions(splitsOnPage(splits, middle))).toEqual([5]);
  expect(positions(splitsOnPage(splits, last))).toEqual([9]);
  expect(positions(splitsOnPage([at(1)], { replies: [], hasEarlier: false, hasLater: false }))).toEqual([1]);
  expect(positions(splitsBefore(splits, { after: 1, before: 4 }))).toEqual([2]);
  expect(positions(splitsBefore(splits, { after: 8, before: Infinity }))).toEqual([9]);
});
