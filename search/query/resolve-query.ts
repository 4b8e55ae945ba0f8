import type { Db } from '../../db/client';
import type { SearchFilters, SearchQuestion } from '../engine';
import type { ParsedQuery } from './parse-query';

export interface ResolvedQuery {
  /** What to ask an engine; the caller adds page, order and facets. */
  readonly question: Pick<SearchQuestion, 'text' | 'phrases' | 'without' | 'filters' | 'boards'>;
  /** Operators whose name belongs to nothing the asker may know of, as `board:secret`; they find nothing. */
  readonly unknown: readonly string[];
}

/**
 * Finds whom and what the names of a query mean.
 *
 * A board counts as unknown when the asker may not read it: whether it exists is not told.
 */
export async function resolveQuery(
  db: Db,
  parsed: ParsedQuery,
  readableBoards: readonly number[],
): Promise<ResolvedQuery> {
  const ids = await findNames(db, parsed, readableBoards);
  const filters: SearchFilters = {
    ...(parsed.kinds.length > 0 && { kinds: parsed.kinds }),
    ...(parsed.boards.length > 0 && { boardIds: ids.of('board') }),
    ...(parsed.authors.length > 0 && { authorIds: ids.of('by') }),
    ...(parsed.products.length > 0 && { productIds: ids.of('product') }),
    ...(parsed.tags.length > 0 && { tags: parsed.tags }),
    ...(parsed.stars.length > 0 && { stars: parsed.stars }),
    ...(parsed.solved !== null && { solved: parsed.solved }),
  };
  return {
    question: {
      text: parsed.text,
      phrases: parsed.phrases,
      without: parsed.without,
      filters,
      boards: readableBoards,
    },
    unknown: [
      ...parsed.boards.filter((name) => !ids.has('board', name)).map((name) => `board:${name}`),
      ...parsed.authors.filter((name) => !ids.has('by', name)).map((name) => `by:${name}`),
      ...parsed.products.filter((name) => !ids.has('product', name)).map((name) => `product:${name}`),
    ],
  };
}

type Operator = 'board' | 'by' | 'product';

async function findNames(db: Db, parsed: ParsedQuery, readableBoards: readonly number[]) {
  const rows = await db.sql<{ operator: Operator; name: string; id: number }[]>`
    select 'board' as operator, slug as name, id from boards
    where slug = any(${parsed.boards as string[]}::text[]) and id = any(${readableBoards as number[]}::bigint[])
    union all
    select 'by', lower(handle::text), id from members
    where handle = any(${parsed.authors as string[]}::citext[]) and state <> 'erased'
    union all
    select 'product', slug, id from products
    where slug = any(${parsed.products as string[]}::text[])`;
  return {
    of: (operator: Operator) => rows.filter((row) => row.operator === operator).map((row) => row.id),
    has: (operator: Operator, name: string) =>
      rows.some((row) => row.operator === operator && row.name === name),
  };
}
