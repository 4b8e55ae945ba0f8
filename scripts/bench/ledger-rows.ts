import { recordPointRules } from '#app/features/reputation/award-imported-votes.server';
import { settleHistory } from '#app/features/reputation/settle-history.server';
import type { Db } from '#db/client';

/** Replies whose votes are settled in one go. */
const repliesAtOnce = 5_000;

/**
 * Fills an empty database with votes and lets the product's own rules make an entry of each: ten votes a reply, fifty a
 * member, few people who wrote much, over three years and twenty boards. Bodies are a word long.
 */
export async function fillLedger(db: Db, entries: number): Promise<void> {
  const { sql } = db;
  const [members, threads, replies] = [entries / 50, entries / 100, entries / 10];
  // hashint8 spreads a row's number evenly and the same everywhere; squaring the share makes few people busy.
  const share = (seed: number) => sql.unsafe(`((hashint8extended(n, ${seed}) & 1048575) / 1048576.0)`);
  const someone = (seed: number, power: number) =>
    sql`1 + floor(power(${share(seed)}, ${power}::float8) * ${members}::int)::bigint`;
  const moment = (seed: number) => sql`now() - ${share(seed)} * interval '3 years'`;
  await sql`
    insert into members (id, public_id, handle, display_name, joined_at) overriding system value
    select n, 'm' || lpad(n::text, 11, '0'), 'member' || n, 'Member ' || n, now() - interval '4 years' from generate_series(1, ${members}::int) n`;
  await sql`
    insert into boards (id, slug, name, position) overriding system value
    select n, 'board-' || n, 'Board ' || n, n from generate_series(1, 20) n`;
  await sql`
    insert into threads (id, public_id, board_id, author_id, kind, title, slug, body_source, body_html, render_version, occurred_at)
      overriding system value
    select n, 't' || lpad(n::text, 11, '0'), 1 + n % 20, ${someone(1, 2)}, 'question', 'Question ' || n, 'question', 'word', 'word', 1, ${moment(2)}
    from generate_series(1, ${threads}::int) n`;
  await sql`
    insert into replies (id, public_id, thread_id, author_id, position, body_source, body_html, render_version, occurred_at)
      overriding system value
    select n, 'r' || lpad(n::text, 11, '0'), 1 + (n - 1) / 10, ${someone(3, 2)}, 1 + (n - 1) % 10, 'word', 'word', 1, ${moment(4)}
    from generate_series(1, ${replies}::int) n`;
  await sql`
    insert into votes (subject_kind, subject_id, member_id, created_at)
    select 'reply', 1 + n % ${replies}::int, ${someone(5, 1)}, ${moment(6)}
    from generate_series(1, ${entries}::int) n on conflict do nothing`;
  await sql`analyze`;
  await recordPointRules(db);
  for (let from = 1; from <= replies; from += repliesAtOnce) {
    const ids = Array.from({ length: Math.min(repliesAtOnce, replies - from + 1) }, (_, nth) => from + nth);
    await db.transaction((tx) => settleHistory(tx, [{ kind: 'reply', ids }]));
  }
  await sql`analyze`;
}
