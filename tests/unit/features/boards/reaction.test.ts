import { expect, it } from 'vitest';
import { reactionKinds, reactionWords, readReactionKind } from '#app/features/boards/reaction';

it('reads a word of the set and nothing else', () => {
  for (const kind of reactionKinds) expect(readReactionKind(kind)).toBe(kind);
  for (const nonsense of ['Thanks', 'love', '', null, ['thanks']])
    expect(readReactionKind(nonsense)).toBeNull();
});

it('has words for each, since a sign alone says nothing', () => {
  expect(reactionKinds.every((kind) => reactionWords[kind].length > 3)).toBe(true);
});
