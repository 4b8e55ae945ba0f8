import { rescoreMembers } from '#app/features/advocates/rescore-members.server';
import type { BenchDatabase } from './community';

export interface ScoringFigures {
  readonly members: number;
  readonly facts: number;
  readonly seconds: number;
}

/** Scores everybody as the nightly run does, and says how much there was to score. */
export async function measureScoring({ db }: BenchDatabase, now: Date): Promise<ScoringFigures> {
  const [{ members, facts }] = await db.sql<[{ members: number; facts: number }]>`
    select (select count(*) from members)::int as members, (select count(*) from advocate_facts)::int as facts`;
  const since = performance.now();
  await rescoreMembers(db, { now });
  return { members, facts, seconds: (performance.now() - since) / 1000 };
}

/**
 * Fills an empty database with so many members and ten facts for each: one thread, four replies to others and five
 * votes received, spread unevenly over people and over three years. Only what scoring reads: bodies are a word long.
 */
export async function fillAdvocates({ db }: BenchDatabase, members: number): Promise<void> {
  const { sql } = db;
  await sql`
    insert into members (id, public_id, handle, display_name, joined_at) overriding system value
    select n, 'm' || lpad(n::text, 11, '0'), 'member' || n, 'Member ' || n, now() - interval '3 years' from generate_series(1, ${members}::int) n`;
  await sql`insert into boards (id, slug, name) overriding system value values (1, 'board-1', 'Board 1')`;
  // hashint8 spreads a row's number evenly and the same everywhere; squaring the share makes few people busy.
  const share = (number: string, seed: number) =>
    sql.unsafe(`((hashint8extended(${number}, ${seed}) & 1048575) / 1048576.0)`);
  const someone = (number: string, seed: number) =>
    sql`1 + floor(power(${share(number, seed)}, 1.5) * ${members}::int)::bigint`;
  const moment = (number: string, seed: number) => sql`now() - ${share(number, seed)} * interval '3 years'`;
  await sql`
    insert into threads (id, public_id, board_id, author_id, kind, title, slug, body_source, body_html, render_version, occurred_at)
      overriding system value
    select n, 't' || lpad(n::text, 11, '0'), 1, ${someone('n', 1)}, 'question', 'Question ' || n, 'question', 'word', 'word', 1, ${moment('n', 2)}
    from generate_series(1, ${members}::int) n`;
  await sql`
    insert into replies (id, public_id, thread_id, author_id, position, body_source, body_html, render_version, occurred_at)
      overriding system value
    select n, 'r' || lpad(n::text, 11, '0'), 1 + (n - 1) / 4, ${someone('n', 3)}, 1 + (n - 1) % 4, 'word', 'word', 1, ${moment('n', 4)}
    from generate_series(1, ${members * 4}::int) n`;
  await sql`
    insert into votes (subject_kind, subject_id, member_id, created_at)
    select 'reply', 1 + n % ${members * 4}::int, 1 + (n::bigint * 7919) % ${members}::int, ${moment('n', 5)}
    from generate_series(1, ${members * 5}::int) n on conflict do nothing`;
  await sql`analyze`;
}
