import type { Db } from '#db/client';

/**
 * Fills a database with a small community set-wise: members of every diligence, threads, replies, reviews, votes,
 * acceptances, orders, sanctions and held awards over the three years before `until`, some of them hidden or undone.
 * The same seed makes the same community, so that a failure can be looked at again.
 */
export async function aCommunity(
  db: Db,
  {
    members = 200,
    seed = 0.5,
    until = '2026-06-01T00:00:00Z',
  }: { members?: number; seed?: number; until?: string } = {},
): Promise<void> {
  await db.transaction(async ({ sql }) => {
    await sql`select setseed(${seed}), set_config('community.until', ${until}, true),
      set_config('community.members', ${String(members)}, true)`;
    await sql.unsafe(people);
    await sql.unsafe(words);
    await sql.unsafe(thanks);
    await sql.unsafe(decisions);
  });
}

/** Somebody, the early ones more often: activity is skewed in every community. */
const somebody = `(select min(id) from members) + floor(current_setting('community.members')::int * random() ^ 2)::int`;
/** Some moment, more of them lately. */
const somewhen = `current_setting('community.until')::timestamptz - random() ^ 2 * interval '1100 days'`;
const text = `'Words.', '<p>Words.</p>', 1`;
/** An id of the posts that exist, drawn anew for each row. */
const someOf = (table: string) =>
  `(select min(id) from ${table}) + floor((select count(*) from ${table}) * random())::int`;

const people = `
  insert into members (public_id, handle, display_name, in_scoring, role, state)
  select lpad(to_hex(n), 12, '0'), 'soul-' || n, 'Soul ' || n, n % 40 <> 7,
    case when n % 50 = 3 then 'moderator' else 'member' end, case when n % 60 = 5 then 'erased' else 'active' end
  from generate_series(1, current_setting('community.members')::int) as n;
  insert into boards (slug, name) values ('everything', 'Everything');
  insert into products (public_id, slug, sku, name)
  select 'product-' || n, 'product-' || n, 'sku-' || n, 'Product ' || n from generate_series(1, 30) as n;
  insert into orders (number, email, ordered_at) select n::text, n || '@people.test', ${somewhen} from generate_series(1, 40) as n;
  insert into order_lines (order_id, product_id, refunded_at)
  select id, ${someOf('products')}, case when random() < 0.2 then ${somewhen} end from orders;`;

const words = `
  insert into threads (public_id, board_id, author_id, kind, title, slug, body_source, body_html, render_version, state, occurred_at)
  select 'thread-' || n, (select id from boards limit 1), ${somebody}, 'question', 'Title', 'title', ${text},
    case when random() < 0.05 then 'hidden' else 'visible' end, ${somewhen}
  from generate_series(1, current_setting('community.members')::int) as n;
  insert into replies (public_id, thread_id, position, author_id, author_role, body_source, body_html, render_version, state, occurred_at)
  select 'reply-' || n, thread_id, row_number() over (partition by thread_id order by n), case when random() < 0.2 then t.author_id else r.author_id end,
    case when random() < 0.02 then 'moderator' else 'member' end, ${text}, case when random() < 0.05 then 'hidden' else 'visible' end, at
  from (select n, ${someOf('threads')} as thread_id, ${somebody} as author_id, ${somewhen} as at
        from generate_series(1, 8 * current_setting('community.members')::int) as n) as r
    join threads t on t.id = thread_id;
  insert into reviews (public_id, product_id, author_id, stars, title, body_source, body_html, render_version, proof,
    incentive, relation, order_line_id, state, occurred_at)
  select 'review-' || n, ${someOf('products')}, ${somebody}, 1 + floor(5 * random()), 'Title', ${text}, proof,
    case when random() < 0.1 then 'reward' else 'none' end, case when random() < 0.1 then 'staff' else 'customer' end,
    case proof when 'order-matched' then ${someOf('order_lines')} end,
    case when random() < 0.1 then 'withdrawn' else 'published' end, ${somewhen}
  from (select n, case when random() < 0.4 then 'order-matched' else 'unconfirmed' end as proof
        from generate_series(1, 2 * current_setting('community.members')::int) as n) as r
  on conflict do nothing;
  insert into events (kind, subject_kind, subject_id, occurred_at)
  select kind, item_kind, id, ${somewhen}
  from (select 'thread.hidden' as kind, 'thread' as item_kind, id from threads where state = 'hidden'
        union all select 'reply.hidden', 'reply', id from replies where state = 'hidden'
        union all select 'review.withdrawn', 'review', id from reviews where state = 'withdrawn') as hidden
  where random() < 0.8;`;

const thanks = `
  insert into votes (subject_kind, subject_id, member_id, created_at)
  select 'reply', ${someOf('replies')}, ${somebody}, ${somewhen}
  from generate_series(1, 10 * current_setting('community.members')::int) on conflict do nothing;
  insert into votes (subject_kind, subject_id, member_id, created_at)
  select 'thread', ${someOf('threads')}, ${somebody}, ${somewhen}
  from generate_series(1, current_setting('community.members')::int) on conflict do nothing;
  insert into review_helpful_votes (review_id, member_id, created_at)
  select id, ${somebody}, ${somewhen} from reviews, generate_series(1, 3) on conflict do nothing;
  insert into imported_votes (subject_kind, subject_id, type, day, count, import_source)
  select 'reply', id, case when random() < 0.7 then 'up' else 'down' end, occurred_at + interval '2 days', 1 + floor(3 * random()), 'test'
  from replies where random() < 0.1;
  insert into acceptances (thread_id, reply_id, accepted_by, undone_at, occurred_at)
  select distinct on (t.id) t.id, r.id, t.author_id, case when random() < 0.2 then ${somewhen} end, r.occurred_at
  from threads t join replies r on r.thread_id = t.id where random() < 0.4 order by t.id, random();`;

const decisions = `
  insert into queue_items (public_id, subject_kind, subject_id, cause) select 'item-' || n, 'member', n, 'flagged' from generate_series(1, 6) as n;
  insert into decisions (item_id, subject_kind, subject_id, decision, reason, moderator_id)
  select id, 'member', subject_id, 'warn', 'spam', (select min(id) from members) from queue_items;
  insert into sanctions (member_id, kind, decision_id, lifted_at, created_at)
  select ${somebody}, 'warning', id, case when random() < 0.3 then ${somewhen} end, ${somewhen} from decisions;
  insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, reason, subject_kind, subject_id, occurred_at)
  select ${somebody}, 'reply.voted', 1, 'vote', n::text, 0, 'held', 'ring', 'reply', n, ${somewhen}
  from generate_series(1, 20) as n;
  insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, reverses_id, subject_kind, subject_id, created_at)
  select member_id, rule, rule_version, cause_kind, cause_id, 0, 'reversal', id, subject_kind, subject_id, occurred_at + interval '3 days'
  from point_entries where random() < 0.3;`;
