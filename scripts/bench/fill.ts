import type postgres from 'postgres';
import { createDatabase } from '#db/client';
import { settleHistory } from '#app/features/reputation/settle-history.server';
import { recordPointRules } from '#app/features/reputation/award-imported-votes.server';
import { threadSlugOf } from '#app/features/boards/thread';
import { closeRenderer, renderMany, RENDER_VERSION } from '#app/lib/markdown/markdown.server';
import type { Dataset } from './dataset';

/** How many rows travel in one statement: enough that the way there no longer counts. */
const rowsAtOnce = 10_000;

/**
 * Writes a planned community into an empty, migrated database, as its owner, by one statement for each ten thousand
 * rows. Bodies are rendered once each and shared. Counters are worked out from the rows, points by the product's own
 * rules, so that `recount` finds nothing to put right.
 */
export async function fill(ownerUrl: string, data: Dataset, end: Date): Promise<void> {
  const db = createDatabase({ url: ownerUrl, max: 1, name: 'vouch-bench-fill' });
  const { sql } = db;
  try {
    await sql`set synchronous_commit = off`;
    await insertBodies(sql, data);
    await insertPeople(sql, data);
    await insertTalk(sql, data, end);
    await insertCatalogue(sql, data, end);
    await insertVotes(sql, data);
    await setCounters(sql);
    await continueNumbers(sql);
    await sql`analyze`;
    await recordPointRules(db);
    const idsUpTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    await settleHistory(db, [
      { kind: 'thread', ids: idsUpTo(data.threads.length) },
      { kind: 'reply', ids: idsUpTo(data.replies.length) },
      { kind: 'review', ids: idsUpTo(data.reviews.length) },
    ]);
    await sql`analyze`;
  } finally {
    await closeRenderer();
    await db.close();
  }
}

type Sql = postgres.ISql;

/** Hands rows over as JSON, some thousand at a time. */
async function inChunks<Row>(
  rows: readonly Row[],
  insert: (json: string) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await insert(JSON.stringify(rows.slice(from, from + rowsAtOnce)));
  }
}

async function insertBodies(sql: Sql, { bodies }: Dataset): Promise<void> {
  const rendered = await renderMany(bodies);
  const rows = bodies.map((source, index) => ({
    id: index + 1,
    source,
    html: String(rendered[index]?.html ?? ''),
  }));
  await sql`create temporary table body (id int primary key, source text not null, html text not null)`;
  await inChunks(
    rows,
    (json) => sql`insert into body select * from json_populate_recordset(null::body, ${json}::json)`,
  );
}

async function insertPeople(sql: Sql, { sizes }: Dataset): Promise<void> {
  await sql`
    insert into members (id, public_id, handle, display_name, email, email_verified_at, joined_at, role) overriding system value
    select n, 'm' || lpad(n::text, 11, '0'), 'member' || n, 'Member ' || n, 'member' || n || '@example.com', now() - interval '3 years',
      now() - interval '3 years' - n * interval '1 minute', case n when ${sizes.members} then 'admin' else 'member' end
    from generate_series(1, ${sizes.members}::int) n`;
}

async function insertTalk(sql: Sql, { sizes, threads, replies }: Dataset, end: Date): Promise<void> {
  const endsAt = end.toISOString();
  await sql`
    insert into boards (id, slug, name, description, position) overriding system value
    select n, 'board-' || n, 'Board ' || n, 'What people ask and tell about part ' || n || ' of the catalogue.', n
    from generate_series(1, ${sizes.boards}::int) n`;
  const rows = threads.map((thread) => ({ ...thread, slug: threadSlugOf(thread.title) }));
  await inChunks(
    rows,
    (json) => sql`
    insert into threads (id, public_id, board_id, author_id, kind, title, slug, body_source, body_html, render_version, occurred_at)
      overriding system value
    select t.id, 't' || lpad(t.id::text, 11, '0'), board, author, case when question then 'question' else 'discussion' end, title, slug,
      b.source, b.html, ${RENDER_VERSION}, ${endsAt}::timestamptz - ago * interval '1 second'
    from json_to_recordset(${json}::json) t
      (id bigint, board bigint, author bigint, title text, slug text, body int, question boolean, ago int)
    join body b on b.id = t.body order by t.id`,
  );
  const numbered = replies.map((reply, index) => ({ id: index + 1, ...reply }));
  await inChunks(
    numbered,
    (json) => sql`
    insert into replies (id, public_id, thread_id, author_id, position, body_source, body_html, render_version, occurred_at)
      overriding system value
    select r.id, 'r' || lpad(r.id::text, 11, '0'), thread, author, position, b.source, b.html, ${RENDER_VERSION},
      ${endsAt}::timestamptz - ago * interval '1 second'
    from json_to_recordset(${json}::json) r (id bigint, thread bigint, author bigint, position int, body int, ago int)
    join body b on b.id = r.body order by r.id`,
  );
  await sql`
    insert into tags (id, slug, name) overriding system value
    select n, 'tag-' || n, 'Tag ' || n from generate_series(1, 40) n`;
  await sql`insert into thread_tags (thread_id, tag_id) select id, 1 + id % 40 from threads where id % 3 = 0`;
}

