import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { attempt } from '#app/features/attempt.server';
import { logExport } from '#app/features/advocates/log-export.server';
import { inTransaction, type MemberContext } from '#app/features/command';
import { paths } from '#app/lib/paths';
import { filmPath, type ShownVideo } from '#app/lib/shown-video';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { ratingsColumn } from '#app/features/reviews/review-queries.server';
import type { ReviewTool } from './review-tool';
import { writeToolReview, type PortableReview } from './write-tool-review';

export interface ReviewExportOrder {
  tool: ReviewTool;
  /** The SKU of a product; null for all products. */
  product: string | null;
  purpose: string;
}

export interface ReviewExportFile {
  file: string;
  name: string;
  included: number;
}

/** Rows in memory at a time, whatever the file's length. */
const rowsAtATime = 500;

/**
 * Makes a file of the published reviews in the columns of a review tool: words, stars, name as it is shown, no address.
 * What was withdrawn, withheld or hidden is not in it. Count, log, audit entry and rows come from one snapshot. Cells
 * that a spreadsheet would compute are inert, and an import of ours reads them back as they were.
 */
export async function exportReviews(
  ctx: MemberContext,
  order: ReviewExportOrder,
  { folder, origin }: { folder: string; origin: string },
): Promise<Result<ReviewExportFile, { code: 'refused'; because: Refusal }>> {
  const verdict = await attempt(ctx, 'reviews.export', {
    subject: null,
    about: { kind: 'export', id: null },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const publicId = newPublicId();
  const file = path.join(folder, `${publicId}.csv`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return inTransaction(ctx, async (inner) => {
    await inner.db.sql`set transaction isolation level repeatable read`;
    const included = await countReviews(inner.db, order.product);
    await logExport(inner, {
      publicId,
      kind: 'reviews',
      purpose: order.purpose,
      filter: { columns: order.tool.title, product: order.product ?? 'all' },
      matched: included,
      included,
      excluded: {},
    });
    await pipeline(
      Readable.from(lines(inner.db, order, origin)),
      stringify({
        header: true,
        columns: order.tool.columns.map(([heading]) => heading),
        record_delimiter: 'windows',
      }),
      createWriteStream(file, { mode: 0o600 }),
    );
    return done({
      file,
      included,
      name: `reviews-${order.tool.name}-${ctx.now.toISOString().slice(0, 10)}.csv`,
    });
  });
}

const wanted = (db: Db, product: string | null) => db.sql`
  r.state = 'published' and (${product}::text is null or p.sku = ${product}::citext)`;

async function countReviews(db: Db, product: string | null): Promise<number> {
  const [row] = await db.sql<[{ count: number }]>`
    select count(*)::int as count from reviews r join products p on p.id = r.product_id where ${wanted(db, product)}`;
  return row.count;
}

type Row = Omit<PortableReview, 'productUrl' | 'pictures' | 'video'> & {
  pictureIds: string[];
  film: Pick<ShownVideo, 'publicId' | 'container'> | null;
};

async function* lines(db: Db, order: ReviewExportOrder, origin: string): AsyncGenerator<string[]> {
  const query = db.sql<Row[]>`
    select r.public_id as ref, p.sku, p.slug, p.name as "productName", r.stars, r.title, r.body_source as body, r.pros, r.cons, ${ratingsColumn(db)} as ratings,
           r.occurred_at as at, coalesce(m.display_name, 'Former member') as author, r.proof, r.incentive, c.given, r.relation,
           r.helpful_count as helpful, a.body_source as reply, a.occurred_at as "repliedAt",
           array(select u.public_id from review_photos f join uploads u on u.id = f.upload_id where f.review_id = r.id order by f.position) as "pictureIds",
           (select json_build_object('publicId', v.public_id, 'container', v.container) from videos v where v.review_id = r.id) as film
    from reviews r join products p on p.id = r.product_id
    left join members m on m.id = r.author_id and m.state <> 'erased'
    left join review_responses a on a.review_id = r.id
    left join review_rewards w on w.review_id = r.id left join review_campaigns c on c.id = w.campaign_id
    where ${wanted(db, order.product)} order by r.occurred_at, r.id`;
  for await (const rows of query.cursor(rowsAtATime))
    for (const { pictureIds, film, ...review } of rows)
      yield writeToolReview(
        {
          ...review,
          productUrl: origin + paths.product(review.slug),
          pictures: pictureIds.map((id) => origin + paths.upload(id)),
          video: film ? origin + filmPath(film) : '',
        },
        order.tool,
      );
}
