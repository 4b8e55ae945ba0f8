import { expect, it } from 'vitest';
import { boardSlugOf, describeAudience, threadKindsOf } from '#app/features/boards/board';

it('gives a board the address of its name, but never that of the page which makes boards', () => {
  expect(boardSlugOf('Coffee & tea')).toBe('coffee-tea');
  expect(boardSlugOf('New')).toBe('new-board');
  expect(boardSlugOf('!')).toBe('board');
});

it('takes the kinds of thread that the board is for', () => {
  expect(threadKindsOf('mixed')).toEqual(['question', 'discussion']);
  expect(threadKindsOf('discussion')).toEqual(['discussion']);
});

it('says who may read only where not everybody may', () => {
  expect(describeAudience('public')).toBeNull();
  expect(describeAudience('staff')).toBe('Team only');
});
