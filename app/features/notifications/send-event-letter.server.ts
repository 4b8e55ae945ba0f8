import type { Mailer } from '#app/mail/mailer';
import { may } from '#app/policy/policy';
import type { ThreadSubject } from '#app/policy/boards';
import type { Db } from '#db/client';
import { getActor } from '../accounts/member-queries.server';
import type { CommandContext } from '../command';
import { eventLetter } from './event-letter.server';
import { findRecipient } from './letter-recipient.server';
import { signLetterToken } from './letter-token.server';

interface ToldNotice {
  memberId: number;
  threadId: number;
  detail: Record<string, string | number>;
  place: string;
  note: string;
  isEvent: boolean;
  thread: ThreadSubject & { publicId: string; slug: string; title: string };
}

/**
 * Writes to one member what a notice about an event says, if it is still unread, theirs to read, and wanted by mail. It
 * is marked in the same transaction, so that it is in one letter at most; a crash between the two sends the very same
 * message again.
 */
export async function sendEventLetter(
  { db }: CommandContext,
  noticeId: number,
  { mailer, origin, brand }: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  const notice = await lockUntold(db, noticeId);
  const actor = notice ? await getActor(db, notice.memberId) : null;
  if (!notice || !actor?.emailVerified || !may(actor, 'thread.read', notice.thread).ok) return;
  const { memberId, threadId, thread, detail, place, note, isEvent } = notice;
  const recipient = await findRecipient(db, { memberId, threadId, list: 'events' });
  if (!recipient) return;
  await db.sql`update notifications set mailed_at = now() where id = ${noticeId}`;
  const { publicId: memberPublicId } = actor;
  const token = signLetterToken({ publicId: memberPublicId, letterKey: recipient.letterKey }, 'events');
  await mailer.send(
    eventLetter({
      ...{ to: recipient.email, memberPublicId, noticeId, thread, detail, place, note, isEvent },
      ...{ token, origin, brand },
    }),
  );
}

async function lockUntold(db: Db, noticeId: number): Promise<ToldNotice | null> {
  await db.sql`select from notifications where id = ${noticeId} for update`;
  const [row] = await db.sql<[{ notice: ToldNotice }?]>`
    select json_build_object('memberId', n.member_id, 'threadId', t.id, 'detail', n.detail,
      'place', concat_ws(', ', nullif(g.place, ''), nullif(g.link, '')), 'note', coalesce(g.cancel_note, ''), 'isEvent', g.thread_id is not null,
      'thread', json_build_object('publicId', t.public_id, 'slug', t.slug, 'title', t.title, 'authorId', t.author_id, 'state', t.state,
        'kind', t.kind, 'locked', t.locked_at is not null, 'seenBy', b.seen_by, 'postedBy', b.posted_by, 'repliedBy', b.replied_by, 'moderatedBy', b.moderated_by)) as notice
    from notifications n join threads t on n.subject_kind = 'thread' and t.id = n.subject_id join boards b on b.id = t.board_id
    left join gatherings g on g.thread_id = t.id
    where n.id = ${noticeId} and n.kind = 'event' and n.read_at is null and n.mailed_at is null and t.state = 'visible'`;
  return row?.notice ?? null;
}
