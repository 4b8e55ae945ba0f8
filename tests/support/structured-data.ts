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
