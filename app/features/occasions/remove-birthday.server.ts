import { forgetOwnBirthdayGreetings } from '../notifications/greet-birthdays.server';
import { inTransaction, type MemberContext } from '../command';

/** Deletes a member's birthday, and the greetings in their inbox that would still tell it. At once, and for good. */
export async function removeBirthday(ctx: MemberContext): Promise<void> {
  await inTransaction(ctx, async ({ db, actor }) => {
    await db.sql`delete from birthdays where member_id = ${actor.id}`;
    await forgetOwnBirthdayGreetings(db, actor.id);
  });
}
