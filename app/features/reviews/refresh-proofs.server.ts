import type { Db } from '#db/client';
import { announce } from '#db/events';
import { countReview } from './review-counts.server';

interface ProofChange {
  id: number;
  productId: number;
  proof: string;
  orderLineId: number | null;
}

/**
 * Looks at the proof of a member's reviews again: after an order came in, was refunded or cancelled, or an address
 * was confirmed. The proof stands beside the review and is a term of its author's score. Imported reviews stay imported: only their own author's order could prove them, and they have none.
 */
export async function refreshProofs(tx: Db, memberId: number): Promise<void> {
  const changes = await tx.sql<ProofChange[]>`
    with wanted as (
      select r.id, r.product_id, line.id as order_line_id,
             case when line.id is not null then 'order-matched' when invited.id is not null then 'invited' when m.email_verified_at is not null then 'mail-confirmed' else 'unconfirmed' end as proof
      from reviews r join members m on m.id = r.author_id
      left join lateral (
        select l.id from order_lines l join orders o on o.id = l.order_id
        where o.email = m.email and m.email_verified_at is not null and l.product_id = r.product_id
          and l.refunded_at is null and o.cancelled_at is null
        order by o.ordered_at limit 1
      ) as line on true
      -- Who was invited before they wrote stays so when what they bought is given back.
      left join review_invitations invited on invited.email = m.email and m.email_verified_at is not null
        and invited.product_id = r.product_id and invited.sent_at <= r.occurred_at
      where r.author_id = ${memberId} and r.proof in ('invited', 'order-matched', 'mail-confirmed', 'unconfirmed')
      order by r.id for update of r
    )
    select w.id, w.product_id as "productId", w.proof, w.order_line_id as "orderLineId"
    from wanted w join reviews r on r.id = w.id
    where (r.proof, r.order_line_id) is distinct from (w.proof, w.order_line_id)`;
  for (const change of changes) {
    await countReview(tx, change.id, -1);
    await tx.sql`update reviews set proof = ${change.proof}, order_line_id = ${change.orderLineId} where id = ${change.id}`;
    await countReview(tx, change.id, 1);
    await announce(tx, {
      kind: 'review.proof-changed',
      subjectKind: 'review',
      subjectId: change.id,
      payload: { proof: change.proof },
      touches: [`product:${change.productId}`, `review:${change.id}`, 'products'],
    });
  }
}
