import * as z from 'zod';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import {
  maxAttributes,
  maxEndLength,
  maxNameLength,
  minNameLength,
  notInAttributes,
} from '#app/lib/rating-cell';
import { listAttributes } from './attribute-queries.server';

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters`)
    .refine((text) => !notInAttributes.test(text), 'Leave out [ ] | ; and invisible characters')
    .transform((text) => text.replace(/\s+/gu, ' '))
    .default('');

const attributeDraft = z
  .object({ name: words(maxNameLength), low: words(maxEndLength), high: words(maxEndLength) })
  .superRefine(({ name, low, high }, ctx) => {
    const isEmpty = !name && !low && !high;
    if (isEmpty) return;
    if (name.length < minNameLength) ctx.addIssue({ code: 'custom', path: ['name'], message: 'Name it' });
    if (!low) ctx.addIssue({ code: 'custom', path: ['low'], message: 'Say what one of five means' });
    if (!high) ctx.addIssue({ code: 'custom', path: ['high'], message: 'Say what five of five means' });
  });

/** The form of what reviewers of a category are asked to rate; rows that are left empty ask nothing. */
export const attributesDraft = z.object({
  category: z.string().max(200).default(''),
  attributes: z
    .array(attributeDraft)
    .max(maxAttributes, `Ask for at most ${maxAttributes}`)
    .default([])
    .transform((rows) => rows.filter(({ name }) => name !== ''))
    .refine(
      (rows) => new Set(rows.map(({ name }) => name.toLowerCase())).size === rows.length,
      'One of the names stands there twice',
    ),
});
export type AttributesDraft = z.infer<typeof attributesDraft>;

/** What is typed into it. */
export interface AttributesForm {
  category: string;
  attributes: Array<{ name: string; low: string; high: string }>;
}

/**
 * Sets what reviewers of a category are asked to rate, in this order. What is left out is asked no more; what people said
 * of it stays with their reviews, in the words they were asked with, and counts again when it is asked again.
 */
export async function setAttributes(
  ctx: MemberContext,
  { category, attributes }: AttributesDraft,
): Promise<Result<null, Refusal>> {
  const verdict = await attempt(ctx, 'settings.edit', {
    subject: null,
    about: { kind: 'settings', id: null },
  });
  if (!verdict.ok) return refused(verdict.because);
  await inTransaction(ctx, async ({ db, actor, now }) => {
    // RACE: two admins who save at once would together ask for more than six.
    await db.sql`select pg_advisory_xact_lock(hashtext('review_attributes'), hashtext(${category}))`;
    const before = await listAttributes(db, category);
    await db.sql`
      update review_attributes set retired_at = ${now.toISOString()} where category = ${category} and retired_at is null`;
    const rows = attributes.map((row, position) => ({ ...row, position, publicId: newPublicId() }));
    await db.sql`
      insert into review_attributes (public_id, category, name, low, high, position)
      select "publicId", ${category}, name, low, high, position
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as asked ("publicId" text, name text, low text, high text, position smallint)
      on conflict (category, name, low, high) do update set position = excluded.position, retired_at = null`;
    await touchProducts(db, category);
    await writeAudit(db, {
      actorId: actor.id,
      action: 'settings.attributes-changed',
      subjectKind: 'member',
      subjectId: actor.id,
      detail: { category, before: inOneLine(before), after: inOneLine(attributes) },
    });
  });
  return done(null);
}

async function touchProducts(db: Db, category: string): Promise<void> {
  const products = await db.sql<Array<{ tag: string }>>`
    select 'product:' || id as tag from products where category = ${category}`;
  await touchPages(db, ['products', ...products.map(({ tag }) => tag)]);
}

function inOneLine(attributes: ReadonlyArray<{ name: string; low: string; high: string }>): string {
  return attributes.map(({ name, low, high }) => `${name} (${low} – ${high})`).join(', ') || 'nothing';
}
