import { renderMany } from '#app/lib/markdown/markdown.server';
import { newPublicId } from '#app/lib/public-id';
import { slugOf } from '#app/lib/slug';
import type { Db } from '#db/client';
import type { NumberedRow, Stored, ThreadRow } from './import-rows';
import { storableText } from './storable-text';
import { memberIds, upsertPeople } from './store-people.server';

export interface Destination {
  source: string;
  boardId: number;
}

/** Stores threads; those whose opening post comes later stand with an empty body until it does. */
export async function storeThreads(
  tx: Db,
  { source, boardId }: Destination,
  rows: readonly NumberedRow<ThreadRow>[],
): Promise<Stored> {
  await upsertPeople(
    tx,
    source,
    rows.flatMap(({ row }) => authorOf(row)),
  );
  const authors = await memberIds(
    tx,
    source,
    rows.map(({ row }) => row.authorRef),
  );
  const bodies = await renderMany(rows.map(({ row }) => row.body ?? ''));
  const values = rows.map(({ row }, index) => ({
    ref: row.ref,
    public_id: newPublicId(),
    author_id: row.authorRef === null ? null : (authors.get(row.authorRef) ?? null),
    kind: row.kind,
    title: row.title || 'Untitled',
    slug: slugOf(row.title),
    body: storableText(row.body ?? ''),
    html: bodies[index]?.html ?? '',
    version: bodies[index]?.version ?? 0,
    locked_at: row.closedAt,
    at: row.at,
  }));
  const changed = await tx.sql`
    insert into threads (public_id, board_id, author_id, kind, title, slug, body_source, body_html, render_version, locked_at,
                         occurred_at, last_activity_at, import_source, import_ref)
    select distinct on (ref) public_id, ${boardId}, author_id, kind, title, slug, body, html, version, locked_at, at, at, ${source}, ref
    from json_to_recordset(${JSON.stringify(values)}::json) as t
      (ref text, public_id text, author_id bigint, kind text, title text, slug text, body text, html text, version smallint,
       locked_at timestamptz, at timestamptz)
    on conflict (import_source, import_ref) do update set title = excluded.title, slug = excluded.slug, locked_at = excluded.locked_at
      where threads.edited_at is null and (threads.title, threads.locked_at) is distinct from (excluded.title, excluded.locked_at)
    returning 1`;
  await storeTags(tx, source, rows);
  return { counts: { stored: changed.length, unchanged: rows.length - changed.length }, leftOut: [] };
}

function authorOf({ authorRef, authorName, at }: ThreadRow) {
  return authorRef === null ? [] : [{ ref: authorRef, name: authorName ?? authorRef, joinedAt: at }];
}

async function storeTags(tx: Db, source: string, rows: readonly NumberedRow<ThreadRow>[]): Promise<void> {
  const pairs = rows.flatMap(({ row }) =>
    row.tags.map((tag) => ({ ref: row.ref, slug: slugOf(tag), name: tag })),
  );
  if (pairs.length === 0) return;
  await tx.sql`
    insert into tags (slug, name)
    select distinct on (slug) slug, name from json_to_recordset(${JSON.stringify(pairs)}::json) as p (slug text, name text)
    on conflict (slug) do nothing`;
  await tx.sql`
    insert into thread_tags (thread_id, tag_id)
    select distinct t.id, g.id from json_to_recordset(${JSON.stringify(pairs)}::json) as p (ref text, slug text)
    join threads t on t.import_source = ${source} and t.import_ref = p.ref join tags g on g.slug = p.slug
    on conflict do nothing`;
}
