import { createHash } from 'node:crypto';
import { renderMany } from '#app/lib/markdown/markdown.server';
import { newPublicId } from '#app/lib/public-id';
import type { Db } from '#db/client';
import type { NumberedRow, PostRow, Stored } from './import-rows';
import { storableText } from './storable-text';
import { memberIds, upsertPeople } from './store-people.server';

type Row = NumberedRow<PostRow>;

/** Stores posts: the opening one becomes its thread's body, every other a reply. Unchanged words are not rendered again. */
export async function storePosts(tx: Db, source: string, rows: readonly Row[]): Promise<Stored> {
  const threads = await threadIds(tx, source, rows);
  const leftOut = rows
    .filter(({ row }) => !threads.has(row.threadRef))
    .map(({ line, row }) => ({ line, reason: `there is no thread ${row.threadRef}` }));
  const placed = rows.filter(({ row }) => threads.has(row.threadRef));
  const known = await knownBodies(tx, source, placed);
  const fresh = placed.filter(({ row }) => !known.has(`${keyOf(row)} ${md5(row.body)}`));
  const values = await valuesOf(tx, source, { fresh, threads });
  await writeOpenings(
    tx,
    values.filter(({ opening }) => opening),
  );
  await writeReplies(
    tx,
    source,
    values.filter(({ opening }) => !opening),
  );
  await writeAcceptances(tx, source, placed);
  await writeLikes(tx, source, placed);
  const asText = values.filter(({ shownAsText }) => shownAsText).length;
  const anonymous = fresh.filter(({ row }) => row.authorRef === null).length;
  const counts = {
    stored: fresh.length,
    unchanged: placed.length - fresh.length,
    'stored without author': anonymous,
    'shown as text': asText,
  };
  return { counts, leftOut };
}

async function valuesOf(
  tx: Db,
  source: string,
  { fresh, threads }: { fresh: readonly Row[]; threads: ReadonlyMap<string, number> },
) {
  await upsertPeople(
    tx,
    source,
    fresh.flatMap(({ row }) =>
      row.authorRef === null ? [] : [{ ref: row.authorRef, name: row.authorRef, joinedAt: row.at }],
    ),
  );
  const authors = await memberIds(
    tx,
    source,
    fresh.map(({ row }) => row.authorRef),
  );
  const rendered = await renderMany(fresh.map(({ row }) => row.body));
  return fresh.map(({ row }, index) => ({
    ref: row.ref,
    opening: row.opening,
    public_id: newPublicId(),
    thread_id: threads.get(row.threadRef),
    author_id: row.authorRef === null ? null : (authors.get(row.authorRef) ?? null),
    body: storableText(row.body),
    html: rendered[index]?.html ?? '',
    version: rendered[index]?.version ?? 0,
    shownAsText: rendered[index]?.shownAsText ?? false,
    at: row.at,
  }));
}

const keyOf = (row: PostRow) => (row.opening ? `thread ${row.threadRef}` : `reply ${row.ref}`);
const md5 = (body: string) => createHash('md5').update(storableText(body)).digest('hex');

async function threadIds(tx: Db, source: string, rows: readonly Row[]): Promise<Map<string, number>> {
  const refs = [...new Set(rows.map(({ row }) => row.threadRef))];
  const found = await tx.sql<Array<{ ref: string; id: number }>>`
    select import_ref as ref, id from threads where import_source = ${source} and import_ref = any(${refs}::text[])`;
  return new Map(found.map(({ ref, id }) => [ref, id]));
}

