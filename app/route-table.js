/**
 * Every URL the site answers, in reading order: the map of the site.
 *
 * `access` is 'anyone' | 'member' | 'team' | 'moderator' | 'marketer' | 'admin'. It documents and is tested (the
 * access matrix asks every route as each of them); it does not guard. Each loader and action guards itself, because
 * Remix runs them side by side and a parent protects nothing. `posts: true` marks a route that is a button: it has
 * only an action.
 *
 * @typedef {'anyone' | 'member' | 'team' | 'moderator' | 'marketer' | 'admin'} Access
 * @type {Array<{ path: string, file: string, access: Access, posts?: true }>}
 */
export const routeTable = [
  // site
  { path: '/theme', file: 'routes/site/theme.ts', access: 'anyone', posts: true },
  { path: '/rules', file: 'routes/site/rules.tsx', access: 'anyone' },
  { path: '/about/numbers', file: 'routes/site/numbers.tsx', access: 'anyone' },

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

  // products and reviews

  // members and reputation
  { path: '/leaderboard', file: 'routes/members/leaderboard.tsx', access: 'anyone' },
  { path: '/badges', file: 'routes/members/badges.tsx', access: 'anyone' },
  { path: '/badges/:badge', file: 'routes/members/badge.tsx', access: 'anyone' },
  { path: '/members/:handle/points', file: 'routes/members/statement.tsx', access: 'member' },

  // discovery

  // notifications

  // settings
  { path: '/settings', file: 'routes/settings/profile.tsx', access: 'member' },
  { path: '/settings/password', file: 'routes/settings/password.tsx', access: 'member' },

  // moderation

  // advocates

  // admin
  { path: '/admin/mail', file: 'routes/admin/mail.tsx', access: 'admin' },

  // everything else
  { path: '/*', file: 'routes/site/not-found.tsx', access: 'anyone' },
];
