import type { SafeHtml } from '#app/lib/safe-html';
import type { Db } from '#db/client';

/** What the brand has said to a reviewer in private. */
export interface PrivateReply {
  html: SafeHtml;
  source: string;
  at: string;
  name: string | null;
  handle: string | null;
  publicId: string | null;
}

/** The private reply to a review, or null. It says nothing about rights: the caller asks `may`. */
export async function getPrivateReply(db: Db, reviewId: number): Promise<PrivateReply | null> {
  const [row] = await db.sql<[PrivateReply?]>`
    select x.body_html as html, x.body_source as source, x.occurred_at as at, w.display_name as name, w.handle,
           w.public_id as "publicId"
    from review_private_replies x left join members w on w.id = x.author_id where x.review_id = ${reviewId}`;
  return row ?? null;
}
