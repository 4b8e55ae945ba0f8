import { describe, expect, it } from 'vitest';
import { flagsHide, flagWeight, type Flagger } from '#app/features/moderation/flag-weight';

const flagger = (traits: Partial<Flagger> = {}): Flagger => ({
  ...{ decided: 0, upheld: 0, days: 400, confirmed: true, rank: 2, ofTeam: false },
  ...traits,
});
const newcomer = (traits: Partial<Flagger> = {}) => flagger({ days: 3, rank: 1, ...traits });
const times = (count: number, one: Flagger) => Array.from({ length: count }, () => one);

describe('flagWeight', () => {
  it('follows the record, and starts in the middle', () => {
    const weights = [
      [0, 0],
      [1, 1],
      [9, 9],
      [9, 7],
      [9, 3],
      [3, 0],
    ].map(([decided = 0, upheld = 0]) => flagWeight(flagger({ decided, upheld })));
    expect(weights).toEqual([100, 133, 150, 145, 73, 40]);
  });

  it('stays within its bounds and never falls by an upheld flag', () => {
    for (let decided = 0; decided < 60; decided += 1)
      for (let upheld = 0; upheld <= decided; upheld += 1) {
        const weight = flagWeight(flagger({ decided, upheld }));
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(150);
        expect(flagWeight(flagger({ decided: decided + 1, upheld: upheld + 1 }))).toBeGreaterThanOrEqual(
          weight,
        );
      }
  });

  it('is nothing for a bad record', () => {
    expect(flagWeight(flagger({ decided: 4, upheld: 0 }))).toBe(0);
    expect(flagWeight(flagger({ decided: 9, upheld: 2 }))).toBe(0);
  });

  it('is nothing for newcomers of any sort, until three of their flags were upheld', () => {
    expect(flagWeight(flagger({ days: 29 }))).toBe(0);
    expect(flagWeight(flagger({ confirmed: false }))).toBe(0);
    expect(flagWeight(flagger({ rank: 1 }))).toBe(0);
    expect(flagWeight(newcomer({ decided: 2, upheld: 2 }))).toBe(0);
    expect(flagWeight(newcomer({ decided: 3, upheld: 3 }))).toBe(150);
    expect(flagWeight(newcomer({ ofTeam: true }))).toBe(100);
  });
});

describe('flagsHide', () => {
  it('takes two who are nearly always right, or three whom nobody knows, and never one', () => {
    const careful = flagger({ decided: 9, upheld: 9 });
    expect(flagsHide([careful])).toBe(false);
    expect(flagsHide(times(2, careful))).toBe(true);
    expect(flagsHide(times(2, flagger()))).toBe(false);
    expect(flagsHide(times(3, flagger()))).toBe(true);
  });

  it('lets no crowd of newcomers or of people with a bad record gang up', () => {
    expect(flagsHide(times(1000, newcomer()))).toBe(false);
    expect(flagsHide(times(1000, flagger({ decided: 8, upheld: 1 })))).toBe(false);
    expect(flagsHide([...times(1000, newcomer()), ...times(2, flagger())])).toBe(false);
  });
});
