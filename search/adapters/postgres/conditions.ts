import type { Db } from '../../../db/client';
import type { SearchQuestion } from '../../engine';
import { keepable } from '../../text/marks';
import { foldedLine } from '../../text/words';

type Fragment = ReturnType<Db['sql']>;

/**
 * What a row of `search_documents as d` must fulfil to be found at all: the asker may read it, the filters let it
 * through, it holds the phrases and none of the unwanted words. Part of every look-up, so that what may not be seen
 * is neither ranked nor counted.
 */
export function conditionsOf(
  { sql }: Db,
  question: Pick<SearchQuestion, 'boards' | 'filters' | 'phrases' | 'without'>,
): Fragment {
  const { kinds, boardIds, authorIds, productIds, tags, solved, stars, proofs } = question.filters ?? {};
  return sql`
    (d.board_id is null or d.board_id = any(${question.boards as number[]}::bigint[]))
    ${kinds ? sql`and d.kind = any(${kinds as string[]}::text[])` : sql``}
    ${boardIds ? sql`and d.board_id = any(${boardIds as number[]}::bigint[])` : sql``}
    ${authorIds ? sql`and d.author_id = any(${authorIds as number[]}::bigint[])` : sql``}
    ${productIds ? sql`and d.product_id = any(${productIds as number[]}::bigint[])` : sql``}
    ${tags ? sql`and d.tags @> ${tags.map(keepable)}::text[]` : sql``}
    ${solved === undefined ? sql`` : sql`and d.solved = ${solved}`}
    ${stars ? sql`and d.stars = any(${stars as number[]}::int[])` : sql``}
    ${proofs ? sql`and d.proof = any(${proofs.map(keepable)}::text[])` : sql``}
    ${linesOf(question.phrases).reduce((all, line) => sql`${all} and ${holds(sql, line)}`, sql``)}
    ${linesOf(question.without).reduce((all, line) => sql`${all} and not ${holds(sql, line)}`, sql``)}`;
}

function linesOf(texts: readonly string[] = []): string[] {
  return texts.map(foldedLine).filter((line) => line.trim() !== '');
}

// `strpos` and not `like`: no character of a word has a meaning of its own.
function holds(sql: Db['sql'], line: string): Fragment {
  return sql`(strpos(d.title_line, ${line}) > 0 or strpos(d.body_line, ${line}) > 0)`;
}
