import { describe, expect, it } from 'vitest';
import { visitor } from '#app/policy/actor';
import { rightsAt, rightsOf } from '#app/policy/rights';
import { may } from '#app/policy/policy';
import { firstAudiences } from '#tests/support/people';

describe('rightsAt', () => {
  it('is as the house has it until somebody sets it', () => {
    expect(rightsAt(1, [])).toEqual({
      links: true,
      pictures: true,
      vote: true,
      tags: true,
      pastNewcomer: false,
      mentions: 20,
      editHours: 0,
    });
    expect(rightsAt(3, []).pastNewcomer).toBe(true);
  });

  it('follows what was set for the level, and for no other', () => {
    const set = [
      { name: 'links', rank: 1, value: 0 },
      { name: 'editHours', rank: 1, value: 24 },
    ];
    expect(rightsAt(1, set)).toMatchObject({ links: false, editHours: 24 });
    expect(rightsAt(2, set)).toMatchObject({ links: true, editHours: 0 });
  });
});

describe('what a level may do', () => {
  const newcomer = {
    kind: 'member' as const,
    id: 9,
    publicId: 'p'.repeat(12),
    handle: 'ann',
    displayName: 'Ann',
    role: 'member' as const,
    emailVerified: true,
    joinedAt: '2026-01-01T00:00:00Z',
    audiences: firstAudiences('member'),
    rights: rightsAt(1, [
      ...['links', 'pictures', 'vote', 'tags'].map((name) => ({ name, rank: 1, value: 0 })),
      { name: 'mentions', rank: 1, value: 2 },
      { name: 'editHours', rank: 1, value: 24 },
    ]),
  };
  const nothing = { links: false, pictures: false, mentions: 0 };
  const board = {
    seenBy: ['public'],
    postedBy: ['members'],
    repliedBy: ['members'],
    moderatedBy: [],
  } as const;
  const thread = { ...board, authorId: 0, state: 'visible', kind: 'question', locked: false };

  it('bounds what a post of theirs has in it', () => {
    expect(may(newcomer, 'post.carry', nothing).ok).toBe(true);
    expect(may(newcomer, 'post.carry', { ...nothing, links: true })).toMatchObject({
      because: 'not-yet-links',
    });
    expect(may(newcomer, 'post.carry', { ...nothing, pictures: true }).ok).toBe(false);
    expect(may(newcomer, 'post.carry', { ...nothing, mentions: 2 }).ok).toBe(true);
    expect(may(newcomer, 'post.carry', { ...nothing, mentions: 3 }).ok).toBe(false);
    expect(may(newcomer, 'tag.create', null).ok).toBe(false);
  });

  it('bounds votes, and for how long words can be changed', () => {
    expect(may(newcomer, 'thread.vote', thread)).toMatchObject({ because: 'not-yet' });
    const own = { ...thread, authorId: newcomer.id };
    expect(may(newcomer, 'thread.edit', { ...own, ageHours: 23 }).ok).toBe(true);
    expect(may(newcomer, 'thread.edit', { ...own, ageHours: 25 })).toMatchObject({ because: 'too-late' });
    expect(may(newcomer, 'thread.edit', { ...own, state: 'held', ageHours: 25 }).ok).toBe(true);
    expect(
      may(newcomer, 'reply.edit', { authorId: newcomer.id, state: 'visible', ageHours: 25, thread }),
    ).toMatchObject({
      because: 'too-late',
    });
  });

  it('never binds the team, and lets visitors do no more than before', () => {
    expect(rightsOf({ ...newcomer, role: 'moderator' })).toMatchObject({ links: true, editHours: 0 });
    expect(may(visitor, 'thread.vote', thread)).toMatchObject({ because: 'sign-in' });
  });
});
