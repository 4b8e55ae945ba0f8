import type { MemberActor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import type { ThreadForCommand } from '../boards/subject-queries.server';
import { fillSavedReply } from './saved-reply';

/**
 * A saved reply with its fields filled in for a thread. Empty when it is not there (any more), is of another board, or
 * is not for this actor: then nothing is added to what they write.
 */
export async function getFilledReply(
  db: Db,
  { actor, thread, asked }: { actor: MemberActor; thread: ThreadForCommand; asked: string | null },
): Promise<string> {
  if (!asked || !may(actor, 'thread.use-saved', thread).ok) return '';
  const [row] = await db.sql<[{ body: string; asker: string | null; product: string | null }?]>`
    select s.body, a.display_name as asker, p.name as product
    from saved_replies s
    join threads t on t.id = ${thread.id} and (s.board_id is null or s.board_id = t.board_id)
    left join members a on a.id = t.author_id and a.state <> 'erased'
    left join products p on p.id = t.product_id
    where s.public_id = ${asked}`;
  if (!row) return '';
  return fillSavedReply(row.body, {
    'member.name': row.asker,
    'thread.title': thread.title,
    'product.name': row.product,
    'moderator.name': actor.displayName,
  });
}
