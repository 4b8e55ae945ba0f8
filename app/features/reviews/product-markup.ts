import { excerptOf } from '#app/lib/markdown/excerpt';
import { textOfHtml } from '#app/lib/markdown/text-of-html';
import { paths } from '#app/lib/paths';
import type { Product } from '../products/product';
import { incentiveWords, proofWords, relationWords } from './proof';
import type { ReviewRow } from './review-queries.server';
import type { StarCounts } from './star-table';

interface MarkedProduct {
  product: Product;
  brand: string;
  origin: string;
  /** The counts behind the average that the page shows: of all published reviews, whatever proves them. */
  all: StarCounts;
  /** The reviews that the page shows. */
  rows: readonly ReviewRow[];
  /** Whether another place has collected some of its reviews: their stars are marked up there. */
  hasOthers: boolean;
}

/** Google takes author names of fewer characters. */
const longestName = 99;

/**
 * A product in the words of schema.org, with the average and the reviews that its page shows ("Product snippet" and
 * "Review snippet" structured data). Null before the first review: a product without one tells a search engine nothing.
 * What the proof of a review is stands among its keywords, as terms of the ladder.
 */
export function productMarkup({ product, brand, origin, all, rows, hasOthers }: MarkedProduct) {
  const count = all.reduce((sum, of) => sum + of, 0);
  if (count === 0 || hasOthers) return null;
  const stars = all.reduce((sum, of, at) => sum + of * (at + 1), 0);
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    ...(product.description ? { description: excerptOf(product.description, 500) } : {}),
    sku: product.sku,
    url: origin + paths.product(product.slug),
    ...(product.category ? { category: product.category } : {}),
    ...(product.picturePublicId ? { image: origin + paths.upload(product.picturePublicId) } : {}),
    brand: { '@type': 'Brand', name: brand },
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: Number((stars / count).toFixed(2)),
      reviewCount: count,
      bestRating: 5,
      worstRating: 1,
    },
    review: rows.map((row) => reviewMarkup(row, { brand, origin })),
  };
}

function reviewMarkup(row: ReviewRow, { brand, origin }: Pick<MarkedProduct, 'brand' | 'origin'>) {
  const name = (row.authorName ?? 'Former member').slice(0, longestName);
  return {
    '@type': 'Review',
    url: origin + paths.review(row.publicId),
    name: row.title,
    author:
      row.relation === 'staff'
        ? { '@type': 'Organization', name: `${brand} team` }
        : {
            '@type': 'Person',
            name,
            ...(row.authorHandle ? { url: origin + paths.member(row.authorHandle) } : {}),
          },
    datePublished: row.occurredAt,
    ...(row.editedAt ? { dateModified: row.editedAt } : {}),
    ...bodyOf(row),
    reviewRating: { '@type': 'Rating', ratingValue: row.stars, bestRating: 5, worstRating: 1 },
    ...notes('positiveNotes', row.pros),
    ...notes('negativeNotes', row.cons),
    keywords: ladderTerms(row),
  };
}

/** Some imported reviews are stars and a title alone. */
function bodyOf({ html }: ReviewRow) {
  const reviewBody = textOfHtml(html);
  return reviewBody ? { reviewBody } : {};
}

function notes(kind: 'positiveNotes' | 'negativeNotes', text: string) {
  if (!text.trim()) return {};
  return {
    [kind]: {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', position: 1, name: text }],
    },
  };
}

/** What the label beside a review says, as terms: how it was proved, what was given for it, who wrote it. */
function ladderTerms({
  proof,
  incentive,
  given,
  relation,
}: Pick<ReviewRow, 'proof' | 'incentive' | 'given' | 'relation'>) {
  const terms = [
    [proof, proofWords[proof].label],
    ...(incentive === 'none'
      ? []
      : [[incentive, [incentiveWords[incentive], given].filter(Boolean).join(': ')]]),
    ...(relation === 'customer' ? [] : [[relation, relationWords[relation]]]),
  ];
  return terms.map(([termCode, name]) => ({ '@type': 'DefinedTerm', termCode, name }));
}