/** What is here already, as `kind ref md5`. An opening post that is still awaited has the empty body of none. */
async function knownBodies(tx: Db, source: string, rows: readonly Row[]): Promise<Set<string>> {
  const threads = [...new Set(rows.filter(({ row }) => row.opening).map(({ row }) => row.threadRef))];
  const replies = rows.filter(({ row }) => !row.opening).map(({ row }) => row.ref);
  const found = await tx.sql<Array<{ key: string }>>`
    select 'thread ' || import_ref || ' ' || md5(body_source) as key from threads
    where import_source = ${source} and import_ref = any(${threads}::text[])
    union all
    select 'reply ' || import_ref || ' ' || md5(body_source) from replies
    where import_source = ${source} and import_ref = any(${replies}::text[])`;
  return new Set(found.map(({ key }) => key));
}

async function writeOpenings(tx: Db, values: readonly object[]): Promise<void> {
  await tx.sql`
    update threads t set body_source = p.body, body_html = p.html, render_version = p.version,
                         author_id = coalesce(t.author_id, p.author_id)
    from json_to_recordset(${JSON.stringify(values)}::json) as p (thread_id bigint, author_id bigint, body text, html text, version smallint)
    where t.id = p.thread_id and t.edited_at is null`;
}

/** New replies stand behind those that are there, oldest first; a changed one keeps its place. */
async function writeReplies(tx: Db, source: string, values: readonly object[]): Promise<void> {
  await tx.sql`
    with post as (
      select distinct on (ref) * from json_to_recordset(${JSON.stringify(values)}::json) as p
        (ref text, public_id text, thread_id bigint, author_id bigint, body text, html text, version smallint, at timestamptz)
    ), known as (
      select p.*, r.position as position from post p left join replies r on r.import_source = ${source} and r.import_ref = p.ref
    )
    insert into replies (public_id, thread_id, author_id, position, body_source, body_html, render_version, occurred_at, import_source, import_ref)
    select public_id, thread_id, author_id,
           coalesce(position, (select coalesce(max(r.position), 0) from replies r where r.thread_id = known.thread_id)
             + row_number() over (partition by thread_id, position is null order by at, ref)),
           body, html, version, at, ${source}, ref
    from known
    on conflict (import_source, import_ref) do update
      set body_source = excluded.body_source, body_html = excluded.body_html, render_version = excluded.render_version
      where replies.edited_at is null`;
}

/** The asker's choice, at the time of the answer until the votes tell the day. */
async function writeAcceptances(tx: Db, source: string, rows: readonly Row[]): Promise<void> {
  const refs = rows.filter(({ row }) => row.accepted && !row.opening).map(({ row }) => row.ref);
  if (refs.length === 0) return;
  await tx.sql`
    with accepted as (
      insert into acceptances (thread_id, reply_id, accepted_by, occurred_at)
      select distinct on (t.id) t.id, r.id, t.author_id, r.occurred_at from replies r join threads t on t.id = r.thread_id
      where r.import_source = ${source} and r.import_ref = any(${refs}::text[])
      on conflict (thread_id) where undone_at is null do nothing returning thread_id, reply_id
    )
    update threads t set accepted_reply_id = a.reply_id from accepted a where a.thread_id = t.id`;
}

async function writeLikes(tx: Db, source: string, rows: readonly Row[]): Promise<void> {
  const liked = rows
    .filter(({ row }) => row.likes > 0)
    .map(({ row }) => ({
      ref: row.ref,
      thread_ref: row.threadRef,
      opening: row.opening,
      day: row.at.slice(0, 10),
      count: row.likes,
    }));
  if (liked.length === 0) return;
  await tx.sql`
    with liked as (
      select * from json_to_recordset(${JSON.stringify(liked)}::json) as l (ref text, thread_ref text, opening boolean, day date, count int)
    )
    insert into imported_votes (subject_kind, subject_id, type, day, count, import_source)
    select 'thread', t.id, 'up', l.day, l.count, ${source} from liked l join threads t on t.import_source = ${source} and t.import_ref = l.thread_ref where l.opening
    union all
    select 'reply', r.id, 'up', l.day, l.count, ${source} from liked l join replies r on r.import_source = ${source} and r.import_ref = l.ref where not l.opening
    on conflict do nothing`;
}
