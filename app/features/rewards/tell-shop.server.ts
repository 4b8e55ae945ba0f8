import type { Outbound, OutboundProblem } from '#app/lib/outbound/outbound.server';
import type { Result } from '#app/lib/result';
import { system } from '#app/policy/actor';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { askToTellShop, markSent } from './deliver.server';
import type { DeliveryProblem } from './redemption';
import { maxCode } from './reward';
import { signOrder } from './sign-order.server';

/** After which pauses, in minutes, a shop is asked again that did not answer: the better part of two days. */
const pauses = [1, 5, 30, 120, 300, 600, 1440];

interface Order {
  publicId: string;
  cost: number;
  askedAt: string;
  mailLentAt: string | null;
  rewardId: number;
  rewardPublicId: string;
  title: string;
  goodDays: number | null;
  url: string;
  secret: string;
  gift: string;
  worth: string;
  memberPublicId: string;
  email: string | null;
}

type Outcome =
  { what: 'sent'; code: string | null } | { what: 'later' } | { what: 'failed'; problem: DeliveryProblem };

/**
 * Tells a shop what a member has redeemed, signed, and writes down what it answers. It is told at least once and perhaps
 * twice, always under the same id, so that it books once. One that does not answer is asked again with growing pauses;
 * after the last the redemption has failed, and its member and the team are told.
 */
export async function tellShop(
  db: Db,
  redemptionId: number,
  { outbound, now }: { outbound: Pick<Outbound, 'postOrder'>; now: Date },
): Promise<void> {
  const order = await loadOrder(db, redemptionId);
  if (!order) return;
  const body = bodyOf(order, now);
  const headers = signOrder({ id: `redemption_${order.publicId}`, body, secret: order.secret }, now);
  const outcome = outcomeOf(await outbound.postOrder(order.url, { body, headers }));
  await db.transaction((tx) => writeDown(tx, { redemptionId, order, outcome, now }));
}

async function loadOrder(db: Db, redemptionId: number): Promise<Order | null> {
  const [order] = await db.sql<[Order?]>`
    select x.public_id as "publicId", x.cost, x.created_at as "askedAt", x.mail_lent_at as "mailLentAt", w.id as "rewardId",
           w.public_id as "rewardPublicId", x.title, w.good_days as "goodDays", w.hook_url as url, w.hook_secret as secret, w.gift, w.worth,
           m.public_id as "memberPublicId", m.email
    from redemptions x join rewards w on w.id = x.reward_id and w.delivery = 'hook' join members m on m.id = x.member_id
    where x.id = ${redemptionId} and x.state = 'approved'`;
  return order ?? null;
}

/** Names nobody: the mail address goes along because its owner has said so for this redemption. */
function bodyOf(order: Order, now: Date): string {
  const { publicId, rewardPublicId, title, gift, worth, cost, askedAt, memberPublicId, mailLentAt, email } =
    order;
  return JSON.stringify({
    type: 'reward.redeemed',
    timestamp: now.toISOString(),
    data: {
      redemption: publicId,
      asked_at: askedAt,
      points: cost,
      reward: { id: rewardPublicId, title },
      ...{ gift, worth },
      member: { id: memberPublicId, email: mailLentAt === null ? null : email },
    },
  });
}

/** A shop that is away or too busy is asked again; one that says no is not. */
function outcomeOf(answer: Result<{ status: number; json: string | null }, OutboundProblem>): Outcome {
  if (!answer.ok)
    return answer.problem === 'unreachable' ? { what: 'later' } : { what: 'failed', problem: 'forbidden' };
  const { status, json } = answer.value;
  if (status >= 200 && status < 300) return { what: 'sent', code: codeIn(json) };
  const isPassing = status >= 500 || status === 408 || status === 425 || status === 429;
  return isPassing ? { what: 'later' } : { what: 'failed', problem: 'refused' };
}

/** A shop may answer with the code of a coupon; anything that is none is passed over. */
function codeIn(json: string | null): string | null {
  try {
    const { code } = JSON.parse(json ?? '{}') as { code?: unknown };
    const isCode = typeof code === 'string' && code.length <= maxCode && /^[\x21-\x7e]+$/.test(code);
    return isCode ? code : null;
  } catch {
    return null;
  }
}

async function writeDown(
  tx: Db,
  { redemptionId, order, outcome, now }: { redemptionId: number; order: Order; outcome: Outcome; now: Date },
): Promise<void> {
  // RACE: what was decided meanwhile stands; of two runs of this errand one writes.
  const [row] = await tx.sql<[{ tries: number }?]>`
    update redemptions set tries = tries + 1 where id = ${redemptionId} and state = 'approved' returning tries`;
  if (!row) return;
  const reward = { id: order.rewardId, delivery: 'hook' as const, goodDays: order.goodDays };
  if (outcome.what === 'sent')
    return markSent({ db: tx, actor: system, now }, { id: redemptionId, reward, code: outcome.code });
  const pause = pauses[row.tries - 1];
  if (outcome.what === 'later' && pause !== undefined) {
    await tx.sql`update redemptions set problem = 'unreachable' where id = ${redemptionId}`;
    return askToTellShop(tx, redemptionId, new Date(now.getTime() + pause * 60_000));
  }
  const problem = outcome.what === 'failed' ? outcome.problem : 'unreachable';
  await tx.sql`update redemptions set state = 'failed', problem = ${problem} where id = ${redemptionId}`;
  await announce(tx, {
    ...{ kind: 'redemption.failed', subjectKind: 'redemption', subjectId: redemptionId, actorId: null },
    payload: { reward: order.rewardId, problem },
  });
}
