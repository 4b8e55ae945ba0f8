import type { ReadLine, ReviewRow } from '../import-rows';
import { ImportRefused, type ImportOrder } from '../import-order.server';
import { readCsv, readHeadings, type Cells } from '../read-csv.server';
import { plainFile } from './known/plain-file';
import { reviewTools } from './known-tools';
import { readToolReview, type ToolReading } from './read-tool-review.server';
import { headingsOf, recogniseTool, type ReviewTool } from './review-tool';

const productFields = ['sku', 'productRef', 'handle'] as const;

/**
 * Reads a file of reviews by the headings of the tool that wrote it; one that no tool's marks fit is read as a plain
 * file. A tool whose files name no product (Trustpilot's are about the shop) needs to be told one.
 */
export function readReviewsCsv(
  path: string,
  { tool: told, product, now }: Pick<ImportOrder, 'tool' | 'product' | 'now'>,
): AsyncIterable<ReadLine<ReviewRow>> {
  let reading: ToolReading | null = null;
  return readCsv(path, (cells) => {
    reading ??= beginReading(told ?? toolOf(cells), { product: product ?? null, now });
    return readToolReview(cells, reading);
  });
}

function beginReading(tool: ReviewTool, file: Pick<ToolReading, 'product' | 'now'>): ToolReading {
  const headings = headingsOf(tool);
  if (!file.product && !productFields.some((field) => headings.has(field)))
    throw new ImportRefused(`${tool.title} does not say which product its reviews are about: name it.`);
  return { tool, headings, ...file };
}

/** The tool that wrote a file, by its headings. */
export async function recogniseFile(path: string): Promise<ReviewTool> {
  const headings = await readHeadings(path);
  return recogniseTool(reviewTools, headings) ?? plainFile;
}

/** The tool that wrote a file with these cells. */
function toolOf(cells: Cells): ReviewTool {
  return recogniseTool(reviewTools, cells.keys()) ?? plainFile;
}
