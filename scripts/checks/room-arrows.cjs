/**
 * Which room may ask which other room's `*-queries.server.ts`. Everybody may ask accounts. Writing in another
 * room happens by announcing a fact, except where `commandArrows` says so.
 * @type {Record<string, readonly string[]>}
 */
const queryArrows = {
  advocates: ['boards', 'products', 'reputation', 'reviews'],
  articles: ['boards'],
  // A thread's page names the review that it grew from.
  boards: ['articles', 'gatherings', 'products', 'reviews', 'rules', 'settings'],
  gatherings: ['boards'],
  // A clean-up is a decision, and takes words away as decisions do.
  cleanups: ['moderation'],
  answering: ['boards', 'moderation', 'products', 'reviews'],
  integrations: ['boards', 'products', 'reputation', 'reviews'],
  // Milestones count what badges count; quiet hours and their clocks are the brand's.
  occasions: ['badges', 'settings'],
  notifications: ['settings'],
  // Until when an appeal is answered is set with the terms of reviews.
  moderation: ['boards', 'products', 'reputation', 'reviews', 'rules', 'settings'],
  privacy: ['advocates', 'boards', 'moderation', 'notifications', 'products', 'reputation', 'reviews'],
  // A rule of points is at home in boards and groups by name.
  reputation: ['boards', 'groups'],
  // A proof states what a review or testimonial is, with its consents.
  proofs: ['testimonials'],
  reviews: ['boards', 'products', 'rules', 'settings', 'videos'],
  // What somebody can spend, and for which groups a reward is.
  rewards: ['groups', 'reputation'],
  // Words are shown with their video.
  testimonials: ['videos'],
  // A rule concerns boards by name.
  rules: ['boards', 'reputation'],
  // A draft is shown with the name of its place, where its writer may still see that.
  writing: ['articles', 'boards', 'products', 'reviews'],
};

/**
 * Which room may run which other room's commands: what moderation decides about, and what founding a house names.
 * @type {Record<string, readonly string[]>}
 */
const commandArrows = {
  // What a second person lets through becomes a thread in the same transaction; its words are rendered as a post's,
  // and those that are saved are no draft any more.
  articles: ['boards', 'writing'],
  accounts: ['settings'],
  // A past that was imported is awarded and scored as a whole, not fact by fact; its pictures become photos of reviews.
  // What a shop has forgotten is forgotten in its orders, in the same transaction.
  integrations: ['advocates', 'badges', 'products', 'reputation', 'reviews', 'writing'],
  // Words that are posted are no draft any more, in the same transaction.
  // What is posted is judged by the rules of the team before it appears; an event is posted with its time and place, in
  // the same transaction.
  boards: ['gatherings', 'rules', 'writing'],
  // A question that grows from a review is posted as all threads are, in the transaction that joins the two.
  // A letter that invites to review also opens an account for whoever has none.
  reviews: ['accounts', 'boards', 'rules', 'videos', 'writing'],
  // The picture of a video is kept as all pictures are.
  videos: ['writing'],
  // A milestone gives points in the transaction that keeps it; a birthday is told of without a word in the log of facts.
  occasions: ['notifications', 'reputation'],
  // A photo that comes with words is kept as all pictures are.
  testimonials: ['videos', 'writing'],
  // A browser is known by one mark, whether it sent a review or a vote.
  reputation: ['reviews'],
  // Points are spent and given back in the same transaction; a picture is kept as all pictures are.
  rewards: ['reputation', 'writing'],
  moderation: ['accounts', 'boards', 'reviews'],
  cleanups: ['boards', 'gatherings', 'moderation', 'reviews'],
};

module.exports = { queryArrows, commandArrows };