async function insertCatalogue(sql: Sql, { sizes, reviews }: Dataset, end: Date): Promise<void> {
  const endsAt = end.toISOString();
  await sql`
    insert into products (id, public_id, slug, sku, name, category, description) overriding system value
    select n, 'p' || lpad(n::text, 11, '0'), 'product-' || n, 'SKU-' || n, 'Product ' || n, 'Category ' || n % 12,
      (select left(source, 400) from body where body.id = 1 + n % ${sizes.bodies}::int)
    from generate_series(1, ${sizes.products}::int) n`;
  const rows = reviews.map((review, index) => ({ id: index + 1, ...review }));
  await inChunks(
    rows,
    (json) => sql`
    with review as (
      select * from json_to_recordset(${json}::json) v
        (id bigint, product bigint, author bigint, stars int, title text, body int, ordered boolean, ago int)
    ), bought as (
      insert into orders (id, number, email, member_id, ordered_at) overriding system value
      select id, 'N' || id, 'member' || author || '@example.com', author, ${endsAt}::timestamptz - (ago + 864000) * interval '1 second'
      from review where ordered
    ), line as (
      insert into order_lines (id, order_id, product_id) overriding system value select id, id, product from review where ordered
    )
    insert into reviews (id, public_id, product_id, author_id, stars, title, body_source, body_html, render_version, pros, cons, proof,
                         order_line_id, state, occurred_at, published_at) overriding system value
    select v.id, 'v' || lpad(v.id::text, 11, '0'), product, author, stars, title, b.source, b.html, ${RENDER_VERSION}, 'Does what it says', '',
      case when ordered then 'order-matched' else 'mail-confirmed' end, case when ordered then v.id end, 'published', at, at
    from review v join body b on b.id = v.body cross join lateral (select ${endsAt}::timestamptz - ago * interval '1 second' as at) x
    order by v.id`,
  );
  await sql`
    insert into review_helpful_votes (review_id, member_id)
    select v.id, m.id from reviews v join members m on m.id = 1 + (v.id * 13) % ${sizes.members}::int
    where v.id % 3 = 0 and m.id <> v.author_id`;
}

async function insertVotes(sql: Sql, { votes }: Dataset): Promise<void> {
  await inChunks(
    votes,
    (json) => sql`
    insert into votes (subject_kind, subject_id, member_id, created_at)
    select v.kind, v.post, v.member, coalesce(
      (select occurred_at from threads where v.kind = 'thread' and id = v.post),
      (select occurred_at from replies where v.kind = 'reply' and id = v.post)) + interval '1 minute'
    from json_to_recordset(${json}::json) v (kind text, post bigint, member bigint)`,
  );
  // Every other question with an answer by somebody else is solved by its first one.
  await sql`
    with solved as (
      select distinct on (t.id) t.id as thread, t.author_id as author, r.id as reply, r.occurred_at as at
      from threads t join replies r on r.thread_id = t.id and r.author_id <> t.author_id
      where t.kind = 'question' and t.id % 2 = 0 order by t.id, r.position
    ), kept as (
      insert into acceptances (thread_id, reply_id, accepted_by, occurred_at)
      select thread, reply, author, at + interval '1 hour' from solved
    )
    update threads set accepted_reply_id = solved.reply from solved where id = solved.thread`;
}

/** The numbers that lists show, as the commands would have left them. */
async function setCounters(sql: Sql): Promise<void> {
  await sql`
    update replies r set vote_count = v.count
    from (select subject_id, count(*) from votes where subject_kind = 'reply' group by 1) v where r.id = v.subject_id`;
  await sql`
    update threads t set vote_count = v.count
    from (select subject_id, count(*) from votes where subject_kind = 'thread' group by 1) v where t.id = v.subject_id`;
  await sql`
    update threads t set reply_count = said.count, last_position = said.last, last_activity_at = said.newest, last_reply_author_id = said.author
    from (select thread_id, count(*), max(position) as last, max(occurred_at) as newest,
            (array_agg(author_id order by position desc))[1] as author
          from replies group by 1) said
    where t.id = said.thread_id`;
  await sql`update threads set last_activity_at = occurred_at where reply_count = 0`;
  await sql`update boards b set thread_count = (select count(*) from threads t where t.board_id = b.id)`;
  await sql`
    update reviews r set helpful_count = v.count
    from (select review_id, count(*) from review_helpful_votes group by 1) v where r.id = v.review_id`;
  await sql`select recount_reviews(array(select id from products))`;
}

/** Rows were numbered by the plan; what the app adds goes on from there. */
async function continueNumbers(sql: Sql): Promise<void> {
  for (const table of [
    'members',
    'boards',
    'threads',
    'replies',
    'tags',
    'products',
    'reviews',
    'orders',
    'order_lines',
  ]) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select coalesce(max(id), 1) from ${sql(table)}))`;
  }
}
