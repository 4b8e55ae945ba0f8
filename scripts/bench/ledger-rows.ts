import { recordPointRules } from '#app/features/reputation/award-imported-votes.server';
import { houseRules } from '#app/features/reputation/point-rules';
import type { Db } from '#db/client';

/**
 * Fills an empty database with votes and an entry for each: ten votes a reply, fifty a member, few people who wrote much,
 * over three years and twenty boards. Bodies are a word long. The entries are written as the rule of a new house would
 * write them but for its caps; a recount proves that they are what the votes call for.
 */
export async function fillLedger(db: Db, entries: number): Promise<void> {
  const rule = houseRules.find(({ act }) => act === 'reply.voted');
  if (!rule) throw new Error('a new house has no rule for votes on replies');
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
  await sql`
    insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, giver_id, subject_kind, subject_id, board_id, occurred_at)
    select r.author_id, ${rule.rule}, ${rule.version}, 'vote', 'reply:' || r.id || ':' || v.member_id, ${rule.points}, 'awarded', v.member_id, 'reply', r.id, t.board_id, v.created_at
    from votes v join replies r on r.id = v.subject_id join threads t on t.id = r.thread_id where v.member_id <> r.author_id order by v.created_at`;
  await sql`insert into balances (member_id, points) select member_id, sum(points) from point_entries group by 1`;
  await sql`
    insert into point_days (day, member_id, points)
    select (occurred_at at time zone 'UTC')::date, member_id, sum(points) from point_entries group by 1, 2`;
  await sql`
    insert into point_sums (member_id, rule, points, awards)
    select member_id, rule, sum(points), count(*) from point_entries group by 1, 2`;
  await sql`analyze`;
}
