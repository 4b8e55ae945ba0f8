import { describe, expect, it } from 'vitest';
import { decidePublication } from '#app/features/reviews/publication-rules';

const now = new Date('2026-03-01T12:00:00Z');
const regular = { authorJoinedAt: '2025-01-01T00:00:00Z', authorPublishedPosts: 4, authorIsTeam: false };
const newcomer = { authorJoinedAt: '2026-03-01T11:00:00Z', authorPublishedPosts: 0, authorIsTeam: false };

describe('decidePublication', () => {
  it('publishes a review without links at once, by whomever', () => {
    expect(decidePublication({ ...newcomer, text: 'It leaks and I am angry.' }, now)).toEqual({
      state: 'published',
    });
  });
  it('lets a newcomer’s link wait, with the listed reason', () => {
    for (const text of ['see https://shop.example', 'see www.shop.example', 'see [this](/x)']) {
      expect(decidePublication({ ...newcomer, text }, now)).toEqual({
        state: 'pending',
        reason: 'new-member-link',
      });
    }
  });
  it('publishes a link by somebody with public posts', () => {
    expect(decidePublication({ ...regular, text: 'see https://manual.example' }, now)).toEqual({
      state: 'published',
    });
  });
  it('cannot be given stars', () => {
    // @ts-expect-error The rule has no access to the rating: this is the contract, so it must not compile.
    expect(decidePublication({ ...regular, text: 'fine', stars: 1 }, now)).toEqual({ state: 'published' });
  });
});
