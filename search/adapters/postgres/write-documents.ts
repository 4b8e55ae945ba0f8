import type { Db } from '../../../db/client';
import type { DocumentId, SearchDocument } from '../../engine';
import { fieldWords } from '../../ranking/impact';
import { keepable } from '../../text/marks';
import { foldedLine } from '../../text/words';
import { postingsOf, termOf } from './postings';
import { countDocuments, identifyWords } from './vocabulary';

/** Any fixed number that nothing else in this database uses as an advisory lock. */
const writerLock = 7_215_301;

/** Documents written by one statement: some megabytes of text at the most. */
const batchSize = 500;

/** Waits to be the one writer until the end of the transaction. Harmless when it is already. */
export async function lockWriter(tx: Db): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(${writerLock})`;
}

/**
 * Writes documents, replacing those with the same id.
 *
 * One writer at a time: the counts of the vocabulary are shared by all documents, and two writers would wait for
 * each other's words. A document that is there already, word for word, is left alone.
 */
export async function upsertDocuments(db: Db, documents: readonly SearchDocument[]): Promise<void> {
  const latest = [...new Map(documents.map((document) => [document.id, document])).values()];
  for (let at = 0; at < latest.length; at += batchSize) {
    const batch = latest.slice(at, at + batchSize).map(toRow);
    await db.transaction(async (tx) => {
      await lockWriter(tx);
      await writeBatch(tx, batch);
    });
  }
}

/** Removes documents; those that are not there do no harm. */
export async function removeDocuments(db: Db, ids: readonly DocumentId[]): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction(async (tx) => {
    await lockWriter(tx);
    const removed = await tx.sql<{ terms: number[] }[]>`
      delete from search_documents as d
      using unnest(${ids as string[]}::text[]) as unwanted (name)
      where d.kind = split_part(name, '_', 1) and d.subject_id = split_part(name, '_', 2)::bigint
      returning d.terms`;
    const changes = new Map<number, number>();
    for (const { terms } of removed) tally(changes, terms, -1);
    await countDocuments(tx, changes, -removed.length);
  });
}

type Row = ReturnType<typeof toRow>;

function toRow(document: SearchDocument) {
  const title = keepable(document.title);
  const body = keepable(document.body);
  return {
    ...document,
    title,
    body,
    tags: document.tags.map(keepable),
    titleLine: foldedLine(title),
    bodyLine: foldedLine(body),
    words: fieldWords(document),
  };
}

async function writeBatch(tx: Db, batch: readonly Row[]): Promise<void> {
  const words = new Set(batch.flatMap((row) => Object.values(row.words).flat()));
  const terms = await identifyWords(tx, words);
  const before = await readTerms(tx, batch);
  const changes = new Map<number, number>();
  const rows = batch.map((row) => {
    const postings = postingsOf(row.words, (word) => terms.get(word) ?? null);
    tally(changes, before.get(row.id) ?? [], -1);
    tally(changes, postings, 1);
    return columnsOf(row, postings);
  });
  await tx.sql`
    insert into search_documents as d (
      kind, subject_id, board_id, thread_id, author_id, product_id, stars, solved, accepted, votes, occurred_at,
      proof, tags, version, terms, title_line, body_line, title, body)
    select kind, subject_id, board_id, thread_id, author_id, product_id, stars, solved, accepted, votes,
      to_timestamp(occurred_at), proof, tags, version, terms, title_line, body_line, title, body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fresh (
      kind text, subject_id bigint, board_id bigint, thread_id bigint, author_id bigint, product_id bigint,
      stars smallint, solved boolean, accepted boolean, votes integer, occurred_at float8, proof text, tags text[],
      version text, terms integer[], title_line text, body_line text, title text, body text)
    on conflict (kind, subject_id) do update set
      board_id = excluded.board_id, thread_id = excluded.thread_id, author_id = excluded.author_id,
      product_id = excluded.product_id, stars = excluded.stars, solved = excluded.solved,
      accepted = excluded.accepted, votes = excluded.votes, occurred_at = excluded.occurred_at,
      proof = excluded.proof, tags = excluded.tags, version = excluded.version, terms = excluded.terms,
      title_line = excluded.title_line, body_line = excluded.body_line, title = excluded.title, body = excluded.body
    where (d.version, d.terms) is distinct from (excluded.version, excluded.terms)`;
  await countDocuments(tx, changes, batch.length - before.size);
}

async function readTerms(tx: Db, batch: readonly Row[]): Promise<Map<DocumentId, number[]>> {
  const rows = await tx.sql<{ id: DocumentId; terms: number[] }[]>`
    select d.kind || '_' || d.subject_id as id, d.terms
    from unnest(${batch.map((row) => row.kind)}::text[], ${batch.map((row) => row.subjectId)}::bigint[]) as asked (kind, subject_id)
    join search_documents as d using (kind, subject_id)`;
  return new Map(rows.map((row) => [row.id, row.terms]));
}

function columnsOf(row: Row, postings: readonly number[]) {
  return {
    kind: row.kind,
    subject_id: row.subjectId,
    board_id: row.boardId,
    thread_id: row.threadId,
    author_id: row.authorId,
    product_id: row.productId,
    stars: row.stars,
    solved: row.solved,
    accepted: row.accepted,
    votes: row.votes,
    occurred_at: row.createdAt,
    proof: row.proof,
    tags: row.tags,
    version: row.version,
    terms: postings,
    title_line: row.titleLine,
    body_line: row.bodyLine,
    title: row.title,
    body: row.body,
  };
}

function tally(changes: Map<number, number>, postings: readonly number[], change: number): void {
  for (const posting of postings) {
    const term = termOf(posting);
    changes.set(term, (changes.get(term) ?? 0) + change);
  }
}
