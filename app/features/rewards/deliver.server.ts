import type { Db } from '#db/client';
import { announce } from '#db/events';
import { enqueueJob } from '#db/jobs';
import type { CommandContext } from '../command';
import type { Reward } from './reward';

/** The errand that tells the shop of one redemption. */
export const tellShopTask = 'rewards.tell-shop';

/** An approved redemption that goes on its way. */
interface Outgoing {
  id: number;
  reward: Pick<Reward, 'id' | 'delivery' | 'goodDays'>;
}

/**
 * Sends what needs no hand: a code out of the list at once, an order to the shop by a job of its own. What is sent by hand
 * waits for somebody of the team.
 */
export async function deliver(ctx: CommandContext, { id, reward }: Outgoing): Promise<void> {
  if (reward.delivery === 'codes') {
    const code = await takeCode(ctx.db, id, reward.id);
    if (code === null) throw new Error('there are fewer codes than the stock says');
    await markSent(ctx, { id, reward, code });
  }
  if (reward.delivery === 'hook') await askToTellShop(ctx.db, id);
}

/** Two that come at once get two codes: each passes over what the other holds. */
async function takeCode(db: Db, redemptionId: number, rewardId: number): Promise<string | null> {
  const [row] = await db.sql<[{ code: string }?]>`
    update reward_codes set redemption_id = ${redemptionId}
    where id = (select id from reward_codes where reward_id = ${rewardId} and redemption_id is null
                order by id limit 1 for update skip locked)
    returning code`;
  return row?.code ?? null;
}

/** Writes down that it was sent and until when it is good, and tells its member. */
export async function markSent(
  { db, now, actor }: CommandContext,
  { id, reward, code, note = '' }: Outgoing & { code: string | null; note?: string },
): Promise<void> {
  const at = now.toISOString();
  await db.sql`
    update redemptions set state = 'sent', sent_at = ${at}, code = ${code}, problem = null, note = ${note},
      ends_at = ${at}::timestamptz + make_interval(days => ${reward.goodDays}::int)
    where id = ${id}`;
  await announce(db, {
    ...{ kind: 'redemption.sent', subjectKind: 'redemption', subjectId: id },
    ...{ actorId: actor.kind === 'member' ? actor.id : null },
    payload: { reward: reward.id },
  });
}

/** Enqueues the order to the shop, for later when it did not answer. */
export async function askToTellShop(db: Db, redemptionId: number, runAt?: Date): Promise<void> {
  await enqueueJob(db, { task: tellShopTask, payload: { redemptionId }, ...(runAt ? { runAt } : {}) });
}
