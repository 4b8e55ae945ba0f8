import * as z from 'zod';
import type { Db } from '#db/client';
import type { ReviewExportOrder } from './export-reviews.server';
import { findReviewTool } from './known-tools';

/** What has to be said before a file of reviews is made. */
export const reviewExportDraft = z.object({
  tool: z.string().max(40),
  product: z.string().trim().max(200, 'Use at most 200 characters').optional(),
  purpose: z
    .string({ error: 'Say what the file is for' })
    .trim()
    .min(3, 'Say what the file is for')
    .max(200, 'Use at most 200 characters'),
});

/** The order that a draft means; null when its tool or product is not there. */
export async function reviewExportOf(
  db: Db,
  { tool: name, product, purpose }: z.infer<typeof reviewExportDraft>,
): Promise<ReviewExportOrder | null> {
  const tool = findReviewTool(name);
  if (!tool) return null;
  if (!product) return { tool, product: null, purpose };
  const [found] = await db.sql<[{ sku: string }?]>`select sku from products where sku = ${product}`;
  return found ? { tool, product: found.sku, purpose } : null;
}
