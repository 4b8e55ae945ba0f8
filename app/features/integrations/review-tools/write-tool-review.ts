import { writeRatings, type AttributeRating } from '#app/lib/rating-cell';
import { asInertCell } from './formula-cells';
import type { ReviewField, ReviewTool, ToolDate } from './review-tool';

/** A published review as a file of any tool can tell it. Nobody's address is among it. */
export interface PortableReview {
  ref: string;
  sku: string;
  slug: string;
  productName: string;
  productUrl: string;
  stars: number;
  title: string;
  body: string;
  pros: string;
  cons: string;
  ratings: readonly AttributeRating[];
  at: string;
  author: string;
  proof: string;
  incentive: string;
  /** What the brand gave for it, when it is inside a campaign. */
  given: string | null;
  relation: string;
  helpful: number;
  pictures: readonly string[];
  video: string;
  reply: string | null;
  repliedAt: string | null;
}

/**
 * One line of a tool's file. "Verified" is said of what an order of ours proves and of nothing else; what the tool
 * has no column for is not said.
 */
export function writeToolReview(review: PortableReview, tool: ReviewTool): string[] {
  return tool.columns.map(([, field]) => (field ? asInertCell(cells[field](review, tool)) : ''));
}

const cells: Record<ReviewField, (review: PortableReview, tool: ReviewTool) => string> = {
  ref: (review) => review.ref,
  sku: (review) => review.sku,
  productRef: (review) => review.sku,
  handle: (review) => review.slug,
  productName: (review) => review.productName,
  productUrl: (review) => review.productUrl,
  stars: (review) => String(review.stars),
  title: (review) => review.title,
  body: (review) => review.body,
  pros: (review) => review.pros,
  cons: (review) => review.cons,
  ratings: (review) => writeRatings(review.ratings),
  at: (review, tool) => inToolDate(review.at, tool.date),
  author: (review) => review.author,
  email: () => '',
  reply: (review) => review.reply ?? '',
  repliedAt: (review, tool) => (review.repliedAt ? inToolDate(review.repliedAt, tool.date) : ''),
  replyIsPublic: (review) => (review.reply ? 'true' : ''),
  incentivised: (review) => String(review.incentive !== 'none'),
  incentive: (review) => review.incentive,
  given: (review) => review.given ?? '',
  relation: (review) => review.relation,
  proof: (review) => review.proof,
  ordered: (review) => String(review.proof === 'order-matched'),
  helpful: (review) => String(review.helpful),
  pictures: (review) => review.pictures.join(','),
  video: (review) => review.video,
  status: (_review, tool) => tool.shown,
};

function inToolDate(moment: string, date: ToolDate): string {
  const iso = new Date(moment).toISOString();
  if (date === 'iso') return iso;
  return date === 'day' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
