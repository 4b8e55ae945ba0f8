import type { Db } from '#db/client';
import type { Birthday } from './birthday';

/** What a member has said about being congratulated; who has said nothing is, and shows their milestones. */
export async function getOccasionChoices(
  db: Db,
  memberId: number,
): Promise<{ congratulated: boolean; shown: boolean }> {
  const [row] = await db.sql<[{ congratulated: boolean; shown: boolean }?]>`
    select congratulated, shown from occasion_choices where member_id = ${memberId}`;
  return row ?? { congratulated: true, shown: true };
}

/** A member's own birthday. For their own settings alone: nobody else is ever shown it. */
export async function getOwnBirthday(db: Db, memberId: number): Promise<Birthday | null> {
  const [row] = await db.sql<[Birthday?]>`select month, day from birthdays where member_id = ${memberId}`;
  return row ?? null;
}

/** The fewest whose number is told: of fewer it could be guessed who they are. */
const fewest = 5;

/** How many have entered a birthday; null for fewer than five. */
export async function countBirthdays(db: Db): Promise<number | null> {
  const [row] = await db.sql<[{ count: number }]>`select count(*) from birthdays`;
  return row.count < fewest ? null : row.count;
}
