import { expect, it } from 'vitest';
import { kindTraits, likelyKind, takesKind, threadKinds } from '#app/features/boards/thread-kind';

it('keeps a board to the kinds that it names', () => {
  const board = { threadKinds: ['question', 'announcement'] };
  expect(threadKinds.filter((kind) => takesKind(board, kind))).toEqual(['question', 'announcement']);
});

it('proposes the first kind that everybody may open, and a question where there is none', () => {
  expect(likelyKind({ threadKinds: ['idea', 'discussion', 'question'] })).toBe('question');
  expect(likelyKind({ threadKinds: ['announcement', 'idea'] })).toBe('idea');
  expect(likelyKind({ threadKinds: ['announcement'] })).toBe('question');
  expect(kindTraits[likelyKind({ threadKinds: [...threadKinds] })].teamOnly).toBe(false);
});
