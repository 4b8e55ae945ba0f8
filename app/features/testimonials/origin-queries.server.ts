import { plainText } from '#app/lib/markdown/excerpt';
import type { Db } from '#db/client';
import type { AskedState, OriginKind } from './origin';

/** A review or post as somebody's words that they may be asked for. */
export interface Origin {
  id: number;
  /** Null when nobody could answer: it is nobody's, or of somebody without a sign-in. */
  authorId: number | null;
  author: string;
  isPublic: boolean;
  title: string;
  /** What may be left out of, and nothing added to: without the marks of its writing. */
  words: string;
  productId: number | null;
  incentive: string;
  relation: string;
}

/** The review or post with this address, or null. Says nothing about rights. */
export async function findOrigin(db: Db, kind: OriginKind, publicId: string): Promise<Origin | null> {
  const [row] = await db.sql<[(Omit<Origin, 'words'> & { sources: string[] })?]>`
    select o.id, case when m.state = 'active' then m.id end as "authorId", coalesce(m.display_name, '') as author,
      origin_is_public(${kind}, o.id) as "isPublic", o.title, o.sources, o.product_id as "productId", o.incentive, o.relation
    from (${originRows(db, kind, publicId)}) o left join members m on m.id = o.author_id`;
  if (!row) return null;
  const { sources, ...origin } = row;
  return { ...origin, words: sources.map(plainText).filter(Boolean).join('\n') };
}

function originRows({ sql }: Db, kind: OriginKind, publicId: string) {
  if (kind === 'review')
    return sql`
      select id, author_id, title, array[title, body_source, pros, cons] as sources, product_id, incentive, relation
      from reviews where public_id = ${publicId}`;
  const role = sql`case when author_role = 'member' then 'customer' else 'staff' end as relation`;
  if (kind === 'thread')
    return sql`
      select id, author_id, title, array[title, body_source] as sources, product_id, 'none' as incentive, ${role}
      from threads where public_id = ${publicId}`;
  return sql`
    select r.id, r.author_id, t.title, array[r.body_source] as sources, t.product_id, 'none' as incentive,
      case when r.author_role = 'member' then 'customer' else 'staff' end as relation
    from replies r join threads t on t.id = r.thread_id where r.public_id = ${publicId}`;
}

/** How it stands with something whose author was asked, and the testimonial behind it. */
export interface Asked {
  state: AskedState;
  testimonial: string;
}

/** Of some things of one kind, by their addresses, those whose authors were asked. */
export async function listAsked(
  db: Db,
  kind: OriginKind,
  publicIds: readonly string[],
): Promise<Map<string, Asked>> {
  if (publicIds.length === 0) return new Map();
  const table = { review: 'reviews', thread: 'threads', reply: 'replies' }[kind];
  const rows = await db.sql<Array<Asked & { of: string }>>`
    select o.public_id as of, t.public_id as testimonial, case when t.refused_at is not null and t.state = 'withdrawn' then 'refused' else t.state end as state
    from ${db.sql(table)} o join testimonials t on t.origin_kind = ${kind} and t.origin_id = o.id
    where o.public_id = any(${publicIds as string[]}::text[])`;
  return new Map(rows.map(({ of, ...asked }) => [of, asked]));
}
