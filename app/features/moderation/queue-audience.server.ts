import type { PendingQuery, Row } from 'postgres';
import { isAdmin, type Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import { keeperWords } from '#app/policy/boards';
import type { Db } from '#db/client';

/**
 * The rule `may(actor, 'queue.open')` as SQL on `queue_items q`: what stands in a board that a moderator may not see
 * or that other moderators look after is not in their queue. A test holds the two together.
 */
export function openTo(db: Db, actor: Actor): PendingQuery<Row[]> {
  return db.sql`(
    ${isAdmin(actor)} or q.subject_kind not in ('thread', 'reply') or exists (
      select from threads place join boards b on b.id = place.board_id
      where place.id = case q.subject_kind when 'thread' then q.subject_id
                       else (select answer.thread_id from replies answer where answer.id = q.subject_id) end
        and b.seen_by && ${[...audiencesOf(actor)] as string[]}::text[] and b.moderated_by && ${keeperWords(actor) as string[]}::text[]))`;
}
