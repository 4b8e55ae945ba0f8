import { randomBytes } from 'node:crypto';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { getActor } from '../accounts/member-queries.server';
import type { MemberContext } from '../command';

/**
 * Gives a member the address of a feed of their own, for readers that cannot sign in. An earlier one stops working, which
 * is how one that got out is taken back.
 */
export async function makeFeedKey({ db, actor }: MemberContext): Promise<void> {
  const key = randomBytes(32).toString('base64url');
  await db.sql`
    insert into feed_keys (member_id, key) values (${actor.id}, ${key})
    on conflict (member_id) do update set key = excluded.key, created_at = now()`;
}

/** Ends the member's own feed. */
export async function dropFeedKey({ db, actor }: MemberContext): Promise<void> {
  await db.sql`delete from feed_keys where member_id = ${actor.id}`;
}

/** The secret of a member's own feed, to show it to them; null while they have none. */
export async function getFeedKey(db: Db, memberId: number): Promise<string | null> {
  const [row] = await db.sql<[{ key: string }?]>`select key from feed_keys where member_id = ${memberId}`;
  return row?.key ?? null;
}

/**
 * In whose name a feed is asked for, with the rights they have now; null for a secret that is none, and for somebody who
 * may not sign in. It opens feeds alone: no page, no act.
 */
export async function findFeedReader(db: Db, key: string): Promise<MemberActor | null> {
  if (!/^[\w-]{43}$/.test(key)) return null;
  const [row] = await db.sql<[{ memberId: number }?]>`
    select member_id as "memberId" from feed_keys where key = ${key}`;
  return row ? getActor(db, row.memberId) : null;
}
