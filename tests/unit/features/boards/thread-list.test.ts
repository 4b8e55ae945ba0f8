import { expect, it } from 'vitest';
import { listedThreads } from '#app/features/boards/thread-list';
import type { ThreadListItem } from '#app/features/boards/thread-list-queries.server';
import { visitor, type Actor } from '#app/policy/actor';

const now = new Date('2026-03-20T12:00:00Z');
const member: Actor = {
  kind: 'member',
  id: 1,
  publicId: 'a'.repeat(12),
  handle: 'ann',
  displayName: 'Ann',
  role: 'member',
  emailVerified: true,
  audiences: ['public', 'members', 'level:1'],
  joinedAt: '2026-01-01T00:00:00Z',
};
const thread: ThreadListItem = {
  publicId: 'b'.repeat(12),
  slug: 'why',
  title: 'Why?',
  kind: 'question',
  state: 'visible',
  solved: false,
  ideaStatus: null,
  pinned: false,
  locked: false,
  replyCount: 2,
  teamReplied: false,
  begunAt: '2026-03-19T12:00:00Z',
  activeAt: '2026-03-20T11:00:00Z',
  boardName: 'Help',
  author: { name: 'Bo', id: 'c'.repeat(12) },
  own: false,
  opened: false,
  newReplies: 0,
};

it('sends a visitor nothing but what the row shows', () => {
  const [row] = listedThreads([thread], { actor: visitor, now, withBoard: false });
  expect(row).toEqual({
    publicId: thread.publicId,
    slug: 'why',
    title: 'Why?',
    author: thread.author,
    labels: [],
    replyCount: 2,
    at: thread.activeAt,
  });
});

it('tells a member what is new to them', () => {
  const viewer = { actor: member, now, withBoard: true };
  expect(listedThreads([thread], viewer)[0]).toMatchObject({ isNew: true, boardName: 'Help' });
  const opened = { ...thread, opened: true, newReplies: 2 };
  expect(listedThreads([opened], viewer)[0]).toMatchObject({ newReplies: 2 });
  expect(listedThreads([opened], viewer)[0]).not.toHaveProperty('isNew');
});
