/**
 * Which fact wakes which listener: the one list of what follows from what.
 *
 * Keys are the kinds of events, values the names of tasks; the handlers are in `app/jobs`. Data only, so that a
 * command can enqueue without knowing who listens, and so that `app/jobs` can be checked to handle every name.
 */
export const subscriptions = {
  'member.joined': ['search.index'],
  'member.changed': ['search.index'],
  'member.role-changed': ['search.index', 'notifications.tell'],
  'member.verified': ['reviews.match-orders', 'reputation.award'],
  'member.suspended': ['search.index', 'notifications.tell', 'advocates.rescore'],
  'member.reinstated': ['search.index', 'advocates.rescore'],
  'thread.posted': ['search.index', 'reputation.award', 'advocates.rescore', 'notifications.tell'],
  'thread.held': ['moderation.open'],
  'thread.edited': ['search.index'],
  'thread.hidden': ['search.index', 'reputation.award', 'advocates.rescore', 'notifications.tell'],
  'thread.restored': ['search.index', 'reputation.award', 'advocates.rescore', 'notifications.tell'],
  'thread.withdrawn': ['search.index', 'reputation.award', 'advocates.rescore'],
  'thread.voted': ['reputation.award', 'advocates.rescore'],
  'thread.unvoted': ['reputation.award', 'advocates.rescore'],
  'thread.moved': ['search.index', 'notifications.tell'],
  'thread.closed': ['notifications.tell'],
  'thread.reopened': ['notifications.tell'],
  'reply.posted': ['search.index', 'reputation.award', 'advocates.rescore', 'notifications.tell'],
  'reply.held': ['moderation.open'],
  'reply.edited': ['search.index'],
  'reply.hidden': ['search.index', 'reputation.award', 'advocates.rescore', 'notifications.tell'],
  'reply.restored': ['search.index', 'reputation.award', 'advocates.rescore', 'notifications.tell'],
  'reply.withdrawn': ['search.index', 'reputation.award', 'advocates.rescore'],
  'reply.voted': ['reputation.award', 'advocates.rescore'],
  'reply.unvoted': ['reputation.award', 'advocates.rescore'],
  'reply.accepted': ['search.index', 'reputation.award', 'advocates.rescore', 'notifications.tell'],
  'reply.unaccepted': ['search.index', 'reputation.award', 'advocates.rescore'],
  'idea.status-changed': ['search.index', 'notifications.tell'],
  'bookmark.due': ['notifications.tell'],
  'group.asked': ['notifications.tell'],
  'group.invited': ['notifications.tell'],
  'group.admitted': ['notifications.tell'],
  'group.removed': ['notifications.tell'],
  'product.changed': ['search.index'],
  'review.held': ['moderation.open'],
  'review.published': ['search.index', 'reputation.award', 'advocates.rescore', 'notifications.tell'],
  'review.edited': ['search.index'],
  'review.proof-changed': ['search.index', 'advocates.rescore'],
  'review.withdrawn': ['search.index', 'reputation.award', 'advocates.rescore'],
  'review.hidden': ['search.index', 'reputation.award', 'advocates.rescore', 'notifications.tell'],
  'review.restored': ['search.index', 'reputation.award', 'advocates.rescore', 'notifications.tell'],
  'review.found-helpful': ['reputation.award', 'advocates.rescore'],
  'review.unfound-helpful': ['reputation.award', 'advocates.rescore'],
  'review.responded': ['notifications.tell'],
  'order.recorded': ['reviews.match-orders'],
  'badge.granted': ['notifications.tell'],
  'level.reached': ['notifications.tell'],
  'decision.made': ['notifications.tell'],
  'appeal.made': ['notifications.tell'],
  'sanction.lifted': ['notifications.tell'],
  'consent.changed': [],
  'scoring.changed': ['advocates.rescore'],
} as const satisfies Record<string, readonly string[]>;

/** A kind of fact that may be announced. */
export type EventKind = keyof typeof subscriptions;
/** The name of a task that some fact wakes. */
export type TaskName = (typeof subscriptions)[EventKind][number];
