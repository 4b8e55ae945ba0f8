/**
 * Which room may ask which other room's `*-queries.server.ts`. Everybody may ask accounts. Writing in another
 * room happens by announcing a fact, except where `commandArrows` says so.
 * @type {Record<string, readonly string[]>}
 */
const queryArrows = {
  advocates: ['boards', 'products', 'reputation', 'reviews'],
  boards: ['products'],
  integrations: ['boards', 'products', 'reputation', 'reviews'],
  moderation: ['boards', 'products', 'reputation', 'reviews'],
  privacy: ['advocates', 'boards', 'moderation', 'notifications', 'products', 'reputation', 'reviews'],
  reviews: ['products'],
};

/**
 * Which room may run which other room's commands: only what moderation decides about.
 * @type {Record<string, readonly string[]>}
 */
const commandArrows = {
  moderation: ['accounts', 'boards', 'reviews'],
};

module.exports = { queryArrows, commandArrows };
