import { expect, it } from 'vitest';
import { boardSlugOf, describeReaders, keptAudiences } from '#app/features/boards/board';

it('gives a board the address of its name, but never that of the page which makes boards', () => {
  expect(boardSlugOf('Coffee & tea')).toBe('coffee-tea');
  expect(boardSlugOf('New')).toBe('new-board');
  expect(boardSlugOf('!')).toBe('board');
});

it('says who may read only where not everybody may', () => {
  expect(describeReaders({ seenBy: ['public'] })).toBeNull();
  expect(describeReaders({ seenBy: ['staff'] })).toBe('Team only');
  expect(describeReaders({ seenBy: ['group:7', 'staff'] })).toBe('Some members only');
});

it('keeps of the chosen audiences the widest, and never shuts out the team', () => {
  expect(keptAudiences(['level:3', 'public', 'members'])).toEqual(['public']);
  expect(keptAudiences(['staff', 'members'])).toEqual(['members']);
  expect(keptAudiences(['owners:2', 'group:1', 'owners:2'])).toEqual(['group:1', 'owners:2', 'staff']);
});
