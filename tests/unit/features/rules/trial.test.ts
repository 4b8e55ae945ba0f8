import { expect, it } from 'vitest';
import { trialInWords } from '#app/features/rules/trial';

const count = { total: 0, read: 0, met: 0, stillPublic: 0, removed: 0, ended: true };

it('says what a rule would have met, and what has become of it', () => {
  expect(trialInWords({ ...count, read: 1200, total: 1200, met: 24, stillPublic: 20, removed: 3 })).toBe(
    '24 of 1,200 posts of the last 30 days (2.0 %): 20 are public now, 3 were removed, 1 waits or was withdrawn.',
  );
  expect(trialInWords({ ...count, read: 5 })).toBe('None of 5 posts of the last 30 days.');
  expect(trialInWords(count)).toMatch(/^Nothing has been posted/);
});
