import { expect, it } from 'vitest';
import { fedFields, isAccountedFor, untrueOf, unfedFields } from '../../../../scripts/trials/fed-fields';

const fed = Object.entries(fedFields).flatMap(([pattern, names]) =>
  names.map((name) => `${pattern} ${name}`),
);

it('leaves out no more fields than it did, each for a reason, and none that is fed', () => {
  expect(Object.keys(unfedFields).length).toBeLessThanOrEqual(3);
  for (const [field, reason] of Object.entries(unfedFields)) {
    expect(reason).not.toBe('');
    expect(fed).not.toContain(field);
  }
});

it('knows what is accounted for, and says where the list is not true', () => {
  expect(isAccountedFor('/reviews/:publicId/appeal', 'words')).toBe(true);
  expect(isAccountedFor('/moderation/patterns/:publicId', 'reason')).toBe(true);
  expect(isAccountedFor('/reviews/:publicId/appeal', 'other')).toBe(false);
  expect(untrueOf(new Set(fed))).toEqual([]);
  expect(untrueOf(new Set([...fed.slice(1), '/new words']))).toEqual([
    'fed and not listed: /new words',
    `listed and not fed: ${fed[0]}`,
  ]);
});
