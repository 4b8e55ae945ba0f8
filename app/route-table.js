import { reputationRoutes } from './reputation-routes.js';
import { testimonialRoutes } from './testimonial-routes.js';

/**
 * Every URL the site answers, in reading order: the map of the site.
 *
 * `access` is 'anyone' | 'member' | 'team' | 'moderator' | 'marketer' | 'admin'. It documents and is tested (the
 * access matrix asks every route as each of them); it does not guard. Each loader and action guards itself, because
 * Remix runs them side by side and a parent protects nothing. `posts: true` marks a route that is a button: it has
 * only an action. `fromAnywhere: true` marks the one kind of form that may come from elsewhere: the mail program's
 * one-click unsubscribe, which is known by its signed address and by nothing that a browser carries along.
 *
 * @typedef {'anyone' | 'member' | 'team' | 'moderator' | 'marketer' | 'admin'} Access
 * @type {Array<{ path: string, file: string, access: Access, posts?: true, fromAnywhere?: true }>}
 */
export const routeTable = [
  // site
  { path: '/', file: 'routes/site/home.tsx', access: 'anyone' },
  { path: '/feed', file: 'routes/site/feed.ts', access: 'anyone' },
  { path: '/theme', file: 'routes/site/theme.ts', access: 'anyone', posts: true },
  { path: '/rules', file: 'routes/site/rules.tsx', access: 'anyone' },
  { path: '/about/score', file: 'routes/site/score.tsx', access: 'anyone' },
  { path: '/about/numbers', file: 'routes/site/numbers.tsx', access: 'anyone' },
  { path: '/about/reviews', file: 'routes/site/reviews.tsx', access: 'anyone' },
  { path: '/about/trust', file: 'routes/site/trust.tsx', access: 'anyone' },

  // auth
  { path: '/sign-up', file: 'routes/auth/sign-up.tsx', access: 'anyone' },
  { path: '/sign-in', file: 'routes/auth/sign-in.tsx', access: 'anyone' },
  { path: '/sign-out', file: 'routes/auth/sign-out.ts', access: 'anyone', posts: true },
  { path: '/verify-mail', file: 'routes/auth/verify-mail.tsx', access: 'anyone' },
  { path: '/verify-mail/send', file: 'routes/auth/send-verification.ts', access: 'member', posts: true },
  { path: '/reset-password', file: 'routes/auth/request-reset.tsx', access: 'anyone' },
  { path: '/reset-password/choose', file: 'routes/auth/reset-password.tsx', access: 'anyone' },
  { path: '/set-up', file: 'routes/auth/set-up.tsx', access: 'anyone' },

  // boards
  { path: '/boards/new', file: 'routes/boards/new-board.tsx', access: 'moderator' },
  { path: '/feeds/own', file: 'routes/boards/own-feed.ts', access: 'anyone' },
  { path: '/boards/:slug/feed', file: 'routes/boards/feed.ts', access: 'anyone' },
  { path: '/boards/:slug/edit', file: 'routes/boards/edit-board.tsx', access: 'moderator' },
  { path: '/boards/:slug/cover', file: 'routes/boards/cover.tsx', access: 'moderator' },
  {
    path: '/boards/:slug/cover/remove',
    file: 'routes/boards/remove-cover.ts',
    access: 'moderator',
    posts: true,
  },
  { path: '/boards/:slug/follow', file: 'routes/boards/follow-board.ts', access: 'member', posts: true },
  { path: '/tags/:slug/follow', file: 'routes/boards/follow-tag.ts', access: 'member', posts: true },
  { path: '/threads/new', file: 'routes/boards/new-thread.tsx', access: 'member' },
  { path: '/threads/guide', file: 'routes/boards/writing-guide.ts', access: 'member' },
  { path: '/threads/similar', file: 'routes/boards/similar.ts', access: 'member' },
  { path: '/complete/people', file: 'routes/boards/complete-people.ts', access: 'member' },
  { path: '/complete/boards', file: 'routes/boards/complete-boards.ts', access: 'member' },
  { path: '/threads/:publicId/edit', file: 'routes/boards/edit-thread.tsx', access: 'member' },
  { path: '/threads/:publicId/history', file: 'routes/boards/thread-history.tsx', access: 'anyone' },
  { path: '/threads/:publicId/reply', file: 'routes/boards/post-reply.tsx', access: 'member' },
  { path: '/threads/:publicId/withdraw', file: 'routes/boards/withdraw-thread.tsx', access: 'member' },
  { path: '/threads/:publicId/vote', file: 'routes/boards/vote-on-thread.ts', access: 'member', posts: true },
  { path: '/threads/:publicId/follow', file: 'routes/boards/follow.ts', access: 'member', posts: true },
  {
    path: '/threads/:publicId/react',
    file: 'routes/boards/react-to-thread.ts',
    access: 'member',
    posts: true,
  },
  {
    path: '/threads/:publicId/idea-vote',
    file: 'routes/boards/vote-on-idea.ts',
    access: 'member',
    posts: true,
  },
  { path: '/threads/:publicId/answer', file: 'routes/boards/answer-poll.ts', access: 'member', posts: true },
  { path: '/threads/:publicId/status', file: 'routes/boards/idea-status.tsx', access: 'team' },
  { path: '/threads/:publicId/rsvp', file: 'routes/gatherings/answer.ts', access: 'member', posts: true },
  { path: '/threads/:publicId/comers', file: 'routes/gatherings/comers.tsx', access: 'member' },
  { path: '/threads/:publicId/event', file: 'routes/gatherings/change.tsx', access: 'member' },
  { path: '/threads/:publicId/event/cancel', file: 'routes/gatherings/cancel.tsx', access: 'member' },
  { path: '/threads/:publicId/event.ics', file: 'routes/gatherings/file.ts', access: 'anyone' },
  { path: '/threads/:publicId/pin', file: 'routes/boards/pin.ts', access: 'moderator', posts: true },
  { path: '/threads/:publicId/lock', file: 'routes/boards/lock.ts', access: 'moderator', posts: true },
  { path: '/threads/:publicId/close', file: 'routes/boards/close.tsx', access: 'moderator' },
  { path: '/threads/:publicId/merge', file: 'routes/boards/merge.tsx', access: 'moderator' },
  { path: '/threads/:publicId/split', file: 'routes/boards/split.tsx', access: 'moderator' },
  { path: '/threads/:publicId/move', file: 'routes/boards/move.tsx', access: 'moderator' },
  { path: '/replies/:publicId/edit', file: 'routes/boards/edit-reply.tsx', access: 'member' },
  { path: '/replies/:publicId/history', file: 'routes/boards/reply-history.tsx', access: 'anyone' },
  { path: '/replies/:publicId/withdraw', file: 'routes/boards/withdraw-reply.tsx', access: 'member' },
  { path: '/replies/:publicId/vote', file: 'routes/boards/vote-on-reply.ts', access: 'member', posts: true },
  {
    path: '/replies/:publicId/react',
    file: 'routes/boards/react-to-reply.ts',
    access: 'member',
    posts: true,
  },
  {
    path: '/replies/:publicId/official',
    file: 'routes/boards/make-official.ts',
    access: 'moderator',
    posts: true,
  },
  { path: '/replies/:publicId/accept', file: 'routes/boards/accept.ts', access: 'member', posts: true },
  { path: '/boards', file: 'routes/boards/list.tsx', access: 'anyone' },
  { path: '/boards/:slug/leaderboard', file: 'routes/boards/leaderboard.tsx', access: 'anyone' },
  { path: '/boards/:slug/ideas', file: 'routes/boards/ideas.tsx', access: 'anyone' },
  { path: '/boards/:slug/events', file: 'routes/gatherings/of-board.tsx', access: 'anyone' },
  { path: '/articles', file: 'routes/articles/list.tsx', access: 'member' },
  { path: '/articles/new', file: 'routes/articles/new.tsx', access: 'member' },
  { path: '/articles/review', file: 'routes/articles/waiting.tsx', access: 'team' },
  { path: '/articles/:publicId', file: 'routes/articles/show.tsx', access: 'member' },
  { path: '/articles/:publicId/edit', file: 'routes/articles/edit.tsx', access: 'member' },
  { path: '/articles/:publicId/publish', file: 'routes/articles/publish.ts', access: 'team', posts: true },
  { path: '/articles/:publicId/return', file: 'routes/articles/return.tsx', access: 'team' },
  { path: '/articles/:publicId/decline', file: 'routes/articles/decline.tsx', access: 'team' },
  { path: '/articles/:publicId/agree', file: 'routes/articles/agree.ts', access: 'member', posts: true },
  { path: '/articles/:publicId/drop', file: 'routes/articles/drop.ts', access: 'member', posts: true },
  {
    path: '/replies/:publicId/article',
    file: 'routes/articles/promote.ts',
    access: 'moderator',
    posts: true,
  },
  { path: '/events', file: 'routes/gatherings/list.tsx', access: 'anyone' },
  { path: '/boards/:slug', file: 'routes/boards/board.tsx', access: 'anyone' },
  { path: '/threads/:publicId/:slug?', file: 'routes/boards/thread.tsx', access: 'anyone' },
  { path: '/replies/:publicId', file: 'routes/boards/reply.ts', access: 'anyone' },

  { path: '/reactions/:kind/:publicId', file: 'routes/boards/reactions.tsx', access: 'anyone' },
  { path: '/bookmarks', file: 'routes/boards/bookmarks.tsx', access: 'member' },
  { path: '/bookmarks/:kind/:publicId', file: 'routes/boards/bookmark.ts', access: 'member', posts: true },
  {
    path: '/bookmarks/:kind/:publicId/reminder',
    file: 'routes/boards/remind-of-bookmark.ts',
    access: 'member',
    posts: true,
  },

  // drafts and pictures
  { path: '/pictures', file: 'routes/writing/add-picture.ts', access: 'member', posts: true },
  { path: '/drafts', file: 'routes/writing/drafts.tsx', access: 'member' },
  { path: '/drafts/save', file: 'routes/writing/save-draft.ts', access: 'member', posts: true },
  {
    path: '/drafts/:publicId/discard',
    file: 'routes/writing/discard-draft.ts',
    access: 'member',
    posts: true,
  },

  // groups
  { path: '/groups', file: 'routes/groups/list.tsx', access: 'anyone' },
  { path: '/groups/new', file: 'routes/groups/new-group.tsx', access: 'moderator' },
  { path: '/groups/:slug', file: 'routes/groups/show.tsx', access: 'anyone' },
  { path: '/groups/:slug/edit', file: 'routes/groups/edit-group.tsx', access: 'moderator' },
  { path: '/groups/:slug/invite', file: 'routes/groups/invite.tsx', access: 'member' },
  { path: '/groups/:slug/join', file: 'routes/groups/join.ts', access: 'member', posts: true },
  { path: '/groups/:slug/leave', file: 'routes/groups/leave.ts', access: 'member', posts: true },
  { path: '/groups/:slug/people/:handle', file: 'routes/groups/lead.ts', access: 'member', posts: true },

  // products and reviews
  { path: '/products', file: 'routes/products/list.tsx', access: 'anyone' },
  { path: '/products/:slug', file: 'routes/products/show.tsx', access: 'anyone' },
  { path: '/products/:slug/photos', file: 'routes/products/photos.tsx', access: 'anyone' },
  { path: '/products/:slug/questions', file: 'routes/products/questions.tsx', access: 'anyone' },
  { path: '/compare', file: 'routes/products/compare.tsx', access: 'anyone' },
  { path: '/products/:slug/review', file: 'routes/reviews/new.tsx', access: 'member' },
  { path: '/reviews/export', file: 'routes/reviews/export.tsx', access: 'marketer' },
  { path: '/reviews/export/file', file: 'routes/reviews/make-export.ts', access: 'marketer', posts: true },
  { path: '/reviews/:publicId', file: 'routes/reviews/show.tsx', access: 'anyone' },
  { path: '/reviews/:publicId/edit', file: 'routes/reviews/edit.tsx', access: 'member' },
  { path: '/reviews/:publicId/history', file: 'routes/reviews/history.tsx', access: 'anyone' },
  { path: '/reviews/:publicId/withdraw', file: 'routes/reviews/withdraw.ts', access: 'member', posts: true },
  { path: '/reviews/:publicId/helpful', file: 'routes/reviews/helpful.ts', access: 'member', posts: true },
  {
    path: '/reviews/:publicId/unhelpful',
    file: 'routes/reviews/unhelpful.ts',
    access: 'member',
    posts: true,
  },
  { path: '/reviews/:publicId/respond', file: 'routes/reviews/respond.tsx', access: 'team' },
  { path: '/uploads/:publicId/:file', file: 'routes/uploads/show.ts', access: 'anyone' },

  // members and reputation
  { path: '/members/:handle', file: 'routes/members/profile.tsx', access: 'anyone' },

  // discovery
  { path: '/search', file: 'routes/discovery/search.tsx', access: 'anyone' },

  // notifications
  { path: '/notifications', file: 'routes/notifications/list.tsx', access: 'member' },
  { path: '/notifications/read', file: 'routes/notifications/read.ts', access: 'member', posts: true },
  {
    path: '/unsubscribe/:token',
    file: 'routes/notifications/unsubscribe.tsx',
    access: 'anyone',
    fromAnywhere: true,
  },

  // settings
  { path: '/settings', file: 'routes/settings/profile.tsx', access: 'member' },
  { path: '/settings/password', file: 'routes/settings/password.tsx', access: 'member' },
  { path: '/settings/notices', file: 'routes/settings/notices.tsx', access: 'member' },
  { path: '/settings/consent', file: 'routes/settings/consent.tsx', access: 'member' },
  { path: '/appeals/:key', file: 'routes/moderation/appeal.tsx', access: 'anyone' },
  { path: '/settings/feed', file: 'routes/settings/feed.ts', access: 'member', posts: true },
  { path: '/settings/leaderboard', file: 'routes/settings/leaderboard.ts', access: 'member', posts: true },
  { path: '/settings/scoring', file: 'routes/settings/scoring.ts', access: 'member', posts: true },
  {
    path: '/settings/what-the-brand-sees',
    file: 'routes/settings/what-the-brand-sees.tsx',
    access: 'member',
  },
  { path: '/settings/testimonials', file: 'routes/settings/testimonials.tsx', access: 'member' },
  { path: '/settings/decisions', file: 'routes/settings/decisions.tsx', access: 'member' },
  { path: '/settings/decisions/:publicId/appeal', file: 'routes/settings/appeal.tsx', access: 'member' },

  // moderation
  { path: '/flag/:kind/:publicId', file: 'routes/moderation/flag.tsx', access: 'member' },
  { path: '/moderation', file: 'routes/moderation/queue.tsx', access: 'moderator' },
  { path: '/moderation/together', file: 'routes/moderation/decide-together.tsx', access: 'moderator' },
  {
    path: '/moderation/members/:handle/case',
    file: 'routes/moderation/open-case.ts',
    access: 'moderator',
    posts: true,
  },
  {
    path: '/moderation/sanctions/:publicId/lift',
    file: 'routes/moderation/lift-sanction.tsx',
    access: 'moderator',
  },
  { path: '/moderation/rules', file: 'routes/rules/list.tsx', access: 'moderator' },
  { path: '/moderation/rules/new', file: 'routes/rules/new-rule.tsx', access: 'moderator' },
  { path: '/moderation/rules/:publicId', file: 'routes/rules/edit-rule.tsx', access: 'moderator' },
  {
    path: '/moderation/rules/:publicId/turn',
    file: 'routes/rules/turn-rule.ts',
    access: 'moderator',
    posts: true,
  },
  { path: '/moderation/tags', file: 'routes/moderation/tags.tsx', access: 'moderator' },
  { path: '/moderation/tags/:slug', file: 'routes/moderation/edit-tag.tsx', access: 'moderator' },
  {
    path: '/moderation/members/:handle/clean-up',
    file: 'routes/cleanups/start.tsx',
    access: 'moderator',
  },
  { path: '/moderation/cleanups/:publicId', file: 'routes/cleanups/show.tsx', access: 'moderator' },
  { path: '/moderation/points', file: 'routes/points/rules.tsx', access: 'moderator' },
  { path: '/moderation/points/new/:act', file: 'routes/points/new-rule.tsx', access: 'admin' },
  { path: '/moderation/points/rules/:rule', file: 'routes/points/edit-rule.tsx', access: 'moderator' },
  { path: '/moderation/points/changes/:publicId', file: 'routes/points/change.tsx', access: 'moderator' },
  { path: '/moderation/points/changes/:publicId/settle', file: 'routes/points/settle.ts', access: 'admin' },
  { path: '/moderation/levels', file: 'routes/rules/levels.tsx', access: 'admin' },
  { path: '/moderation/targets', file: 'routes/moderation/targets.tsx', access: 'admin' },
  { path: '/moderation/items/:publicId', file: 'routes/moderation/item.tsx', access: 'moderator' },
  {
    path: '/moderation/items/:publicId/assign',
    file: 'routes/moderation/assign.ts',
    access: 'moderator',
    posts: true,
  },
  { path: '/moderation/items/:publicId/note', file: 'routes/moderation/note.tsx', access: 'moderator' },
  { path: '/moderation/log', file: 'routes/moderation/audit-log.tsx', access: 'admin' },
  { path: '/moderation/log/file', file: 'routes/moderation/export-audit.ts', access: 'admin', posts: true },

  // answering
  { path: '/answering', file: 'routes/answering/waiting.tsx', access: 'moderator' },
  { path: '/moderation/load', file: 'routes/answering/load.tsx', access: 'moderator' },
  {
    path: '/moderation/load/:figure/:subject',
    file: 'routes/answering/load-evidence.tsx',
    access: 'moderator',
  },
  { path: '/moderation/load/file', file: 'routes/answering/load-file.ts', access: 'moderator' },
  { path: '/answering/threads/:publicId', file: 'routes/answering/desk.tsx', access: 'moderator' },
  {
    path: '/answering/threads/:publicId/assign',
    file: 'routes/answering/assign.ts',
    access: 'moderator',
    posts: true,
  },
  {
    path: '/answering/threads/:publicId/settle',
    file: 'routes/answering/settle.ts',
    access: 'moderator',
    posts: true,
  },
  { path: '/answering/unheard', file: 'routes/answering/unheard.tsx', access: 'moderator' },
  {
    path: '/answering/unheard/:handle/close',
    file: 'routes/answering/close-unheard.tsx',
    access: 'moderator',
  },
  { path: '/answering/reviews', file: 'routes/answering/review-coverage.tsx', access: 'moderator' },
  { path: '/answering/targets', file: 'routes/answering/targets.tsx', access: 'moderator' },
  { path: '/moderation/saved-replies', file: 'routes/answering/saved-replies.tsx', access: 'moderator' },
  {
    path: '/moderation/saved-replies/new',
    file: 'routes/answering/new-saved-reply.tsx',
    access: 'moderator',
  },
  {
    path: '/moderation/saved-replies/:publicId',
    file: 'routes/answering/edit-saved-reply.tsx',
    access: 'moderator',
  },
  {
    path: '/moderation/saved-replies/:publicId/remove',
    file: 'routes/answering/remove-saved-reply.tsx',
    access: 'moderator',
  },
  { path: '/answering/automated', file: 'routes/answering/automated.tsx', access: 'admin' },

  // advocates
  { path: '/advocates', file: 'routes/advocates/list.tsx', access: 'marketer' },
  {
    path: '/advocates/referral-candidates',
    file: 'routes/advocates/referral-candidates.tsx',
    access: 'marketer',
  },
  { path: '/advocates/export', file: 'routes/advocates/export.tsx', access: 'marketer' },
  {
    path: '/advocates/export/file',
    file: 'routes/advocates/make-export.ts',
    access: 'marketer',
    posts: true,
  },
  { path: '/advocates/exports', file: 'routes/advocates/export-log.tsx', access: 'marketer' },
  { path: '/advocates/:handle', file: 'routes/advocates/dossier.tsx', access: 'marketer' },

  ...testimonialRoutes,

  ...reputationRoutes,

  // admin
  { path: '/admin', file: 'routes/admin/overview.tsx', access: 'admin' },
  { path: '/admin/members', file: 'routes/admin/members.tsx', access: 'admin' },
  { path: '/admin/members/:handle/role', file: 'routes/admin/change-role.tsx', access: 'admin' },
  { path: '/admin/imports', file: 'routes/admin/imports.tsx', access: 'admin' },
  { path: '/admin/imports/new', file: 'routes/admin/hand-in-file.tsx', access: 'admin' },
  { path: '/admin/imports/files/:publicId', file: 'routes/admin/handed-file.tsx', access: 'admin' },
  {
    path: '/admin/imports/files/:publicId/bring-in',
    file: 'routes/admin/bring-in-file.ts',
    access: 'admin',
    posts: true,
  },
  {
    path: '/admin/imports/files/:publicId/throw-away',
    file: 'routes/admin/throw-away-file.ts',
    access: 'admin',
    posts: true,
  },
  { path: '/admin/ideas', file: 'routes/admin/ideas.tsx', access: 'admin' },
  { path: '/admin/reviews', file: 'routes/admin/reviews.tsx', access: 'admin' },
  { path: '/admin/mail', file: 'routes/admin/mail.tsx', access: 'admin' },

  // everything else
  { path: '/*', file: 'routes/site/not-found.tsx', access: 'anyone' },
];
