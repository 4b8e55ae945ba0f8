import { expect, it } from 'vitest';
import type { MemberActor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import { openToSilenced } from '#app/policy/silence';

const silenced: MemberActor = {
  kind: 'member',
  id: 7,
  publicId: 'abcdefghijkl',
  handle: 'ann',
  displayName: 'Ann',
  role: 'member',
  emailVerified: true,
  joinedAt: '2025-01-01T00:00:00Z',
  audiences: ['public', 'members'],
  silencedUntil: '2026-03-01T00:00:00Z',
};
const review = { authorId: 7, state: 'published' };

it('lets a silenced person read, take back their words and appeal', () => {
  expect(may(silenced, 'review.read', review).ok).toBe(true);
  expect(may(silenced, 'review.withdraw', review).ok).toBe(true);
  expect(may(silenced, 'decision.appeal', { authorId: 7, decision: 'silence', appealed: false }).ok).toBe(
    true,
  );
});

it('lets them write nothing, and says why', () => {
  const refused = { ok: false, because: 'silenced' };
  expect(may(silenced, 'review.post', { state: 'listed' })).toEqual(refused);
  expect(may(silenced, 'review.edit', review)).toEqual(refused);
  expect(may(silenced, 'review.find-helpful', { ...review, authorId: 8 })).toEqual(refused);
  expect(may(silenced, 'profile.edit', { id: 7 })).toEqual(refused);
  expect(may(silenced, 'content.flag', { authorId: 8 })).toEqual(refused);
});

it('tells nobody that something exists which they may not see', () => {
  expect(may(silenced, 'review.edit', { authorId: 8, state: 'hidden' })).toEqual({
    ok: false,
    because: 'unknown',
  });
});

it('is closed for an act that nobody has thought about', () => {
  expect(openToSilenced('thread.dance')).toBe(false);
});
