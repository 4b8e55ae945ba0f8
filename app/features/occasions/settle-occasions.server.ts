import { isQuiet } from '#app/lib/quiet-hours';
import { localTimeOf } from '#app/lib/zoned-time';
import type { Db } from '#db/client';
import { forgetBirthdayGreetings } from '../notifications/greet-birthdays.server';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { dayBeside } from './birthday';
import { greetDueBirthdays } from './greet-due-birthdays.server';
import { getOccasionTerms } from './occasion-terms-queries.server';
import { settleMilestones } from './settle-milestones.server';

/**
 * As many members as one transaction should hold; a worker that dies loses no more than the work on these. So many find the
 * votes for their words by index; from 5,000 on the whole table of votes is read for each slice, and larger slices count a
 * member no cheaper (2026-11, 100,000 members with 300,000 votes: 0.06 ms for each of 2,000, 0.05 to 0.08 from there to 50,000).
 */
const atOnce = 2000;

/** For how many days it is kept that a day was looked at. */
const runsKept = 30;

/**
 * The daily look at milestones, anniversaries and birthdays: once for each day by the brand's clocks, outside its quiet
 * hours, of customers in slices by their ids. How far it came commits with what it did, so that a worker that is killed
 * goes on where it stood, and two workers share the slices. The team is paid for being here and is counted nowhere;
 * suspended people and imported ones that nobody has claimed are left alone.
 */
export async function settleOccasions(db: Db, now: Date): Promise<void> {
  const { zone } = await getReviewTerms(db);
  if (isQuiet(now, zone)) return;
  const today = localTimeOf(now, zone).slice(0, 10);
  await db.sql`insert into occasion_runs (day) values (${today}) on conflict do nothing`;
  while (await db.transaction((tx) => settleSlice(tx, { today, now })));
}

/** The next slice of a day; false when there was none left. */
async function settleSlice(tx: Db, { today, now }: { today: string; now: Date }): Promise<boolean> {
  // RACE: two workers take their slices one after the other.
  const [run] = await tx.sql<[{ afterId: number; isDone: boolean }]>`
    select after_id as "afterId", done_at is not null as "isDone" from occasion_runs where day = ${today} for update`;
  if (run.isDone) return false;
  const { terms, version } = await getOccasionTerms(tx);
  const rows = await tx.sql<Array<{ id: number }>>`
    select id from members where id > ${run.afterId} and state = 'active' and role = 'member' order by id limit ${atOnce}`;
  const last = rows.at(-1);
  if (!last) {
    await greetDueBirthdays(tx, { today, terms });
    await forgetBirthdayGreetings(tx, now);
    await tx.sql`update occasion_runs set done_at = ${now.toISOString()} where day = ${today}`;
    await tx.sql`delete from occasion_runs where day < ${dayBeside(today, -runsKept)}`;
    return false;
  }
  await settleMilestones(
    tx,
    rows.map(({ id }) => id),
    { terms, version, now },
  );
  await tx.sql`update occasion_runs set after_id = ${last.id} where day = ${today}`;
  return true;
}
