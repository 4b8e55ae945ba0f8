import { expect, it } from 'vitest';
import type { HoldingRule } from '#app/features/rules/holding-rule';
import { consequence, publicRule } from '#app/features/rules/public-rule';

const rule: HoldingRule = {
  id: 1,
  publicId: 'aaaaaaaaaaaa',
  version: 1,
  name: 'The list of the team',
  test: { kind: 'words', words: ['secretword'] },
  effect: 'refuse',
  reason: 'We do not advertise games of chance.',
  concerns: ['thread', 'reply', 'review'],
  boardIds: [7],
  exemptFrom: 3,
  enabled: true,
};

it('tells neither the words nor the name that the team gave', () => {
  const shown = JSON.stringify(publicRule(rule));
  expect(shown).not.toMatch(/secretword|list of the team/);
  expect(shown).toContain('games of chance');
});

it('says what happens, and that reviews wait instead of being refused', () => {
  expect(consequence(publicRule(rule))).toBe(
    'Not taken; the words stay in the form: threads, replies and reviews, in some boards. Reviews wait for a person instead.',
  );
  expect(
    consequence({ ...publicRule(rule), effect: 'hold', inSomeBoards: false, concerns: ['review'] }),
  ).toBe('A person of the team looks first: reviews.');
});
