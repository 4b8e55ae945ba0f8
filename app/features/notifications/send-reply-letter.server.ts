import type { Mailer } from '#app/mail/mailer';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { may } from '#app/policy/policy';
import type { ThreadSubject } from '#app/policy/boards';
import type { Db } from '#db/client';
import { getActor } from '../accounts/member-queries.server';
import type { CommandContext } from '../command';
import { findRecipient } from './letter-recipient.server';
import { signLetterToken } from './letter-token.server';
import { replyLetter, type ToldReply } from './reply-letter.server';

/** The first words of each reply. */
const excerptLength = 280;
/** Older than this it is no news: what was never told by letter stays on the page of notices. */
const freshDays = 7;
/** A letter counts no further. */
const mostReplies = 100;

/**
 * Writes to one member about what is new in one thread, when there still is something: notices that were read on the
 * page meanwhile, posts that were taken down, a thread that was muted or that they may not read any more, an address that
 * is not theirs any more, are all asked for now. Notices are marked in the same transaction, so that none is in two
 * letters; a crash between the two sends the very same message again.
 */
export async function sendReplyLetter(
  { db }: CommandContext,
  { memberId, threadId }: { memberId: number; threadId: number },
  options: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  const actor = await getActor(db, memberId);
  const thread = await findThreadOf(db, threadId);
  if (!actor?.emailVerified || !thread || !may(actor, 'thread.read', thread).ok) return;
  const recipient = await findRecipient(db, { memberId, threadId, list: 'replies' });
  const replies = recipient ? await listUntold(db, { memberId, threadId }) : [];
  if (!recipient || replies.length === 0) return;
  await db.sql`update notifications set mailed_at = now() where id = any(${replies.map((reply) => reply.noticeId)}::bigint[])`;
  const { publicId: memberPublicId } = actor;
  const token = signLetterToken({ publicId: memberPublicId, letterKey: recipient.letterKey }, 'replies');
  const { origin, brand } = options;
  await options.mailer.send(
    replyLetter({ to: recipient.email, memberPublicId, thread, replies, token, origin, brand }),
  );
}

type ThreadOfLetter = ThreadSubject & { publicId: string; slug: string; title: string };

async function findThreadOf(db: Db, threadId: number): Promise<ThreadOfLetter | null> {
  const [row] = await db.sql<[{ thread: ThreadOfLetter }?]>`
    select json_build_object('publicId', t.public_id, 'slug', t.slug, 'title', t.title, 'authorId', t.author_id, 'state', t.state,
      'kind', t.kind, 'locked', t.locked_at is not null, 'seenBy', b.seen_by, 'postedBy', b.posted_by, 'repliedBy', b.replied_by, 'moderatedBy', b.moderated_by) as thread
    from threads t join boards b on b.id = t.board_id where t.id = ${threadId} and t.state = 'visible'`;
  return row?.thread ?? null;
}

async function listUntold(
  db: Db,
  { memberId, threadId }: { memberId: number; threadId: number },
): Promise<ToldReply[]> {
  const rows = await db.sql<Array<Omit<ToldReply, 'excerpt'> & { source: string }>>`
    select n.id as "noticeId", n.kind as reason, r.public_id as "publicId", coalesce(a.display_name, 'Former member') as by,
           r.author_role <> 'member' as "byTeam", left(r.body_source, 2000) as source
    from notifications n join replies r on n.subject_kind = 'reply' and r.id = n.subject_id
    left join members a on a.id = r.author_id
    where n.member_id = ${memberId} and n.read_at is null and n.mailed_at is null and n.created_at > now() - make_interval(days => ${freshDays})
      and n.kind in ('reply', 'mention', 'solved') and r.thread_id = ${threadId} and r.state = 'visible'
    order by n.id limit ${mostReplies} for update of n`;
  return rows.map(({ source, ...reply }) => ({ ...reply, excerpt: excerptOf(source, excerptLength) }));
}
