/**
 * The part of the site's map that is about points, badges and what is held of them; `app/route-table.js`
 * takes it in, and says what its columns mean.
 *
 * @type {typeof import('./route-table.js').routeTable}
 */
export const reputationRoutes = [
  { path: '/leaderboard', file: 'routes/members/leaderboard.tsx', access: 'anyone' },
  { path: '/badges', file: 'routes/members/badges.tsx', access: 'anyone' },
  { path: '/badges/:badge', file: 'routes/members/badge.tsx', access: 'anyone' },
  { path: '/members/:handle/points', file: 'routes/members/statement.tsx', access: 'member' },
  { path: '/members/:handle/points/file', file: 'routes/members/statement-file.ts', access: 'member' },
  { path: '/holds', file: 'routes/members/holds.tsx', access: 'member' },
  { path: '/holds/:publicId', file: 'routes/members/hold.tsx', access: 'member' },
  { path: '/moderation/patterns', file: 'routes/moderation/patterns.tsx', access: 'moderator' },
  { path: '/moderation/patterns/:publicId', file: 'routes/moderation/pattern.tsx', access: 'moderator' },
];
