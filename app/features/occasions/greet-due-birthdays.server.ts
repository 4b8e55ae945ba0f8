import type { Db } from '#db/client';
import { greetBirthdays as tellBirthdays } from '../notifications/greet-birthdays.server';
import { birthdaysDue, isEnteredInTime, notGreetedBefore } from './birthday';
import type { OccasionTerms } from './occasion-terms';

/**
 * Greets whose birthday it is, in the transaction that remembers until when they are not greeted again: `not_greeted_before`
 * of a member's one row is read and written in one statement, so that no second run, worker or change of the day greets
 * twice. Nobody who is suspended, has opted out, or entered the day only after it had come is among them.
 */
export async function greetDueBirthdays(
  tx: Db,
  { today, terms }: { today: string; terms: OccasionTerms },
): Promise<number> {
  if (!terms.birthdays) return 0;
  const due = birthdaysDue(today).map((birthday) => ({
    ...{ ...birthday, next: notGreetedBefore(birthday.keptOn) },
  }));
  const greeted = await tx.sql<Array<{ memberId: number; enteredOn: string; keptOn: string }>>`
    with due as (
      select * from json_to_recordset(${JSON.stringify(due)}::json) as due (month int, day int, "keptOn" date, next date)
    ), born as (
      select b.member_id, b.entered_on, due."keptOn", due.next
      from due join birthdays b on b.month = due.month and b.day = due.day
      join members m on m.id = b.member_id and m.state = 'active'
      left join occasion_choices c on c.member_id = b.member_id
      where b.entered_on <= due."keptOn" and c.congratulated is not false
    ), guarded as (
      insert into occasion_choices (member_id, not_greeted_before) select member_id, next from born order by member_id
      on conflict (member_id) do update set not_greeted_before = excluded.not_greeted_before
      where occasion_choices.not_greeted_before is null or occasion_choices.not_greeted_before <= ${today}::date
      returning member_id
    )
    select member_id as "memberId", entered_on::text as "enteredOn", "keptOn"::text as "keptOn" from born join guarded using (member_id)`;
  await tellBirthdays(
    tx,
    greeted.map(({ memberId, enteredOn, keptOn }) => ({
      ...{ memberId, year: keptOn.slice(0, 4), words: terms.words.birthday },
      gift: isEnteredInTime(enteredOn, keptOn) ? terms.birthdayGift : '',
    })),
  );
  return greeted.length;
}
