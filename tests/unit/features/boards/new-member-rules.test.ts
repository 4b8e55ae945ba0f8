import { describe, expect, it } from 'vitest';
import { hasLink, mustWait } from '#app/features/boards/new-member-rules';

const now = new Date('2026-03-20T12:00:00Z');
const newcomer = {
  text: 'see https://elsewhere.test',
  isTeam: false,
  joinedAt: '2026-03-20T08:00:00Z',
  visiblePosts: 0,
};
const settled = { ...newcomer, joinedAt: '2025-01-01T00:00:00Z', visiblePosts: 1 };

describe('mustWait', () => {
  it('lets words without a link through, whoever writes them', () => {
    expect(mustWait({ ...newcomer, text: 'see the manual' }, now)).toBe(false);
  });

  it('holds the first link of somebody who has not said anything yet, however long they are here', () => {
    expect(mustWait(newcomer, now)).toBe(true);
    expect(mustWait({ ...settled, visiblePosts: 0 }, now)).toBe(true);
    expect(mustWait(settled, now)).toBe(false);
  });

  it('holds links on the first day until three posts stand', () => {
    expect(mustWait({ ...newcomer, visiblePosts: 2 }, now)).toBe(true);
    expect(mustWait({ ...newcomer, visiblePosts: 3 }, now)).toBe(false);
    expect(mustWait({ ...newcomer, visiblePosts: 1, joinedAt: '2026-03-19T11:00:00Z' }, now)).toBe(false);
  });

  it('never holds the team', () => {
    expect(mustWait({ ...newcomer, isTeam: true }, now)).toBe(false);
  });
});

describe('hasLink', () => {
  it('sees every way in which words become a link', () => {
    for (const text of [
      'http://a.test',
      'HTTPS://A.TEST',
      'www.a.test',
      '[x](//a.test)',
      '<https://a.test>',
      '[r]: https://a.test',
      '[x](/replies/a1b2c3d4e5f6/edit)',
      '[x](/replies/a1b2c3d4e5f6) [y](//a.test)',
    ])
      expect(hasLink(text), text).toBe(true);
  });

  it('sees none in a quote, which leads back to a post here', () => {
    expect(hasLink('> [Ann](/replies/a1b2c3d4e5f6) wrote:')).toBe(false);
  });

  it('sees none in the names of people and files', () => {
    for (const text of ['@ann', 'read-me.txt', 'ann@example', 'wwwhat'])
      expect(hasLink(text), text).toBe(false);
  });
});
