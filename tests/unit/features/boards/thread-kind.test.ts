import { expect, it } from 'vitest';
import { kindTraits, likelyKind, takesKind, threadKinds } from '#app/features/boards/thread-kind';

const kindsIn = (board: string) => threadKinds.filter((kind) => takesKind(board, kind));

it('keeps a board to what it is for, and lets the team announce everywhere', () => {
  expect(kindsIn('mixed')).toEqual([...threadKinds]);
  expect(kindsIn('question')).toEqual(['question', 'announcement']);
  expect(kindsIn('discussion')).toEqual(['discussion', 'idea', 'announcement']);
});

it('proposes what a board takes from everybody', () => {
  for (const board of ['mixed', 'question', 'discussion']) {
    expect(kindsIn(board)).toContain(likelyKind(board));
    expect(kindTraits[likelyKind(board)].teamOnly).toBe(false);
  }
});
