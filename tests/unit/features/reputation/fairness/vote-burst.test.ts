import { describe, expect, it } from 'vitest';
import { isFarMore, voteRate, type VoteBurst } from '#app/features/reputation/fairness/vote-burst';

/** A burst of so many votes for so many people. */
const aBurst = (votes: number, people: number): VoteBurst => ({
  voterId: 1,
  fromAt: '2026-05-01T10:00:00Z',
  untilAt: '2026-05-01T10:04:00Z',
  votes,
  sharesBrowser: false,
  receivers: Array.from({ length: people }, (_, nth) => nth + 2),
});
const usual = { usual: 4, compared: 500 };

describe('isFarMore', () => {
  it('is so from twelve votes on, when they are more than three times what nearly everybody stays within', () => {
    expect(isFarMore(aBurst(13, 10), usual)).toBe(true);
    expect(isFarMore(aBurst(12, 10), usual)).toBe(false);
    expect(isFarMore(aBurst(11, 10), { ...usual, usual: 1 })).toBe(false);
  });

  it('asks for less where all goes to the same few', () => {
    expect(isFarMore(aBurst(9, 2), usual)).toBe(true);
    expect(isFarMore(aBurst(9, 3), usual)).toBe(false);
    expect(isFarMore(aBurst(8, 1), usual)).toBe(false);
  });

  it('asks for less where account and receiver share a browser, and never for nothing', () => {
    expect(isFarMore({ ...aBurst(9, 9), sharesBrowser: true }, usual)).toBe(true);
    expect(isFarMore({ ...aBurst(7, 7), sharesBrowser: true }, { ...usual, usual: 1 })).toBe(false);
  });

  it('follows the community: where people vote in bursts, a burst is nothing', () => {
    expect(isFarMore(aBurst(40, 30), { usual: 14, compared: 5000 })).toBe(false);
  });

  it('judges nobody where there is too little to be compared with', () => {
    expect(isFarMore(aBurst(60, 10), { usual: 1, compared: voteRate.leastCompared - 1 })).toBe(false);
  });
});
