import type { ReplyView, ThreadPage } from '#app/features/boards/thread-queries.server';
import type { SafeHtml } from '#app/lib/safe-html';

/** A post as its query answers it. */
export function post(traits: Partial<ReplyView> = {}): ReplyView {
  return {
    publicId: 'p'.repeat(12),
    article: null,
    html: '<p>Words</p>' as SafeHtml,
    state: 'visible',
    at: '2026-03-01T00:00:00Z',
    editedAt: null,
    votes: 0,
    author: { name: 'Bo', id: 'b'.repeat(12), handle: 'bo' },
    role: 'member',
    own: false,
    voted: false,
    kept: false,
    reactions: [],
    position: 1,
    ageHours: 1,
    ...traits,
  };
}

/** The page of an open question, as its query answers it. */
export function thread(traits: Partial<ThreadPage> = {}): ThreadPage {
  return {
    id: 7,
    publicId: 't'.repeat(12),
    slug: 'why',
    title: 'Why?',
    kind: 'question',
    state: 'visible',
    authorId: 1,
    seenBy: ['public'],
    postedBy: ['members'],
    repliedBy: ['members'],
    moderatedBy: ['staff'],
    pinned: false,
    locked: false,
    replyCount: 2,
    lastPosition: 2,
    board: { slug: 'help', name: 'Help' },
    opener: post(),
    beginning: 'Words',
    tags: [],
    ideaStatus: null,
    hasPoll: false,
    closing: null,
    splits: [],
    official: null,
    followsEvent: false,
    growsFromReview: false,
    product: null,
    accepted: null,
    follow: null,
    readUpTo: null,
    firstUnread: null,
    hasNotices: false,
    ...traits,
  };
}
