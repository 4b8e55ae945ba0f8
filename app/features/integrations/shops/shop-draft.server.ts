import * as z from 'zod';
import { hostOf } from './check-delivery.server';
import { bringsSecret, shopKinds, shopWords } from './shop';

const secret = z
  .string()
  .trim()
  .min(16, 'A secret has at least 16 characters')
  .max(200, 'Use at most 200 characters')
  .regex(/^[\x21-\x7e]+$/, 'A secret has no spaces and no letters beyond ASCII');

/** A shop as it is connected: what a kind needs beside is asked for where it is missing. */
export const shopDraft = z
  .object({
    kind: z.enum(shopKinds, { error: 'Say which shop it is' }),
    name: z
      .string({ error: 'Name the shop' })
      .trim()
      .min(1, 'Name the shop')
      .max(60, 'Use at most 60 characters')
      .refine((text) => !/\p{Cc}/u.test(text), 'This has invisible characters'),
    place: z.string().trim().max(200, 'Use at most 200 characters').optional(),
    secret: secret.optional(),
  })
  .superRefine(({ kind, place, secret: brought }, ctx) => {
    if (shopWords[kind].place !== null && hostOf(place ?? null) === null)
      ctx.addIssue({ code: 'custom', path: ['place'], message: 'Say where the shop stands' });
    if (bringsSecret(kind) && brought === undefined)
      ctx.addIssue({ code: 'custom', path: ['secret'], message: 'Paste the secret of the shop' });
  })
  .transform(({ kind, name, place, secret: brought }) => ({
    ...{ kind, name },
    place: shopWords[kind].place === null ? null : hostOf(place ?? null),
    // Where the shop is told the secret, it is ours to make.
    secret: bringsSecret(kind) ? (brought ?? null) : null,
  }));
export type ShopDraft = z.output<typeof shopDraft>;
export type ShopForm = z.input<typeof shopDraft>;

/** Another secret for a shop; nothing where it is ours to make. */
export const secretDraft = z.object({ secret: secret.optional() });
export type SecretForm = z.input<typeof secretDraft>;
