import { describe, expect, it } from 'vitest';
import { noticeHref, noticeText, type NoticeFacts } from '#app/features/notifications/notice';

const reply: NoticeFacts = {
  kind: 'reply',
  actorName: 'Ann',
  byTeam: false,
  title: 'Why?',
  publicId: 't'.repeat(12),
  slug: 'why',
  replyPublicId: 'r'.repeat(12),
  detail: {},
  ownHandle: 'bo',
};

describe('noticeText', () => {
  it('says who did what, and when it was the brand', () => {
    expect(noticeText(reply)).toBe('Ann replied in “Why?”');
    expect(noticeText({ ...reply, byTeam: true })).toBe('Ann from the team replied in “Why?”');
    expect(noticeText({ ...reply, kind: 'mention' })).toBe('Ann mentioned you in “Why?”');
    expect(noticeText({ ...reply, actorName: null })).toBe('Somebody replied in “Why?”');
  });
});

describe('noticeHref', () => {
  it('leads to the reply itself, else to the thread', () => {
    expect(noticeHref(reply)).toBe(`/replies/${'r'.repeat(12)}`);
    expect(noticeHref({ ...reply, kind: 'mention', replyPublicId: null })).toBe(
      `/threads/${'t'.repeat(12)}/why`,
    );
  });

  it('leads to one’s own profile for what a rule gave', () => {
    expect(noticeHref({ ...reply, kind: 'badge' })).toBe('/members/bo');
  });
});
