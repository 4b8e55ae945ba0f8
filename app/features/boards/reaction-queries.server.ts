import type { Keyset } from '#app/lib/keyset';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { memberId, type Fragment } from './audience.server';
import { reactionsPerPage, type ReactionKind } from './reaction';

/** The counts of a post's reactions as JSON, for a query whose row is the post; `id` is its key there. */
export function reactionsAsJson(
  { sql }: Db,
  actor: Actor,
  { kind, id }: { kind: 'thread' | 'reply'; id: Fragment },
): Fragment {
  return sql`(
    select coalesce(json_agg(json_build_object('kind', c.kind, 'count', c.count, 'mine', c.mine) order by c.kind), '[]') from (
      select x.kind, count(*) as count, coalesce(bool_or(x.member_id = ${memberId(actor)}::bigint), false) as mine
      from reactions x where x.subject_kind = ${kind} and x.subject_id = ${id} group by x.kind) c)`;
}

/** Somebody who said a word about a post. */
export interface Reacted {
  memberId: number;
  kind: ReactionKind;
  name: string;
  publicId: string;
  handle: string | null;
  at: string;
}

/** Who said what about a post, newest first, one more than a page shows. Whether it may be read is the caller's question. */
export async function listReactions(
  db: Db,
  subject: { kind: 'thread' | 'reply'; id: number },
  { only, after }: { only: ReactionKind | null; after: Keyset | null },
): Promise<Reacted[]> {
  return db.sql<Reacted[]>`
    select x.member_id as "memberId", x.kind, m.display_name as name, m.public_id as "publicId",
           case when m.state <> 'erased' then m.handle end as handle, x.created_at as at
    from reactions x join members m on m.id = x.member_id
    where x.subject_kind = ${subject.kind} and x.subject_id = ${subject.id} and (${only}::text is null or x.kind = ${only})
      and (${after === null} or (x.created_at, x.member_id) < (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint))
    order by x.created_at desc, x.member_id desc, x.kind limit ${reactionsPerPage + 1}`;
}
