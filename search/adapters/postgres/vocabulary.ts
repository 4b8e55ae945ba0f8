import type { PendingQuery, Row } from 'postgres';
import type { Db } from '../../../db/client';
import { postingsPerTerm } from './postings';

/** Counts all documents: no word has the empty stem. */
const everyDocument = '';

/**
 * The term of each word, null for words that say nothing; new words and terms are added.
 * Call it under the lock of the writer: two writers adding the same words in another order could wait for each other.
 */
export async function identifyWords(tx: Db, words: ReadonlySet<string>): Promise<Map<string, number | null>> {
  const asked = [...words];
  const terms = await findTerms(tx, asked);
  const unknown = asked.filter((word) => !terms.has(word));
  if (unknown.length === 0) return terms;
  await tx.sql`
    with unknown as materialized (
      select word, (ts_lexize('english_stem', word))[1] as stem from unnest(${unknown}::text[]) as word
    ), added as (
      insert into search_terms (stem) select distinct stem from unknown where stem is not null
      on conflict (stem) do nothing returning id, stem
    )
    insert into search_words (word, term_id)
    select word, coalesce(added.id, known.id)
    from unknown left join added using (stem) left join search_terms as known using (stem)
    on conflict (word) do nothing`;
  for (const [word, term] of await findTerms(tx, unknown)) terms.set(word, term);
  return terms;
}

/**
 * Keeps the number of documents of each term: `changes` says how many documents won or lost it. A word that the last
 * document lost is forgotten at once: it may be the name of somebody who had their words erased.
 */
export async function countDocuments(
  tx: Db,
  changes: ReadonlyMap<number, number>,
  allDocuments: number,
): Promise<void> {
  if (allDocuments !== 0) {
    await tx.sql`
      insert into search_terms (stem, documents) values (${everyDocument}, ${allDocuments})
      on conflict (stem) do update set documents = search_terms.documents + excluded.documents`;
  }
  const changed = [...changes].filter(([, change]) => change !== 0);
  if (changed.length === 0) return;
  await tx.sql`
    update search_terms set documents = documents + change
    from unnest(${changed.map(([term]) => term)}::int[], ${changed.map(([, change]) => change)}::int[]) as changes (term, change)
    where id = term`;
  await forgetUnused(
    tx,
    tx.sql`id = any(${changed.filter(([, change]) => change < 0).map(([term]) => term)}::int[])`,
  );
}

/** Forgets those of the terms that no document holds any more, in all their forms. Under the lock of the writer. */
async function forgetUnused(tx: Db, which: PendingQuery<Row[]>): Promise<void> {
  const unused = tx.sql`${which} and documents = 0 and stem <> ${everyDocument}`;
  await tx.sql`delete from search_words where term_id in (select id from search_terms where ${unused})`;
  await tx.sql`delete from search_terms where ${unused}`;
}

/** Counts every term anew from the documents themselves, under the lock of the writer; answers how many there are. */
export async function recountTerms(tx: Db): Promise<number> {
  await tx.sql`
    with counted as materialized (
      select posting / ${postingsPerTerm}::int as term, count(*)::int as documents
      from search_documents cross join lateral unnest(terms) as posting group by 1
    )
    update search_terms as t set documents = coalesce(counted.documents, 0)
    from search_terms as one left join counted on counted.term = one.id
    where t.id = one.id and t.stem <> ${everyDocument} and t.documents <> coalesce(counted.documents, 0)`;
  await forgetUnused(tx, tx.sql`true`);
  const [all] = await tx.sql<[{ documents: number }]>`
    insert into search_terms (stem, documents) select ${everyDocument}, count(*)::int from search_documents
    on conflict (stem) do update set documents = excluded.documents
    returning documents`;
  return all.documents;
}

async function findTerms(tx: Db, words: readonly string[]): Promise<Map<string, number | null>> {
  const rows = await tx.sql<{ word: string; termId: number | null }[]>`
    select word, term_id as "termId" from search_words where word = any(${words as string[]}::text[])`;
  return new Map(rows.map((row) => [row.word, row.termId]));
}
