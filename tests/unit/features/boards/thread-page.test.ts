import { describe, expect, it } from 'vitest';
import { showThread } from '#app/features/boards/thread-page';
import type { ReplyView, ThreadPage } from '#app/features/boards/thread-queries.server';
import { firstAudiences } from '#tests/support/people';
import { post, thread } from '#tests/support/thread-pages';
import { visitor, type Actor, type MemberActor, type Role } from '#app/policy/actor';

const someone = (id: number, role: Role = 'member'): MemberActor => ({
  kind: 'member',
  id,
  publicId: 'm'.repeat(12),
  handle: `m${id}`,
  displayName: `M ${id}`,
  role,
  emailVerified: true,
  audiences: firstAudiences(role),
  joinedAt: '2026-01-01T00:00:00Z',
});

const firstPage = (...replies: ReplyView[]) => ({ replies, hasEarlier: false, hasLater: false });
const show = (actor: Actor, page: ThreadPage, replies: ReplyView[] = [post()]) =>
  showThread(page, firstPage(...replies), { actor, beginning: 'Words' });

describe('what a page shows', () => {
  it('shows the words of an accepted answer once, above, and a pointer in their place', () => {
    const answer = post({ position: 2 });
    const page = thread({ accepted: { position: 2, by: 'Ann', reply: answer } });
    const shown = show(visitor, page, [post(), answer]);
    expect(shown.answer?.reply.html).toBe('<p>Words</p>');
    expect(shown.replies.map((reply) => reply.html)).toEqual(['<p>Words</p>', null]);
    expect(shown.labels).toEqual(['solved']);
  });

  it('shows neither the opening words nor the answer again on later pages', () => {
    const answer = post({ position: 22 });
    const page = thread({ accepted: { position: 22, by: 'Ann', reply: answer } });
    const shown = showThread(
      page,
      { replies: [answer], hasEarlier: true, hasLater: false },
      { actor: visitor, beginning: 'It began so' },
    );
    expect(shown.opener.html).toBeNull();
    expect(shown.beginning).toBe('It began so');
    expect(shown.answer).toBeNull();
    expect(shown.replies[0]).toMatchObject({ html: '<p>Words</p>', accepted: true });
  });

  it('says in words why a post is not open to all', () => {
    const own = show(someone(2), thread(), [post({ state: 'held', own: true })]).replies[0];
    expect(own).toMatchObject({ state: 'held' });
    expect(own?.stateReason).toMatch(/Only you/);
  });
});

describe('what a viewer may do', () => {
  it('gives a visitor no button at all', () => {
    const shown = show(visitor, thread());
    expect([shown.acts, shown.opener.acts, shown.replies[0]?.acts]).toEqual([[], [], []]);
  });

  it('lets a marketer ask for the words of somebody else, where everybody may read them', () => {
    const marketer = someone(5, 'marketer');
    expect(show(marketer, thread()).replies[0]?.acts).toContain('lend');
    expect(show(marketer, thread(), [post({ own: true })]).replies[0]?.acts).not.toContain('lend');
    expect(show(marketer, thread({ seenBy: ['members'] })).replies[0]?.acts).not.toContain('lend');
    expect(show(someone(4, 'moderator'), thread()).replies[0]?.acts).not.toContain('lend');
  });

  it('lets a member vote, quote and report, but only the asker accept', () => {
    expect(show(someone(2), thread()).replies[0]?.acts).toEqual([
      'vote',
      'react',
      'quote',
      'bookmark',
      'flag',
    ]);
    expect(show(someone(1), thread()).replies[0]?.acts).toContain('accept');
  });

  it('lets authors edit and withdraw, not vote for themselves', () => {
    const shown = show(someone(2), thread(), [post({ own: true })]);
    expect(shown.replies[0]?.acts).toEqual(['quote', 'edit', 'withdraw', 'bookmark']);
  });

  it('closes a locked thread to everybody but moderators', () => {
    const locked = thread({ locked: true });
    expect(show(someone(2), locked).acts).toEqual(['follow']);
    expect(show(someone(3, 'moderator'), locked).acts).toEqual([
      'reply',
      'use-saved',
      'follow',
      'pin',
      'lock',
    ]);
  });

  it('offers to take an acceptance back where it stands', () => {
    const answer = post();
    const page = thread({ accepted: { position: 1, by: 'Ann', reply: answer } });
    expect(show(someone(1), page, [answer]).answer?.reply.acts).toContain('unaccept');
  });
});

describe('what is new since the last visit', () => {
  const newFrom = (firstUnread: number | null, replies: ReplyView[]) =>
    show(someone(2), thread({ firstUnread, readUpTo: 1 }), replies).newFrom;

  it('begins before the first reply of others that was not there before', () => {
    expect(newFrom(3, [post({ position: 1 }), post({ position: 2, own: true }), post({ position: 3 })])).toBe(
      3,
    );
  });

  it('is marked above the first reply of a page only where it really begins', () => {
    expect(newFrom(21, [post({ position: 21 }), post({ position: 22 })])).toBe(21);
    expect(newFrom(19, [post({ position: 21 }), post({ position: 22 })])).toBeNull();
  });

  it('is nowhere when everything was read, or nothing of it is here', () => {
    expect(newFrom(null, [post({ position: 1 })])).toBeNull();
    expect(newFrom(30, [post({ position: 1 })])).toBeNull();
  });
});
