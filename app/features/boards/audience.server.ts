import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import { isAdmin, isModerator, type Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import { keeperWords } from '#app/policy/boards';

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
export function readableReply(db: Db, actor: Actor): Fragment {
  return db.sql`(r.state <> 'moved' and (
    r.state = 'visible' or (r.author_id = ${memberId(actor)}::bigint and r.state <> 'withdrawn') or ${moderatedReply(db, actor)}))`;
}

/** Boards in which the actor keeps order: `moderates(actor, board)`. */
export function moderatedBoard({ sql }: Db, actor: Actor): Fragment {
  return isAdmin(actor) ? sql`true` : sql`b.moderated_by && ${keeperWords(actor) as string[]}::text[]`;
}

/** The same for a reply whose board is not at hand. Most readers are no moderators, for whom nothing is asked. */
function moderatedReply(db: Db, actor: Actor): Fragment {
  if (!isModerator(actor)) return db.sql`false`;
  if (isAdmin(actor)) return db.sql`true`;
  return db.sql`exists (
    select from threads place join boards b on b.id = place.board_id
    where place.id = r.thread_id and ${moderatedBoard(db, actor)})`;
}

/** What `BoardSubject` asks of a board, as columns. */
export function audienceColumns({ sql }: Db): Fragment {
  return sql`b.seen_by as "seenBy", b.posted_by as "postedBy", b.replied_by as "repliedBy", b.moderated_by as "moderatedBy"`;
}

/** The same as arguments of a JSON object. */
export function audienceFields({ sql }: Db): Fragment {
  return sql`'seenBy', b.seen_by, 'postedBy', b.posted_by, 'repliedBy', b.replied_by, 'moderatedBy', b.moderated_by`;
}

/** The actor's key, or null for visitors and the house: no row belongs to null. */
export function memberId(actor: Actor): number | null {
  return actor.kind === 'member' ? actor.id : null;
}
