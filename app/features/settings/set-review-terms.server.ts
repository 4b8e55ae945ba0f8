import * as z from 'zod';
import { done, refused, type Result } from '#app/lib/result';
import { isTimeZone } from '#app/lib/zoned-time';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import {
  maxAppealDays,
  maxBrandDomains,
  maxInvitationDays,
  maxObjectionDays,
  maxReminderDays,
  maxUninvited,
  type ReviewTerms,
} from './review-terms';
import { getReviewTerms } from './review-terms-queries.server';

const host = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** Names in one line, as people type lists. */
const listed = z
  .string()
  .max(4000, 'Use fewer')
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/u)
        .filter(Boolean),
    ),
  ]);

const daysUpTo = (most: number, otherwise: number) =>
  z.coerce
    .number({ error: 'Use a whole number' })
    .int('Use a whole number')
    .min(0, 'Use 0 for never')
    .max(most, `Use at most ${most} days`)
    .default(otherwise);

/** The form of what is set about reviews. */
export const reviewTermsDraft = z.object({
  objectionDays: z.coerce
    .number({ error: 'Use a whole number' })
    .int('Use a whole number')
    .min(1, 'Give the team at least a day')
    .max(maxObjectionDays, `Give at most ${maxObjectionDays} days`),
  appealDays: z.coerce
    .number({ error: 'Use a whole number' })
    .int('Use a whole number')
    .min(1, 'Give the team at least a day')
    .max(maxAppealDays, `Give at most ${maxAppealDays} days`)
    .default(3),
  invitationDays: daysUpTo(maxInvitationDays, 0),
  reminderDays: daysUpTo(maxReminderDays, 7),
  uninvited: listed.refine((skus) => skus.length <= maxUninvited, `Name at most ${maxUninvited}`),
  zone: z.string().max(60).default('UTC').refine(isTimeZone, 'Choose a time zone'),
  brandDomains: listed
    .refine((hosts) => hosts.length <= maxBrandDomains, `Name at most ${maxBrandDomains}`)
    .refine((hosts) => hosts.every((name) => host.test(name)), 'Write each as in an address: example.com'),
});
/** What is typed into it. */
export type ReviewTermsForm = Record<keyof z.infer<typeof reviewTermsDraft>, string | number>;

/** Sets the terms of reviews. They hold for what is written from now on: each review keeps the days it came with. */
export async function setReviewTerms(ctx: MemberContext, terms: ReviewTerms): Promise<Result<null, Refusal>> {
  const verdict = await attempt(ctx, 'settings.edit', {
    subject: null,
    about: { kind: 'settings', id: null },
  });
  if (!verdict.ok) return refused(verdict.because);
  await inTransaction(ctx, async ({ db, actor }) => {
    await db.sql`
      insert into settings (key, value) values ('reviews', '{}'::jsonb) on conflict (key) do nothing`;
    await db.sql`select from settings where key = 'reviews' for update`;
    const before = await getReviewTerms(db);
    await db.sql`
      update settings set value = ${JSON.stringify(terms)}::jsonb, updated_at = now() where key = 'reviews'`;
    await announce(db, {
      kind: 'settings.reviews-changed',
      subjectKind: 'member',
      subjectId: actor.id,
      actorId: actor.id,
      touches: ['rules'],
    });
    await writeAudit(db, {
      actorId: actor.id,
      action: 'settings.reviews-changed',
      subjectKind: 'member',
      subjectId: actor.id,
      detail: { before: inOneLine(before), after: inOneLine(terms) },
    });
  });
  return done(null);
}

function inOneLine(terms: ReviewTerms): string {
  return Object.entries(terms)
    .map(
      ([name, value]: [string, unknown]) =>
        `${name}: ${Array.isArray(value) ? value.join(' ') : String(value)}`,
    )
    .join(', ');
}
