import type { Keyset } from '#app/lib/keyset';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readableBoard } from './audience.server';

/** A thread about a product, as the product's page lists it. */
export interface ProductThread {
  id: number;
  publicId: string;
  slug: string;
  title: string;
  isQuestion: boolean;
  solved: boolean;
  replyCount: number;
  lastActivityAt: string;
}

export const productThreadsPerPage = 20;

/** What people have asked and said about a product, the latest words first; nothing of boards that the reader may not see. */
export async function listThreadsOfProduct(
  db: Db,
  actor: Actor,
  { productId, after, limit }: { productId: number; after: Keyset | null; limit: number },
): Promise<ProductThread[]> {
  const keyset = after
    ? db.sql`and (t.last_activity_at, t.id) < (${after.value}::timestamptz, ${after.id}::bigint)`
    : db.sql``;
  return db.sql<ProductThread[]>`
    select t.id, t.public_id as "publicId", t.slug, t.title, t.kind = 'question' as "isQuestion",
           t.accepted_reply_id is not null as solved, t.reply_count as "replyCount", t.last_activity_at as "lastActivityAt"
    from threads t join boards b on b.id = t.board_id and ${readableBoard(db, actor)}
    where t.product_id = ${productId} and t.state = 'visible' ${keyset}
    order by t.last_activity_at desc, t.id desc limit ${limit + 1}`;
}
