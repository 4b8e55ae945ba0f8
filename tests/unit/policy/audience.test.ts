import { describe, expect, it } from 'vitest';
import { areAllAmong, type Audience } from '#app/policy/audience';

describe('areAllAmong', () => {
  it.each<[Audience[], Audience[]]>([
    [['public'], ['public']],
    [['members'], ['public']],
    [['staff', 'group:3'], ['members']],
    [['owners:2'], ['public']],
    [['level:4'], ['level:3']],
    [
      ['staff', 'group:3'],
      ['group:3', 'owners:1', 'staff'],
    ],
  ])('is certain that %j are among %j', (these, others) => {
    expect(areAllAmong(these, others)).toBe(true);
  });

  it.each<[Audience[], Audience[]]>([
    [['public'], ['members']],
    [['members'], ['staff']],
    [['members'], ['level:1', 'group:3']],
    [['level:2'], ['level:3']],
    [['group:3'], ['group:4']],
    [['group:3'], ['level:3']],
    [['staff', 'group:3'], ['staff']],
    [['public'], []],
  ])('is not certain that %j are among %j', (these, others) => {
    expect(areAllAmong(these, others)).toBe(false);
  });
});
