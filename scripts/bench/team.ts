import { createSessions } from '#app/features/accounts/sessions.server';
import type { BenchDatabase } from './community';

/** The first members of the community. */
const people = 18;
/** As many items are open in the queue, and ten times as many decided. */
const openItems = 5_000;

/**
 * Makes a team of the first members and lets them work as a team does: four of five threads with replies have their last
 * word from it, nine of ten reviews an answer, and the queue holds what it could not get to.
 */
export async function seatTeam({ db }: BenchDatabase): Promise<void> {
  const { sql } = db;
  await sql`update members set role = 'moderator' where id <= ${people}`;
  await sql`update threads set author_role = 'moderator' where author_id <= ${people}`;
  await sql`update replies set author_role = 'moderator' where author_id <= ${people}`;
  await sql`
    update replies r set author_id = 1 + r.id % ${people}, author_role = 'moderator' from threads t
    where t.id = r.thread_id and r.position = t.last_position and t.id % 5 <> 0`;
  await sql`
    insert into review_responses (review_id, author_id, body_source, body_html, render_version, occurred_at)
    select id, 1 + id % ${people}, body_source, body_html, render_version, occurred_at + interval '1 day'
    from reviews where id % 10 <> 0`;
  await sql`
    insert into thread_desks (thread_id, assignee_id, assigned_at)
    select id, 1 + id % ${people}, now() from threads where id % 6 = 0`;
  await sql`
    insert into queue_items (public_id, subject_kind, subject_id, cause, state, opened_at, decided_at)
    select 'q' || lpad(n::text, 11, '0'), case when n % 2 = 0 then 'thread' else 'reply' end, n, 'flagged',
      case when n % 11 = 0 then 'open' else 'decided' end, now() - n * interval '20 minutes',
      case when n % 11 <> 0 then now() - n * interval '19 minutes' end
    from generate_series(1, ${openItems * 11}::int) n
    where case when n % 2 = 0 then n <= (select max(id) from threads) else n <= (select max(id) from replies) end`;
  await sql`
    insert into flags (item_id, reporter_id, reason)
    select id, (select max(id) from members) - id % 100, 'spam' from queue_items`;
  await sql`
    insert into audit_entries (actor_id, action, subject_kind, subject_id, created_at)
    select 1 + n % ${people}, 'decision.' || (array['hide', 'keep', 'lock'])[1 + n % 3], 'reply', n, now() - n * interval '5 minutes'
    from generate_series(1, ${openItems * 40}::int) n`;
  await sql`vacuum analyze`;
}

/** Opens a session for each of the team and hands their cookies out in turn. */
export async function openTeamSessions({ db }: BenchDatabase): Promise<() => string> {
  const sessions = createSessions(db, { secure: false });
  const cookies: string[] = [];
  for (let id = 1; id <= people; id += 1)
    cookies.push((await sessions.open(id)).setCookie.split(';')[0] as string);
  let turn = 0;
  return () => cookies[(turn += 1) % cookies.length] as string;
}
