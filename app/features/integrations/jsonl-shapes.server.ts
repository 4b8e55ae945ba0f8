import * as z from 'zod';
import { bodyBytes, maxImportedBodyBytes } from '#app/lib/markdown/limits';
import type { PersonRow, PostRow, ProductRow, ReviewRow, ThreadRow, VoteRow } from './import-rows';
import { storableLine } from './storable-text';

const ref = z.union([z.string().min(1).max(100), z.number().int()]).transform(String);
const moment = z.iso
  .datetime({ offset: true, error: 'is not a time like 2020-01-31T12:00:00Z' })
  .refine((text) => Date.parse(text) <= Date.now() + 86_400_000, 'lies in the future');
const body = z.string().refine((text) => bodyBytes(text) <= maxImportedBodyBytes, 'is longer than 64 KB');
const title = z.string().transform((text) => storableLine(text, 300));

/** users.jsonl */
export const personShape = z
  .object({
    id: ref,
    name: z.string().max(200).optional(),
    createdAt: moment.optional(),
    firstSeenAt: moment.optional(),
  })
  .transform((person, context): PersonRow => {
    const joinedAt = person.createdAt ?? person.firstSeenAt;
    if (!joinedAt) context.addIssue({ code: 'custom', message: 'has neither createdAt nor firstSeenAt' });
    return { ref: person.id, name: person.name ?? person.id, joinedAt: joinedAt ?? '' };
  });

/** threads.jsonl: the opening post comes with the posts. */
export const threadShape = z
  .object({
    id: ref,
    userId: ref.nullish(),
    title,
    createdAt: moment,
    kind: z.enum(['question', 'discussion']).default('question'),
    tags: z.array(z.string().max(100)).max(50).nullish(),
    closedAt: moment.nullish(),
  })
  .transform(({ id, userId, createdAt, closedAt, tags, ...thread }): ThreadRow => ({
    ...thread,
    ref: id,
    authorRef: userId ?? null,
    at: createdAt,
    closedAt: closedAt ?? null,
    tags: tags ?? [],
  }));

/** posts.jsonl */
export const postShape = z
  .object({
    id: ref,
    threadId: ref,
    kind: z.enum(['question', 'answer']),
    userId: ref.nullish(),
    createdAt: moment,
    body,
    accepted: z.boolean().default(false),
    likes: z.number().int().min(0).default(0),
  })
  .transform(({ id, threadId, kind, userId, createdAt, ...post }): PostRow => ({
    ...post,
    ref: id,
    threadRef: threadId,
    opening: kind === 'question',
    authorRef: userId ?? null,
    at: createdAt,
  }));

/** votes.jsonl */
export const voteShape = z
  .object({
    postId: ref,
    type: z.enum(['up', 'down', 'accept']),
    day: z.iso.date(),
    n: z.number().int().min(1),
  })
  .transform(({ postId, type, day, n }): VoteRow => ({ postRef: postId, type, day, count: n }));

/** products.jsonl */
export const productShape = z
  .object({
    id: ref,
    sku: z.string().nullish(),
    asin: z.string().nullish(),
    title: z.string().nullish(),
    category: z.string().nullish(),
    categories: z.array(z.string()).optional(),
  })
  .transform((product): ProductRow => {
    const sku = product.sku ?? product.asin ?? product.id;
    const name = storableLine(product.title ?? '', 200) || `Product ${sku}`;
    const category = storableLine(product.category ?? product.categories?.[0] ?? '', 100);
    return { ref: product.id, sku, name, category, description: '', url: null };
  });

/** reviews.jsonl */
export const reviewShape = z
  .object({
    id: ref,
    productId: ref,
    userId: ref.nullish(),
    rating: z.number().int().min(1, 'is not from 1 to 5').max(5, 'is not from 1 to 5'),
    title: title.nullish(),
    body: body.nullish(),
    helpfulUp: z.number().int().min(0).nullish(),
    incentivised: z.boolean().nullish(),
    createdAt: moment,
  })
  .transform((review): ReviewRow => ({
    ref: review.id,
    productRefs: [review.productId],
    author: review.userId ? { ref: review.userId, name: review.userId, joinedAt: review.createdAt } : null,
    stars: review.rating,
    title: review.title ?? '',
    body: review.body ?? '',
    pros: '',
    cons: '',
    ratings: [],
    helpful: review.helpfulUp ?? 0,
    incentive: review.incentivised ? 'free-product' : 'none',
    relation: 'customer',
    reply: null,
    pictures: [],
    tool: null,
    at: review.createdAt,
  }));
