import { setTimeout as sleep } from 'node:timers/promises';
import type { CleanupState } from '#app/features/cleanups/cleanup';
import { startCleanup } from '#app/features/cleanups/start-cleanup.server';
import { undoCleanup } from '#app/features/cleanups/undo-cleanup.server';
import { settleHistory } from '#app/features/reputation/settle-history.server';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { rebuildLocal } from '#search/indexing/rebuild-local';
import { startApp } from './children';
import { openDatabase, type BenchDatabase } from './community';
import type { Report } from './report';
import { untilDrained } from './writing';

const spammerId = 1;
const moderator: MemberActor = {
  kind: 'member',
  ...{ id: 2, publicId: 'm00000000002', handle: 'm2', displayName: 'M2', role: 'moderator' },
  ...{ emailVerified: true, joinedAt: '2020-01-01T00:00:00.000Z', audiences: ['public', 'members', 'staff'] },
};

/**
 * A clean-up after somebody with this many posts, and its undoing, as a moderator sees it: until everything is out of
 * sight or back, and until points, scores and the index have followed.
 */
export async function benchCleanUp(report: Report, posts: number): Promise<void> {
  const database = await openDatabase();
  try {
    await fillSpam(database.db, posts);
    const app = await startApp(database, { role: 'all' });
    try {
      await untilDrained(database);
      const begun = await startCleanup(now(database.db), { handle: 'm1', note: 'All of it is advertising.' });
      if (!begun.ok) throw new Error(`the clean-up was not begun: ${begun.problem.code}`);
      const { publicId } = begun.value;
      const taken = await follow(database, 'done');
      const undone = await undoCleanup(now(database.db), { publicId, reason: 'To measure it.' });
      if (!undone.ok) throw new Error(`the clean-up was not undone: ${undone.problem.code}`);
      const back = await follow(database, 'undone');
      const tell = ({ seconds, followed }: Followed) =>
        `${seconds.toFixed(1)} s, ${followed.toFixed(1)} s until all had followed`;
      report.add('cleanup', {
        title: `Clean-up after ${posts.toLocaleString('en')} posts`,
        text: `taken away in ${tell(taken)}; brought back in ${tell(back)}`,
        raw: { posts, taken, back },
      });
    } finally {
      await app.stop();
    }
  } finally {
    await database.close();
  }
}

const now = (db: Db) => ({ db, actor: moderator, now: new Date() });

interface Followed {
  /** Until it said that it was over. */
  seconds: number;
  /** Until nothing that follows from it was left to do. */
  followed: number;
}

async function follow(database: BenchDatabase, wanted: CleanupState): Promise<Followed> {
  const since = performance.now();
  const elapsed = () => (performance.now() - since) / 1000;
  for (;;) {
    const [row] = await database.db.sql<[{ state: CleanupState }]>`select state from cleanups`;
    if (row.state === wanted) break;
    await sleep(50);
  }
  const seconds = elapsed();
  await untilDrained(database);
  return { seconds, followed: elapsed() };
}

/** A fifth are threads; every tenth post has a vote that gave points; the spammer has voted on every fourth post of others. */
async function fillSpam(db: Db, posts: number): Promise<void> {
  const threads = posts / 5;
  const { sql } = db;
  await sql`
    insert into members (public_id, handle, display_name, email, role, joined_at)
    select 'm' || lpad(n::text, 11, '0'), 'm' || n, 'M' || n, 'm' || n || '@example.test', case n when 2 then 'moderator' else 'member' end, now() - interval '2 years'
    from generate_series(1, 200) n`;
  await sql`insert into boards (slug, name, position) select 'b' || n, 'B' || n, n from generate_series(1, 20) n`;
  await sql`
    insert into threads (public_id, board_id, author_id, kind, title, slug, body_source, body_html, render_version, occurred_at)
    select 't' || lpad(n::text, 11, '0'), 1 + n % 20, case when n <= ${threads} then ${spammerId} else 3 + n % 190 end, 'discussion', 'About ' || n, 'about-' || n,
           repeat('words of it ', 20) || n, '<p>' || repeat('words of it ', 20) || n || '</p>', 1, now() - n * interval '1 minute'
    from generate_series(1, ${threads * 2}::int) n`;
  // Replies to the threads of others.
  await sql`
    insert into replies (public_id, thread_id, author_id, position, body_source, body_html, render_version, occurred_at)
    select 'r' || lpad(n::text, 11, '0'), ${threads} + 1 + n % ${threads}::int, ${spammerId}, 1 + n / ${threads}::int, repeat('words of it ', 20) || n,
           '<p>' || repeat('words of it ', 20) || n || '</p>', 1, now() - n * interval '1 second'
    from generate_series(1, ${posts - threads}::int) n`;
  await sql`
    update threads t set reply_count = (select count(*) from replies r where r.thread_id = t.id)`;
  await sql`update boards b set thread_count = (select count(*) from threads t where t.board_id = b.id)`;
  await sql`
    insert into votes (subject_kind, subject_id, member_id, created_at)
    select 'reply', id, 3 + id % 190, now() - id * interval '1 minute' from replies where id % 10 = 0
    union all select 'thread', id, 3 + id % 190, now() - id * interval '1 minute' from threads where id % 10 = 0 and author_id = ${spammerId}
    union all select 'thread', id, ${spammerId}, now() - id * interval '1 minute' from threads where id % 4 = 0 and author_id <> ${spammerId}`;
  for (const table of ['threads', 'replies'] as const)
    await sql`
      update ${sql(table)} p set vote_count = (select count(*) from votes v where v.subject_kind = ${table === 'threads' ? 'thread' : 'reply'} and v.subject_id = p.id)`;
  const idsOf = async (table: 'threads' | 'replies') =>
    (await sql<Array<{ id: number }>>`select id from ${sql(table)}`).map(({ id }) => id);
  await db.transaction(async (tx) =>
    settleHistory(tx, [
      { kind: 'thread', ids: await idsOf('threads') },
      { kind: 'reply', ids: await idsOf('replies') },
    ]),
  );
  await rebuildLocal(db);
  await sql`analyze`;
}
