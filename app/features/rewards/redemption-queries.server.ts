import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import type { Delivery } from './reward';
import type { DeliveryProblem, RedemptionState } from './redemption';

/** A redemption as its page shows it. The code is its member's alone; a list says only that there is one. */
export interface Redemption {
  id: number;
  publicId: string;
  rewardId: number;
  rewardPublicId: string;
  memberId: number;
  handle: string;
  displayName: string;
  title: string;
  cost: number;
  state: RedemptionState;
  delivery: Delivery;
  note: string;
  code: string | null;
  problem: DeliveryProblem | null;
  tries: number;
  mailLentAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  sentAt: string | null;
  endsAt: string | null;
  createdAt: string;
}

export const redemptionPageSize = 40;

function redemptionRows({ sql }: Db) {
  return sql`
    select x.id, x.public_id as "publicId", x.reward_id as "rewardId", w.public_id as "rewardPublicId", x.member_id as "memberId",
           m.handle, m.display_name as "displayName", x.title, x.cost, x.state, w.delivery, x.note, x.code, x.problem, x.tries,
           x.mail_lent_at as "mailLentAt", d.display_name as "decidedBy", x.decided_at as "decidedAt", x.sent_at as "sentAt",
           x.ends_at as "endsAt", x.created_at as "createdAt"
    from redemptions x join rewards w on w.id = x.reward_id join members m on m.id = x.member_id
    left join members d on d.id = x.decided_by`;
}

/** One redemption by its address. Says nothing about rights. */
export async function getRedemption(db: Db, publicId: string): Promise<Redemption | null> {
  const [found] = await db.sql<[Redemption?]>`${redemptionRows(db)} where x.public_id = ${publicId}`;
  return found ?? null;
}

const from = ({ sql }: Db, after: Keyset | null) => sql`
  (${after === null} or (x.created_at, x.id) < (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint))`;

/** A page of what somebody has redeemed, newest first. */
export function listOwnRedemptions(db: Db, memberId: number, after: Keyset | null): Promise<Redemption[]> {
  return db.sql<Redemption[]>`
    ${redemptionRows(db)} where x.member_id = ${memberId} and ${from(db, after)}
    order by x.created_at desc, x.id desc limit ${redemptionPageSize + 1}`;
}

/** A page of all redemptions, or of those in one state: what waits longest first, what is done newest first. */
export function listRedemptions(
  db: Db,
  { state, after }: { state: RedemptionState | null; after: Keyset | null },
): Promise<Redemption[]> {
  return db.sql<Redemption[]>`
    ${redemptionRows(db)} where ${state === null ? db.sql`true` : db.sql`x.state = ${state}`} and ${from(db, after)}
    order by x.created_at desc, x.id desc limit ${redemptionPageSize + 1}`;
}

/** How many wait for somebody of the team, by state. */
export async function countWaiting(db: Db): Promise<Record<'asked' | 'approved' | 'failed', number>> {
  const [row] = await db.sql<[Record<'asked' | 'approved' | 'failed', number>]>`
    select count(*) filter (where state = 'asked')::int as asked, count(*) filter (where state = 'approved')::int as approved,
           count(*) filter (where state = 'failed')::int as failed
    from redemptions where state in ('asked', 'approved', 'failed')`;
  return row;
}
