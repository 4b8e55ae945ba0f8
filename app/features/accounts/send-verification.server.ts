import { enqueue } from '#db/jobs';
import type { MemberContext } from '../command';

/** Sends the confirming letter once more. Earlier links stop working when the new one is made. */
export async function sendVerification(ctx: MemberContext): Promise<void> {
  await enqueue(ctx.db, 'accounts.mail', { purpose: 'verify-email', memberId: ctx.actor.id });
}
