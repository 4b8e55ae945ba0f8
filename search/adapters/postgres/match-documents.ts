import type { Db } from '../../../db/client';
import { maximumResults, pageOf, type DocumentKind, type FacetName, type SearchQuestion } from '../../engine';
import type { QuestionWord } from '../../ranking/alternatives';
import { readableLength } from '../../text/excerpt';
import { relevance } from '../../ranking/relevance';
import { conditionsOf } from './conditions';
import { postingsPerTerm, slotsByImpact } from './postings';

type Fragment = ReturnType<Db['sql']>;

/** A found document, with what an excerpt is made of. */
export interface MatchedDocument {
  readonly kind: DocumentKind;
  readonly subjectId: number;
  readonly score: number;
  readonly title: string;
  readonly body: string;
  readonly replyId: number | null;
  readonly replyBody: string | null;
}

export interface Matches {
  readonly total: number;
  readonly documents: readonly MatchedDocument[];
  readonly facets: Readonly<Partial<Record<FacetName, Record<string, number>>>>;
}

/**
 * Index entries read for one question at most, shared by its words and each word's most telling ones first. What a
 * common word says little about is left unread; that bounds the time whatever is asked.
 */
const readableEntries = 6_000;
/** Documents scored again from all of their words when a common word's list was not read to its end. */
const completedDocuments = 200;
/** Documents whose titles and votes are looked at after the words alone have ordered them. */
const consideredDocuments = 1_000;

/** Which documents a question finds, ordered, folded by thread and counted, in one statement. */
export async function matchDocuments(
  db: Db,
  question: SearchQuestion,
  words: readonly QuestionWord[],
): Promise<Matches> {
  const { sql } = db;
  const page = pageOf(question);
  const refined = words.length > 0 ? byWords(db, question, words) : byDate(db, question);
  const isFolded = question.filters?.kinds === undefined;
  const byNewest = question.sort === 'newest' || words.length === 0;
  const [row] = await sql<
    [{ total: number; documents: MatchedDocument[] | null; facets: FacetRow[] | null }]
  >`
    with ${refined}, hits as materialized (
      ${isFolded ? foldedHits(sql) : singleHits(sql)}
    ), page as (
      select * from hits
      order by ${byNewest ? sql`newest desc` : sql`score desc, newest desc`}, subject_id desc
      offset ${page.offset} limit ${page.limit}
    )
    select
      (select least(count(*), ${maximumResults})::int from hits) as total,
      (select json_agg(json_build_object(
          'kind', page.kind, 'subjectId', page.subject_id, 'score', page.score, 'title', d.title, 'body', left(d.body, ${readableLength}),
          'replyId', page.reply_id, 'replyBody', left(reply.body, ${readableLength}))
          order by ${byNewest ? sql`page.newest desc` : sql`page.score desc, page.newest desc`}, page.subject_id desc)
        from page
        join search_documents as d on d.kind = page.kind and d.subject_id = page.subject_id
        left join search_documents as reply on reply.kind = 'reply' and reply.subject_id = page.reply_id
      ) as documents,
      (${facetCounts(sql, question.facets ?? [])}) as facets`;
  return { total: row.total, documents: row.documents ?? [], facets: facetsFrom(row.facets ?? []) };
}

/** `refined`: rows of documents with their final `score`, found by the question's words. */
function byWords(db: Db, question: SearchQuestion, words: readonly QuestionWord[]): Fragment {
  const { sql } = db;
  const terms = askedTerms(words);
  const rarities = words.map((word) => word.rarity);
  const wholeRarity = rarities.reduce((sum, rarity) => sum + rarity, 0);
  return sql`
    asked as materialized (
      select * from unnest(
        ${terms.map(({ word }) => word)}::int[],
        ${terms.map(({ term }) => term)}::int[],
        ${terms.map(({ worth }) => worth)}::float8[],
        ${terms.map(({ share }) => share)}::int[]) as asked (word, term, worth, share)
    ), slots as materialized (
      select * from unnest(
        ${slotsByImpact.map(({ slot }) => slot)}::int[],
        ${slotsByImpact.map(({ impact }) => impact)}::float8[],
        ${slotsByImpact.map(({ inTitle }) => Number(inTitle))}::int[]) as slots (slot, impact, in_title)
    ), found as (
      select entry.id, max(worth * impact) as score, max(worth) as presence, max(worth * in_title) as in_title
      from asked cross join lateral (
        select document.id, slots.impact, slots.in_title
        from slots cross join lateral (
          select d.id from search_documents as d
          where d.terms @> array[asked.term * ${postingsPerTerm}::int + slots.slot]
            and ${conditionsOf(db, question)}
        ) as document
        limit asked.share
      ) as entry
      group by entry.id, word
    ), partial as materialized (
      select id, sum(score) as score, sum(presence) as presence, sum(in_title) as in_title from found group by id
    ), ${wasCut(terms) ? completed(sql) : sql`scored as materialized (select * from partial)`},
    considered as materialized (
      ${question.sort === 'newest' ? consideredByDate(sql) : consideredByScore(sql, wholeRarity)}
    ), refined as materialized (
      select ${facetColumns(sql)}, considered.score
        * (1 + ${relevance.titleBonus}::float8 * power((
            ${relevance.otherForm}::float8 * considered.in_title + ${1 - relevance.otherForm}::float8 * exact.in_title
          ) / ${wholeRarity}, 2))
        * (1 + ${relevance.votes}::float8 * ln(1 + greatest(d.votes, 0))
             + ${relevance.accepted}::float8 * (d.accepted or coalesce(d.solved, false))::int) as score
      from considered
      join search_documents as d using (id)
      cross join lateral (
        select coalesce(sum(rarity), 0) as in_title
        from unnest(${rarities}::float8[], ${words.map(({ word }) => ` ${word} `)}::text[]) as word (rarity, line)
        where strpos(d.title_line, line) > 0
      ) as exact
    )`;
}

