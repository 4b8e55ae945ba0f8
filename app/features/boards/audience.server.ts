import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import { isModerator, type Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';

/** A piece of SQL to be put into a larger one. */
export type Fragment = PendingQuery<Row[]>;

/*
 * The rule `may(actor, 'thread.read' | 'reply.read')` as SQL, for lists. A property test holds the two together. The
 * names are those that every query of this room uses: b for boards, t for threads, r for replies.
 */

/** Boards that the actor may read. */
export function readableBoard({ sql }: Db, actor: Actor): Fragment {
  return actor.kind === 'system' ? sql`true` : sql`b.seen_by && ${audiencesOf(actor) as string[]}::text[]`;
}

/** Replies that the actor may read, once their thread may be read. */
export function readableReply({ sql }: Db, actor: Actor): Fragment {
  return sql`(r.state = 'visible' or ${isModerator(actor)}::boolean or (r.author_id = ${memberId(actor)}::bigint and r.state <> 'withdrawn'))`;
}

/** The actor's key, or null for visitors and the house: no row belongs to null. */
export function memberId(actor: Actor): number | null {
  return actor.kind === 'member' ? actor.id : null;
}
