import type { Db } from '../db/client';
import { documentId, type DocumentId, type SearchHit } from './engine';
import { excerptOf, markWords, readableLength, type IsWanted } from './text/excerpt';
import { markedWords } from './text/marked-words';

/** Read a little further than excerpts are looked for, so that the last one ends as it should. */
const bodyLength = readableLength + 500;

/**
 * Hits of an engine outside, in the words of the database: the engine says what was found and which words counted,
 * the text comes from here.
 *
 * SECURITY: an index outside may be behind. Whatever is gone by now or belongs to a board that the asker may not read
 * is dropped, and no word is shown that has been edited away since.
 */
export async function retellHits(
  db: Db,
  hits: readonly SearchHit[],
  boards: readonly number[],
): Promise<SearchHit[]> {
  const texts = await readTexts(db, hits, boards);
  const wanted = new Set(hits.flatMap(({ title, excerpt }) => markedWords(`${title} ${excerpt}`)));
  const isWanted: IsWanted = (word) => wanted.has(word);
  return hits.flatMap((hit) => {
    const own = texts.get(documentId(hit.kind, hit.subjectId));
    if (!own) return [];
    const reply = hit.replyId === null ? undefined : texts.get(documentId('reply', hit.replyId));
    return [
      {
        ...hit,
        title: markWords(own.title, isWanted),
        excerpt: excerptOf((reply ?? own).body, isWanted).text,
        replyId: reply ? hit.replyId : null,
      },
    ];
  });
}

interface Text {
  id: DocumentId;
  title: string;
  body: string;
}

async function readTexts(
  db: Db,
  hits: readonly SearchHit[],
  boards: readonly number[],
): Promise<Map<DocumentId, Text>> {
  const replies = hits.flatMap(({ replyId }) =>
    replyId === null ? [] : [{ kind: 'reply', subjectId: replyId }],
  );
  const asked = [...hits, ...replies];
  const rows = await db.sql<Text[]>`
    select d.kind || '_' || d.subject_id as id, d.title, left(d.body, ${bodyLength}::int) as body
    from unnest(${asked.map(({ kind }) => kind)}::text[], ${asked.map(({ subjectId }) => subjectId)}::bigint[])
      as asked (kind, subject_id)
    join search_documents as d using (kind, subject_id)
    where d.board_id is null or d.board_id = any(${boards as number[]}::bigint[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
