import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import type { MemberActor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { quoteOf } from './quote';
import { findReply, type ThreadForCommand } from './subject-queries.server';

/**
 * The quote that somebody asked for by a post's public id: of a reply in this thread that they may read, or of the
 * post that opened it. Empty for everything else. Whether the thread itself may be read has been asked before.
 */
export async function getQuote(
  db: Db,
  { actor, thread, asked }: { actor: MemberActor; thread: ThreadForCommand; asked: string | null },
): Promise<string> {
  if (asked === null || !isPublicId(asked)) return '';
  if (asked === thread.publicId)
    return quoteOf(thread.bodySource, {
      name: await getAuthorName(db, thread.authorId),
      href: paths.threadLink(asked),
    });
  const reply = await findReply(db, asked);
  if (!reply || reply.thread.id !== thread.id || !may(actor, 'reply.read', reply).ok) return '';
  return quoteOf(reply.bodySource, {
    name: await getAuthorName(db, reply.authorId),
    href: paths.reply(asked),
  });
}

async function getAuthorName(db: Db, id: number | null): Promise<string> {
  const [row] = await db.sql<Array<{ name: string }>>`
    select display_name as name from members where id = ${id} and state <> 'erased'`;
  return row?.name ?? 'Former member';
}
