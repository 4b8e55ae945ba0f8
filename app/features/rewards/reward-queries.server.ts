import type { Keyset } from '#app/lib/keyset';
import { isMarketer, type Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import type { Db } from '#db/client';
import type { Reward } from './reward';

export const cataloguePageSize = 48;

/** The columns of a `Reward`, of `rewards w`. */
function rewardColumns({ sql }: Db) {
  return sql`
    w.id, w.public_id as "publicId", w.title, w.words, w.cost, w.stock, w.taken, w.per_member as "perMember", w.offered_to as "offeredTo",
    w.opens_at as "opensAt", w.closes_at as "closesAt", w.delivery, w.needs_approval as "needsApproval", w.good_days as "goodDays",
    w.gift, w.worth, w.state,
    case when u.id is not null then json_build_object('publicId', u.public_id, 'words', w.picture_words, 'width', u.width, 'height', u.height) end as picture`;
}

/**
 * What is offered to whoever looks, the cheapest first: open, its time not over, and not a group's that is not theirs. It
 * is `may(actor, 'reward.read')` as SQL for what is open.
 */
export function listCatalogue(
  db: Db,
  { actor, now, after }: { actor: Actor; now: Date; after: Keyset | null },
): Promise<Reward[]> {
  return db.sql<Reward[]>`
    select ${rewardColumns(db)} from rewards w left join uploads u on u.id = w.picture_id
    where w.state = 'open' and (w.closes_at is null or w.closes_at > ${now.toISOString()})
      and (not starts_with(w.offered_to, 'group:') or ${isMarketer(actor)} or w.offered_to = any(${audiencesOf(actor) as string[]}::text[]))
      and (${after === null} or (w.cost, w.id) > (${Number(after?.value ?? 0)}::int, ${after?.id ?? 0}::bigint))
    order by w.cost, w.id limit ${cataloguePageSize + 1}`;
}

/** What is not offered now: drafts, what was closed, and what is over. For those who keep the catalogue. */
export function listPutAside(db: Db, now: Date): Promise<Reward[]> {
  return db.sql<Reward[]>`
    select ${rewardColumns(db)} from rewards w left join uploads u on u.id = w.picture_id
    where w.state <> 'open' or w.closes_at <= ${now.toISOString()}
    order by w.id desc limit 100`;
}

/** One reward by its address. Says nothing about rights. */
export async function getReward(db: Db, publicId: string): Promise<Reward | null> {
  const [reward] = await db.sql<[Reward?]>`
    select ${rewardColumns(db)} from rewards w left join uploads u on u.id = w.picture_id where w.public_id = ${publicId}`;
  return reward ?? null;
}

/** Where orders of a reward go and what they are signed with: for those who keep the catalogue. */
export async function getHook(db: Db, rewardId: number): Promise<{ url: string; secret: string } | null> {
  const [hook] = await db.sql<[{ url: string; secret: string }?]>`
    select hook_url as url, hook_secret as secret from rewards where id = ${rewardId} and delivery = 'hook'`;
  return hook ?? null;
}

/** How many of a reward a member has or waits for. */
export async function countOwn(db: Db, rewardId: number, memberId: number): Promise<number> {
  const [row] = await db.sql<[{ count: number }]>`
    select count(*)::int as count from redemptions
    where reward_id = ${rewardId} and member_id = ${memberId} and state not in ('declined', 'cancelled')`;
  return row.count;
}

/** The reward that a picture belongs to, as far as rights go. */
export async function getPictureSubject(
  db: Db,
  publicId: string,
): Promise<Pick<Reward, 'state' | 'offeredTo'> | null> {
  const [row] = await db.sql<[Pick<Reward, 'state' | 'offeredTo'>?]>`
    select w.state, w.offered_to as "offeredTo" from rewards w join uploads u on u.id = w.picture_id where u.public_id = ${publicId}`;
  return row ?? null;
}
