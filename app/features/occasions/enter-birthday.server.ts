import * as z from 'zod';
import { localTimeOf } from '#app/lib/zoned-time';
import { inTransaction, type MemberContext } from '../command';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { isDayOfYear, type Birthday } from './birthday';

const part = (ask: string) => z.coerce.number({ error: ask }).int(ask);

/** A birthday as its form sends it: no year is asked for, and one that is sent is not read. */
export const birthdayDraft = z
  .object({
    day: part('Which day?').min(1, 'Which day?').max(31, 'No month has so many days'),
    month: part('Which month?').min(1, 'Which month?').max(12, 'Which month?'),
  })
  .refine(isDayOfYear, { path: ['day'], error: 'That month has no such day' });

/**
 * Keeps the day and month that a member enters about themselves, in place of what they entered before. The same day again
 * is no change. Nothing is announced and nothing audited: both would outlive what one press removes.
 */
export async function enterBirthday(ctx: MemberContext, { month, day }: Birthday): Promise<void> {
  await inTransaction(ctx, async ({ db, actor, now }) => {
    const today = localTimeOf(now, (await getReviewTerms(db)).zone).slice(0, 10);
    // The row that remembers a greeting is there before the first, so that the time when it came tells nothing.
    await db.sql`insert into occasion_choices (member_id) values (${actor.id}) on conflict do nothing`;
    await db.sql`
      insert into birthdays (member_id, month, day, entered_on) values (${actor.id}, ${month}, ${day}, ${today})
      on conflict (member_id) do update set month = excluded.month, day = excluded.day, entered_on = excluded.entered_on
      where (birthdays.month, birthdays.day) <> (excluded.month, excluded.day)`;
  });
}
