import type { Db } from '#db/client';
import type { NumberedRow, Stored, VoteRow } from './import-rows';

type Row = NumberedRow<VoteRow>;

/**
 * Stores totals of votes per post, type and day; an accepted answer gets the day on which it was accepted. Where a file
 * tells votes one by one, `add` counts them together.
 */
export async function storeVotes(
  tx: Db,
  { source, add = false }: { source: string; add?: boolean },
  rows: readonly Row[],
): Promise<Stored> {
  const subjects = await subjectsOf(tx, source, rows);
  const leftOut = rows
    .filter(({ row }) => !subjects.has(row.postRef))
    .map(({ line, row }) => ({ line, reason: `there is no post ${row.postRef}` }));
  const placed = rows.flatMap(({ row }) => {
    const subject = subjects.get(row.postRef);
    return subject ? [{ ...subject, type: row.type, day: row.day, count: row.count }] : [];
  });
  const told = placed.filter(({ type }) => type !== 'accept');
  const changed = await writeTotals(tx, { source, add }, told);
  const accepted = placed.filter(({ type }) => type === 'accept');
  await datedAcceptances(tx, accepted);
  const stored = told.filter((vote) => changed.has(keyOf(vote))).length;
  const counts = {
    stored,
    unchanged: told.length - stored,
    'acceptances dated': accepted.length,
    'votes told': placed.reduce((total, { count }) => total + count, 0),
  };
  return { counts, leftOut };
}

interface PlacedVote {
  kind: 'thread' | 'reply';
  id: number;
  type: VoteRow['type'];
  day: string;
  count: number;
}

const keyOf = ({ kind, id, type, day }: Omit<PlacedVote, 'count'>) => `${kind} ${id} ${type} ${day}`;

/** Answers which totals are new or others than before. */
async function writeTotals(
  tx: Db,
  { source, add }: { source: string; add: boolean },
  votes: readonly PlacedVote[],
): Promise<Set<string>> {
  const changed = await tx.sql<Array<Omit<PlacedVote, 'count'>>>`
    insert into imported_votes (subject_kind, subject_id, type, day, count, import_source)
    select kind, id, type, day, sum(count), ${source}
    from json_to_recordset(${JSON.stringify(votes)}::json) as v (kind text, id bigint, type text, day date, count int) group by 1, 2, 3, 4
    on conflict (import_source, subject_kind, subject_id, type, day) do update
      set count = excluded.count + case when ${add} then imported_votes.count else 0 end
      where ${add} or imported_votes.count <> excluded.count
    returning subject_kind as kind, subject_id as id, type, day::text`;
  return new Set(changed.map(keyOf));
}

/** A post is the opening one of a thread or a reply; where a source numbers both alike, the reply is meant. */
async function subjectsOf(
  tx: Db,
  source: string,
  rows: readonly Row[],
): Promise<Map<string, { kind: 'thread' | 'reply'; id: number }>> {
  const refs = [...new Set(rows.map(({ row }) => row.postRef))];
  const found = await tx.sql<Array<{ ref: string; kind: 'thread' | 'reply'; id: number }>>`
    select import_ref as ref, 'thread' as kind, id from threads where import_source = ${source} and import_ref = any(${refs}::text[])
    union all
    select import_ref, 'reply', id from replies where import_source = ${source} and import_ref = any(${refs}::text[])`;
  return new Map(found.map(({ ref, kind, id }) => [ref, { kind, id }]));
}

async function datedAcceptances(
  tx: Db,
  accepted: ReadonlyArray<{ id: number; day: string; kind: string }>,
): Promise<void> {
  const choices = JSON.stringify(
    accepted.filter(({ kind }) => kind === 'reply').map(({ id, day }) => ({ id, day })),
  );
  await tx.sql`
    with choice as (
      select r.id as reply_id, t.id as thread_id, t.author_id, greatest(r.occurred_at, c.day::timestamp at time zone 'UTC') as at
      from json_to_recordset(${choices}::json) as c (id bigint, day date)
      join replies r on r.id = c.id join threads t on t.id = r.thread_id
    ), made as (
      insert into acceptances (thread_id, reply_id, accepted_by, occurred_at)
      select distinct on (thread_id) thread_id, reply_id, author_id, at from choice
      on conflict (thread_id) where undone_at is null do update set occurred_at = excluded.occurred_at where acceptances.reply_id = excluded.reply_id
      returning thread_id, reply_id
    )
    update threads t set accepted_reply_id = m.reply_id from made m where m.thread_id = t.id and t.accepted_reply_id is distinct from m.reply_id`;
}
