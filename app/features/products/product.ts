/**
 * A product: something the brand sells, and what people asked and said about it.
 *
 * Owned by the products room (tables products, orders, order_lines). Announces product.changed and order.recorded.
 * Only an order row can make a review "order matched"; addresses on orders are never shown.
 */
export interface Product {
  id: number;
  publicId: string;
  slug: string;
  sku: string;
  name: string;
  category: string;
  description: string;
  specs: Array<{ name: string; value: string }>;
  picturePublicId: string | null;
  state: 'listed' | 'retired';
}

/** A product as lists show it, with the counts behind its average. */
export interface ProductLine {
  id: number;
  slug: string;
  name: string;
  category: string;
  picturePublicId: string | null;
  reviewCount: number;
  /** The sum of all stars, so that the average is exact: starSum / reviewCount. */
  starSum: number;
  /** Where it stands in the list, in millionths (catalogue-rank.ts). */
  rank: number;
}

/** The average of a product's reviews; null before the first. */
export function averageOf({
  reviewCount,
  starSum,
}: Pick<ProductLine, 'reviewCount' | 'starSum'>): number | null {
  return reviewCount === 0 ? null : starSum / reviewCount;
}
