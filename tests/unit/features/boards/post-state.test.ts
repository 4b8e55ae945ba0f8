import { expect, it } from 'vitest';
import { explainState } from '#app/features/boards/post-state';

it('says nothing about what everybody sees', () => {
  expect(explainState('visible', true)).toBeNull();
});

it('tells the author and the moderators who sees it, each in their words', () => {
  expect(explainState('held', true)).toMatch(/^Only you and the moderators/);
  expect(explainState('hidden', false)).toMatch(/^Only its author and the moderators/);
  expect(explainState('withdrawn', false)).toMatch(/withdrawn/);
});
