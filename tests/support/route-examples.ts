import { houseBadges } from '#app/features/badges/house-badges';
import type { Sql } from '#db/client';

/**
 * For what stands before the first parameter (or for a whole pattern), a query for a thing that whoever asks may read: their own where
 * there is one, else a public one. Its columns are named like the parameters, so `/threads/:publicId/:slug` takes both from one row.
 */
const subjects: Record<string, (viewerId: number) => string> = {
  badges: () => `select '${houseBadges[0]?.badge}' as badge`,
  boards: () => `select slug from boards where seen_by @> '{public}'`,
  threads: (viewerId) => `
    select t.public_id as "publicId", t.slug from threads t join boards b on b.id = t.board_id
    where t.state = 'visible' and b.seen_by @> '{public}'
    order by t.author_id is distinct from ${viewerId}, t.reply_count desc`,
  replies: (viewerId) => `
    select r.public_id as "publicId" from replies r
    join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    where r.state = 'visible' and t.state = 'visible' and b.seen_by @> '{public}'
    order by r.author_id is distinct from ${viewerId}, r.id`,
  'threads/:publicId/status': () => `
    select public_id as "publicId" from threads where kind = 'idea' and state = 'visible'`,
  ...Object.fromEntries(
    ['rsvp', 'comers', 'event', 'event/cancel', 'event.ics'].map((page) => [
      `threads/:publicId/${page}`,
      (viewerId: number) => `
        select t.public_id as "publicId" from threads t join gatherings g on g.thread_id = t.id where t.state = 'visible'
        order by t.author_id is distinct from ${viewerId}`,
    ]),
  ),
  articles: (viewerId) => `
    select a.public_id as "publicId" from articles a
    join article_versions v on v.article_id = a.id and v.state in ('draft', 'sent', 'returned')
    order by a.author_id is distinct from ${viewerId}`,
  ...Object.fromEntries(
    ['return', 'decline'].map((act) => [
      `articles/:publicId/${act}`,
      (viewerId: number) => `
        select a.public_id as "publicId" from articles a join article_versions v on v.article_id = a.id and v.state = 'sent'
        where a.author_id <> ${viewerId}`,
    ]),
  ),
  reactions: () => `
    select 'thread' as kind, t.public_id as "publicId" from threads t join boards b on b.id = t.board_id
    where t.state = 'visible' and b.seen_by @> '{public}'`,
  tags: () => `select slug from tags`,
  bookmarks: () => `
    select 'thread' as kind, t.public_id as "publicId" from threads t join boards b on b.id = t.board_id
    where t.state = 'visible' and b.seen_by @> '{public}'`,
  // A link that nobody has signed: its page is the same for all, and pressing its button ends nothing.
  unsubscribe: () => `select repeat('a', 12) || '.' || repeat('b', 43) as token`,
  groups: () => `
    select g.slug, (select handle from members order by id limit 1) as handle from groups g where g.kind = 'open'`,
  drafts: (viewerId) => `
    select coalesce((select public_id from drafts where member_id = ${viewerId} limit 1), 'nobodysdraft') as "publicId"`,
  products: () => `
    select slug from products where state = 'listed'
    order by (select count(*) from reviews where product_id = products.id) desc, id`,
  'reviews/invited': () => `
    select coalesce((select key from review_invitations where sent_at is not null order by id limit 1), repeat('a', 96)) as key`,
  'reviews/invited/:key/decline': () => `
    select coalesce((select key from review_invitations where sent_at is not null and ended_at is null order by id limit 1), repeat('a', 96)) as key`,
  reviews: (viewerId) => `
    select public_id as "publicId" from reviews where state = 'published'
    order by author_id is distinct from ${viewerId}, id`,
  // Nobody can read what others withdrew: their own where there is one, else one that is not withdrawn at all.
  'reviews/:publicId/again': (viewerId) => `
    select public_id as "publicId" from reviews where state = 'published' or state = 'withdrawn' and author_id = ${viewerId}
    order by state = 'published', author_id is distinct from ${viewerId}, id`,
  'reviews/:publicId/erase': (viewerId) => `
    select public_id as "publicId" from reviews where state = 'published' or state = 'withdrawn' and author_id = ${viewerId}
    order by state = 'published', author_id is distinct from ${viewerId}, id`,
  'reviews/:publicId/appeal': (viewerId) => `
    select public_id as "publicId" from reviews where state = 'pending' order by author_id is distinct from ${viewerId}, id`,
  // What somebody else wrote: nobody objects to words of their own, and the team's are for admins.
  'reviews/:publicId/object': (viewerId) => `
    select r.public_id as "publicId" from reviews r join members m on m.id = r.author_id
    where r.state = 'published' and m.role = 'member' and m.id <> ${viewerId} order by r.id`,
  uploads: () => `
    select u.public_id as "publicId", 'thumb.webp' as file from uploads u
    join review_photos p on p.upload_id = u.id join reviews r on r.id = p.review_id where r.state = 'published'`,
  videos: () => `
    select coalesce((select v.public_id from videos v join reviews r on r.id = v.review_id where r.state = 'published' limit 1),
      'nobodyfilmed') as "publicId", 'poster.svg' as file`,
  flag: (viewerId) => `
    select 'review' as kind, public_id as "publicId" from reviews
    where state = 'published' and author_id is distinct from ${viewerId} order by id`,
  // Nobody's key: it is answered like any address that does not exist.
  appeals: () => `select repeat('a', 64) as key`,
  'moderation/tags': () => `select slug from tags`,
  'moderation/items': () => `select public_id as "publicId" from queue_items order by state desc, id`,
  'api/v1/products': () => `select slug from products order by id`,
  'admin/imports/files': () =>
    `select coalesce((select public_id from handed_files order by id limit 1), 'handedinfile') as "publicId"`,
  'admin/shops': () =>
    `select coalesce((select public_id from shops order by id limit 1), 'noshopishere') as "publicId"`,
  'hooks/shops': () => `select 'noshopishere' as "publicId"`,
  'moderation/cleanups': () =>
    `select coalesce((select public_id from cleanups order by id limit 1), 'nobodysclean') as "publicId"`,
  'moderation/patterns': () =>
    `select coalesce((select public_id from award_patterns order by id limit 1), 'nopatternyet') as "publicId"`,
  holds: (viewerId) => `
    select coalesce((select public_id from award_holds where told_at is not null
                     order by member_id <> ${viewerId}, id limit 1), 'nothingholds') as "publicId"`,
  'moderation/rules': () => `select public_id as "publicId" from holding_rules order by id`,
  'badges/held': (viewerId) =>
    `select public_id as "publicId" from badge_grants where revoked_at is null order by member_id <> ${viewerId}, id`,
  'badges/held/:publicId/card.png': () =>
    `select public_id as "publicId" from badge_grants where shared_at is not null order by id`,
  'badges/held/:publicId/revoke': (viewerId) => `
    select public_id as "publicId" from badge_grants where revoked_at is null and member_id <> ${viewerId} order by id`,
  'badges/held/:publicId/contest': (viewerId) => `
    select public_id as "publicId" from badge_grants where revoked_at is not null
    order by member_id <> ${viewerId}, contested_at is not null, id`,
  'badges/held/:publicId/answer': (viewerId) => `
    select public_id as "publicId" from badge_grants where revoked_at is not null and member_id <> ${viewerId}
    order by contested_at is null, id`,
  'members/:handle/badge': (viewerId) => `
    select handle from members where role = 'member' and state = 'active' and id <> ${viewerId} order by id`,
  'moderation/badges/new': () => `select 'count' as kind`,
  'moderation/badges/rules': () => `select '${houseBadges[0]?.badge}' as badge`,
  'moderation/badges/drafts': () =>
    `select coalesce((select public_id from badge_rules where dropped_at is null order by version desc limit 1), 'nosuchdraft0') as "publicId"`,
  'moderation/points/new': () => `select 'reply.voted' as act`,
  'moderation/points/rules': () => `select 'reply.voted' as rule`,
  'moderation/points/changes': () =>
    `select coalesce((select public_id from point_rule_changes order by id limit 1), 'nochangesyet') as "publicId"`,
  'moderation/load': () => `
    select 'answered' as figure, slug as subject from boards where seen_by @> '{public}' and moderated_by @> '{staff}'`,
  // Whoever asks first removes it; to the next it is an address where nothing is.
  'moderation/saved-replies': () => `
    select coalesce((select public_id from saved_replies order by id limit 1), 'goneforgood0') as "publicId"`,
  'answering/threads': () => `
    select t.public_id as "publicId" from threads t join boards b on b.id = t.board_id
    where t.state = 'visible' and b.seen_by @> '{public}'`,
  'answering/unheard': () =>
    `select handle from members where state = 'active' and role = 'member' order by id`,
  'moderation/members': (viewerId) =>
    `select handle from members where state = 'active' and role = 'member' and id <> ${viewerId} order by id`,
  'moderation/sanctions': () => `select public_id as "publicId" from sanctions order by id`,
  'settings/decisions': (viewerId) =>
    `
    select public_id as "publicId" from decisions where decision <> 'keep' order by author_id is distinct from ${viewerId}, id`,
  'testimonials/requests/:publicId': (viewerId) => `
    select coalesce((select public_id from testimonial_requests where member_id is not null
      order by member_id is distinct from ${viewerId}, id limit 1), 'nobodyisaskd') as "publicId"`,
  'testimonials/requests/:publicId/close': () => `
    select coalesce((select public_id from testimonial_requests order by closed_at is not null, id limit 1), 'nobodyisaskd') as "publicId"`,
  'testimonials/give': () => `
    select coalesce((select key from testimonial_requests where kind = 'link' order by id limit 1), repeat('a', 96)) as key`,
  'testimonials/give/:key/decline': () => `
    select coalesce((select key from testimonial_requests where kind = 'mail' order by id limit 1), repeat('a', 96)) as key`,
  'testimonials/propose': (viewerId) => `
    select 'review' as kind, r.public_id as "publicId" from reviews r join members m on m.id = r.author_id and m.state = 'active'
    where r.state = 'published' and not exists (select from testimonials t where t.origin_kind = 'review' and t.origin_id = r.id)
    order by r.author_id is not distinct from ${viewerId}, r.id`,
  'testimonials/own/:key/answer': () => `
    select coalesce((select author_key from testimonials where state = 'draft' order by id limit 1), repeat('a', 96)) as key`,
  'testimonials/own': () => `
    select coalesce((select author_key from testimonials order by id limit 1), repeat('a', 96)) as key`,
  'testimonials/walls': () => `
    select coalesce((select public_id from walls order by id limit 1), 'nowallstands') as "publicId"`,
  walls: () =>
    `select coalesce((select public_id from walls order by id limit 1), 'nowallstands') as "publicId"`,
  'embed/releases': () => `select '1' as release`,
  'testimonials/own/:key/erase': () => `
    select coalesce((select author_key from testimonials where state = 'received' and erased_at is null order by id desc limit 1), repeat('a', 96)) as key`,
  'embed/walls': () =>
    `select coalesce((select public_id from walls order by id limit 1), 'nowallstands') as "publicId"`,
  'api/v1/walls': () =>
    `select coalesce((select public_id from walls order by id limit 1), 'nowallstands') as "publicId"`,
  testimonials: () => `
    select coalesce((select public_id from usable_testimonials('this-site') order by id limit 1), 'nothingislnt') as "publicId"`,
  'members/:handle/thank': (viewerId) =>
    `select handle from members where state = 'active' and role = 'member' and id <> ${viewerId} order by id`,
  milestones: (viewerId) => `
    select coalesce((select public_id from milestones where undone_at is null order by member_id <> ${viewerId}, kind = 'years', id limit 1),
      'nothinground') as "publicId"`,
  challenges: () =>
    `select public_id as "publicId" from challenges where state = 'open' order by joining <> 'joined', id`,
  rewards: () => `select public_id as "publicId" from rewards where state = 'open' order by id`,
  'rewards/redemptions/:publicId/decide': (viewerId) =>
    `select public_id as "publicId" from redemptions where member_id <> ${viewerId} order by state <> 'asked', id`,
  'rewards/redemptions': (viewerId) =>
    `select public_id as "publicId" from redemptions order by member_id <> ${viewerId}, state <> 'asked', id`,
  'members/:handle/points/adjust': (viewerId) =>
    `select handle from members where state = 'active' and id <> ${viewerId} order by id`,
  adjustments: (viewerId) =>
    `select public_id as "publicId" from point_adjustments where undone_at is null order by member_id <> ${viewerId}, id`,
  // Nobody has objected in the demo brand, so the page sends everybody back to the correction.
  'adjustments/:publicId/keep': (viewerId) =>
    `select public_id as "publicId" from point_adjustments order by contested_at is null, member_id = ${viewerId}, id`,
  'adjustments/:publicId/undo': (viewerId) =>
    `select public_id as "publicId" from point_adjustments order by undone_at is not null, member_id = ${viewerId}, id`,
  members: (viewerId) => `select handle from members where state = 'active' order by id <> ${viewerId}, id`,
  'admin/members': (viewerId) =>
    `select handle from members where state = 'active' and id <> ${viewerId} order by id`,
  advocates: () => `select handle from members where state = 'active' order by id`,
};

/**
 * Fills the parameters of a route's pattern with a real thing, so that a check asks for a page that exists.
 * Refuses a pattern it has no example for: a new kind of address joins the checks by one query above.
 */
export async function exampleOf(sql: Sql, pattern: string, viewerId = 0): Promise<string> {
  if (pattern === '/*') return '/nowhere/at/all';
  if (!pattern.includes(':')) return pattern;
  const query = subjects[pattern.slice(1)] ?? subjects[pattern.slice(1, pattern.indexOf('/:'))];
  if (!query)
    throw new Error(`${pattern} has no example; add what it is about to tests/support/route-examples.ts`);
  const [row] = await sql.unsafe<Record<string, string>[]>(`${query(viewerId)} limit 1`);
  return pattern.replace(/:(\w+)\??/g, (whole, name: string) => {
    const value = row?.[name];
    if (value === undefined)
      throw new Error(`${pattern} has no example of ${whole} in tests/support/route-examples.ts`);
    return value;
  });
}