/**
 * The best of what was found so far, scored again from their own postings: a document that one word ranked high may
 * stand in the unread part of another word's list.
 */
function completed(sql: Db['sql']): Fragment {
  return sql`
    best as materialized (
      select id from partial order by score desc limit ${completedDocuments}
    ), complete as materialized (
      select id, sum(score) as score, sum(presence) as presence, sum(in_title) as in_title
      from (
        select best.id, max(worth * impact) as score, max(worth) as presence, max(worth * in_title) as in_title
        from best join search_documents as d using (id)
        cross join lateral unnest(d.terms) as posting
        join asked on asked.term = posting / ${postingsPerTerm}::int
        join slots on slots.slot = posting % ${postingsPerTerm}::int
        group by best.id, word
      ) as words group by id
    ), scored as materialized (
      select * from complete
      union all
      select * from partial where not exists (select from best where best.id = partial.id)
    )`;
}

interface AskedTerm {
  /** Which word of the question it stands for. */
  readonly word: number;
  readonly term: number;
  readonly worth: number;
  readonly documents: number;
  /** Index entries that may be read for it. */
  readonly share: number;
}

/** Rare words are read to their end; what they leave of the readable entries is shared by the common ones. */
function askedTerms(words: readonly QuestionWord[]): AskedTerm[] {
  const rareFirst = words
    .flatMap((word, index) =>
      word.alternatives.map((one) => ({ ...one, word: index, worth: one.weight * word.rarity })),
    )
    .sort((one, other) => one.documents - other.documents);
  let left = readableEntries;
  return rareFirst.map((one, index) => {
    const share = Math.floor(left / (rareFirst.length - index));
    left -= Math.min(share, one.documents);
    return { ...one, share };
  });
}

const wasCut = (terms: readonly AskedTerm[]): boolean =>
  terms.some(({ documents, share }) => documents > share);

function consideredByScore(sql: Db['sql'], wholeRarity: number): Fragment {
  return sql`
    select id, in_title,
      score * (1 - ${relevance.completeness}::float8 + ${relevance.completeness}::float8 * presence / ${wholeRarity}) as score
    from scored
    where presence >= (select max(presence) from scored) * ${relevance.leastPresence}::float8
    order by 3 desc limit ${consideredDocuments}`;
}

function consideredByDate(sql: Db['sql']): Fragment {
  return sql`
    select scored.id, in_title, score from scored join search_documents as d using (id)
    where presence >= (select max(presence) from scored) * ${relevance.leastPresenceByDate}::float8
    order by d.occurred_at desc limit ${consideredDocuments}`;
}

/** `refined` for a question without words: everything that passes, newest first. */
function byDate(db: Db, question: SearchQuestion): Fragment {
  return db.sql`
    refined as materialized (
      select ${facetColumns(db.sql)}, 0::float8 as score from search_documents as d
      where ${conditionsOf(db, question)}
      order by d.occurred_at desc, d.id desc limit ${consideredDocuments}
    )`;
}

/** What folding, ordering and counting need; the texts stay where they are until a page is chosen. */
function facetColumns(sql: Db['sql']): Fragment {
  return sql`d.kind, d.subject_id, d.thread_id, d.occurred_at, d.board_id, d.product_id, d.tags, d.solved, d.stars, d.proof`;
}

/** A thread and its replies are one hit: whoever searches looks for the conversation, not for its parts. */
function foldedHits(sql: Db['sql']): Fragment {
  return sql`
    select case when thread_id is null then kind else 'thread' end as kind,
      coalesce(thread_id, subject_id) as subject_id,
      max(score * case when kind = 'reply' then ${relevance.reply}::float8 else 1 end) as score,
      max(occurred_at) as newest,
      (array_agg(subject_id order by score desc) filter (where kind = 'reply'))[1] as reply_id
    from refined group by 1, 2
    order by 3 desc limit ${maximumResults}`;
}

function singleHits(sql: Db['sql']): Fragment {
  return sql`
    select kind, subject_id, score, occurred_at as newest, null::bigint as reply_id
    from refined order by score desc limit ${maximumResults}`;
}

interface FacetRow {
  facet: FacetName;
  value: string;
  documents: number;
}

function facetCounts(sql: Db['sql'], facets: readonly FacetName[]): Fragment {
  if (facets.length === 0) return sql`null::json`;
  const counts = facets.map(
    (facet) => sql`
    select ${facet}::text as facet, value::text, count(*)::int as documents
    from refined cross join lateral (${valuesOf(sql, facet)}) as facet (value)
    where value is not null group by value`,
  );
  return sql`select json_agg(counted) from (${counts.reduce((all, one) => sql`${all} union all ${one}`)}) as counted`;
}

function valuesOf(sql: Db['sql'], facet: FacetName): Fragment {
  switch (facet) {
    case 'kind':
      return sql`select refined.kind`;
    case 'board':
      return sql`select refined.board_id`;
    case 'product':
      return sql`select refined.product_id`;
    case 'tag':
      return sql`select unnest(refined.tags)`;
    case 'solved':
      return sql`select refined.solved`;
    case 'stars':
      return sql`select refined.stars`;
    case 'proof':
      return sql`select refined.proof`;
  }
}

function facetsFrom(rows: readonly FacetRow[]): Matches['facets'] {
  const facets: Partial<Record<FacetName, Record<string, number>>> = {};
  for (const { facet, value, documents } of rows) {
    // A plain object without a prototype: a tag may be called `__proto__`.
    (facets[facet] ??= Object.create(null) as Record<string, number>)[value] = documents;
  }
  return facets;
}
