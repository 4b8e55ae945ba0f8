import { isTeam, type MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { relationOf, type Relation } from './proof';

/** What can be said about a review's origin. */
export interface ReviewProof {
  proof: 'order-matched' | 'invited' | 'mail-confirmed' | 'unconfirmed';
  orderLineId: number | null;
}

/**
 * The strongest proof there is right now: a line of an order with the author's confirmed address, not refunded and
 * not cancelled; else an invitation that was written to that address; else the confirmed address itself; else nothing.
 */
export async function findProof(tx: Db, author: MemberActor, productId: number): Promise<ReviewProof> {
  if (!author.emailVerified) return { proof: 'unconfirmed', orderLineId: null };
  const [line] = await tx.sql<[{ id: number }?]>`
    select l.id from order_lines l join orders o on o.id = l.order_id join members m on m.email = o.email
    where m.id = ${author.id} and m.email_verified_at is not null and l.product_id = ${productId}
      and l.refunded_at is null and o.cancelled_at is null
    order by o.ordered_at limit 1`;
  if (line) return { proof: 'order-matched', orderLineId: line.id };
  const [invited] = await tx.sql`
    select 1 from review_invitations i join members m on m.email = i.email and m.email_verified_at is not null
    where m.id = ${author.id} and i.product_id = ${productId} and i.sent_at is not null`;
  return { proof: invited ? 'invited' : 'mail-confirmed', orderLineId: null };
}

/** How the author is related to the brand right now, by role, by confirmed address and by their own word. */
export async function findRelation(
  tx: Db,
  author: MemberActor,
  said: { declared: Relation; before?: Relation; brandDomains: readonly string[] },
): Promise<Relation> {
  const { brandDomains, ...ties } = said;
  const [address] = await tx.sql<[{ host: string }?]>`
    select split_part(email::text, '@', 2) as host from members where id = ${author.id} and email_verified_at is not null`;
  return relationOf({ ofTeam: isTeam(author), mailHost: address?.host ?? null, ...ties }, brandDomains);
}
