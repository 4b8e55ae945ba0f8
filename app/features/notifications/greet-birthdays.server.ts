import type { Db } from '#db/client';
import { enqueueNoticeLetters } from './enqueue-notice-letters.server';

/** How long a greeting stays in its inbox, in days. */
const greetingDays = 14;

/** Somebody who is greeted, and what the brand says and adds. */
export interface BirthdayGreeting {
  memberId: number;
  /** The year of the greeting. */
  year: string;
  words: string;
  gift: string;
}

const causeOf = (year: string | number) => `birthday:${year}`;

/**
 * Puts birthday greetings into inboxes, and letters to those who take them. Nothing is announced: the log of facts is kept
 * for ever and would tell the day.
 */
export async function greetBirthdays(tx: Db, greetings: readonly BirthdayGreeting[]): Promise<void> {
  if (greetings.length === 0) return;
  const rows = greetings.map((greeting) => ({ ...greeting, cause: causeOf(greeting.year) }));
  const told = await tx.sql<Array<{ id: number }>>`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select "memberId", 'occasion', cause, 'member', "memberId", json_build_object('what', 'birthday', 'words', words, 'gift', gift)
    from json_to_recordset(${JSON.stringify(rows)}::json) as greeting ("memberId" bigint, cause text, words text, gift text)
    on conflict do nothing returning id`;
  await enqueueNoticeLetters(tx, { ids: told.map(({ id }) => id) }, 'milestones');
}

/** Takes greetings out of inboxes after a fortnight: a dated row that stays would tell the day. */
export async function forgetBirthdayGreetings(tx: Db, now: Date): Promise<void> {
  const year = now.getUTCFullYear();
  await tx.sql`
    delete from notifications
    where cause = any(${[causeOf(year - 1), causeOf(year), causeOf(year + 1)]}::text[]) and kind = 'occasion'
      and created_at < ${now.toISOString()}::timestamptz - make_interval(days => ${greetingDays})`;
}

/** Takes the greetings of one member out of their inbox. */
export async function forgetOwnBirthdayGreetings(tx: Db, memberId: number): Promise<void> {
  await tx.sql`
    delete from notifications where member_id = ${memberId} and kind = 'occasion' and detail ->> 'what' = 'birthday'`;
}
