import { announceTogether } from '#db/events';
import type { CommandContext } from '../command';
import { reminderDays } from './redemption';

/** As many in one go as one transaction should hold. */
const atOnce = 500;

/**
 * Reminds of what was sent and ends soon, once each. One that is good for a shorter time than the reminder looks ahead is
 * told of in its second half, not in the moment it arrives.
 */
export async function remindOfRewardEnds(ctx: CommandContext): Promise<void> {
  const at = ctx.now.toISOString();
  await ctx.db.transaction(async (tx) => {
    const due = await tx.sql<Array<{ id: number; rewardId: number }>>`
      update redemptions set reminded_at = ${at} where id in (
        select id from redemptions
        where state = 'sent' and reminded_at is null and ends_at > ${at}
          and ends_at <= ${at}::timestamptz + make_interval(days => ${reminderDays}) and ${at}::timestamptz >= sent_at + (ends_at - sent_at) / 2
        order by ends_at limit ${atOnce} for update skip locked)
      returning id, reward_id as "rewardId"`;
    await announceTogether(
      tx,
      due.map(({ id, rewardId }) => ({
        ...{ kind: 'redemption.ending' as const, subjectKind: 'redemption', subjectId: id },
        payload: { reward: rewardId },
      })),
    );
  });
}
