import * as z from 'zod';

/*
 * What Google asks of structured data, by its tables "Discussion forum", "Q&A page", "Product snippet" and "Review
 * snippet" (required and recommended fields). An unknown field is refused: a search engine would say nothing of a slip.
 */
const moment = z.iso.datetime({ offset: true });
const count = z.number().int().min(0);
const words = z.string().trim().min(1);
const web = z.url({ protocol: /^https?$/ });
const person = z.strictObject({
  '@type': z.enum(['Person', 'Organization']),
  name: words.max(99),
  url: web.optional(),
});
const counter = z.strictObject({
  '@type': z.literal('InteractionCounter'),
  interactionType: z.enum(['https://schema.org/LikeAction', 'https://schema.org/CommentAction']),
  userInteractionCount: count,
});
const written = {
  author: person,
  datePublished: moment,
  dateModified: moment.optional(),
  text: words,
  url: web,
};
const context = { '@context': z.literal('https://schema.org') };

const answer = z.strictObject({ '@type': z.literal('Answer'), ...written, upvoteCount: count });

export const qaPage = z.strictObject({
  ...context,
  '@type': z.literal('QAPage'),
  mainEntity: z
    .strictObject({
      '@type': z.literal('Question'),
      ...written,
      name: words,
      upvoteCount: count,
      answerCount: count.min(1),
      acceptedAnswer: answer.optional(),
      suggestedAnswer: z.array(answer),
    })
    .refine((question) => question.acceptedAnswer || question.suggestedAnswer.length > 0, 'has no answer'),
});

export const discussion = z.strictObject({
  ...context,
  '@type': z.literal('DiscussionForumPosting'),
  ...written,
  headline: words,
  isPartOf: z.strictObject({ '@type': z.literal('WebPage'), name: words, url: web }),
  interactionStatistic: z.array(counter),
  comment: z.array(
    z.strictObject({ '@type': z.literal('Comment'), ...written, interactionStatistic: counter }),
  ),
});

const stars = z.number().min(1).max(5);
const scale = { bestRating: z.literal(5), worstRating: z.literal(1) };
const notes = z.strictObject({
  '@type': z.literal('ItemList'),
  itemListElement: z.array(
    z.strictObject({ '@type': z.literal('ListItem'), position: count.min(1), name: words }),
  ),
});

const productReview = z.strictObject({
  '@type': z.literal('Review'),
  url: web,
  name: words,
  author: person,
  datePublished: moment,
  dateModified: moment.optional(),
  reviewBody: words.optional(),
  reviewRating: z.strictObject({ '@type': z.literal('Rating'), ratingValue: stars, ...scale }),
  positiveNotes: notes.optional(),
  negativeNotes: notes.optional(),
  keywords: z
    .array(z.strictObject({ '@type': z.literal('DefinedTerm'), termCode: words, name: words }))
    .min(1),
});

export const productSnippet = z.strictObject({
  ...context,
  '@type': z.literal('Product'),
  name: words,
  description: words.optional(),
  sku: words,
  url: web,
  category: words.optional(),
  image: web.optional(),
  brand: z.strictObject({ '@type': z.literal('Brand'), name: words }),
  aggregateRating: z.strictObject({
    '@type': z.literal('AggregateRating'),
    ratingValue: stars,
    reviewCount: count.min(1),
    ...scale,
  }),
  review: z.array(productReview),
});
