import type { Mailer } from '#app/mail/mailer';
import type { ArticleSubject } from '#app/policy/articles';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { getActor } from '../accounts/member-queries.server';
import type { CommandContext } from '../command';
import { articleLetter } from './article-letter.server';
import { findRecipient } from './letter-recipient.server';
import { signLetterToken } from './letter-token.server';

interface ToldNotice {
  memberId: number;
  actorName: string | null;
  detail: Record<string, string | number>;
  reason: string;
  state: string;
  article: ArticleSubject & { publicId: string };
}

/** What the words must still be for a letter to be true: nobody is written about a step that was taken back. */
const stateOf: Record<string, readonly string[]> = {
  sent: ['sent'],
  returned: ['returned'],
  declined: ['declined'],
  published: ['published'],
  proposed: ['draft', 'sent', 'returned'],
};

/**
 * Writes to one member what a notice about an article says, if it is still unread, still so, theirs to read, and wanted
 * by mail. It is marked in the same transaction, so that it is in one letter at most; a crash between the two sends the
 * very same message again.
 */
export async function sendArticleLetter(
  { db }: CommandContext,
  noticeId: number,
  { mailer, origin, brand }: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  const notice = await lockUntold(db, noticeId);
  const actor = notice ? await getActor(db, notice.memberId) : null;
  if (!notice || !actor?.emailVerified) return;
  const { article, detail, memberId, actorName, reason, state } = notice;
  const what = String(detail['what']);
  if (!may(actor, what === 'sent' ? 'article.review' : 'article.read', article).ok) return;
  if (!stateOf[what]?.includes(state)) return;
  const recipient = await findRecipient(db, { memberId, threadId: null, list: 'articles' });
  if (!recipient) return;
  await db.sql`update notifications set mailed_at = now() where id = ${noticeId}`;
  const { publicId: memberPublicId } = actor;
  const token = signLetterToken({ publicId: memberPublicId, letterKey: recipient.letterKey }, 'articles');
  await mailer.send(
    articleLetter({
      ...{ to: recipient.email, memberPublicId, noticeId, article, detail, actorName },
      ...{ reason: what === 'returned' || what === 'declined' ? reason : '', token, origin, brand },
    }),
  );
}

async function lockUntold(db: Db, noticeId: number): Promise<ToldNotice | null> {
  await db.sql`select from notifications where id = ${noticeId} for update`;
  const [row] = await db.sql<[{ notice: ToldNotice }?]>`
    select json_build_object('memberId', n.member_id, 'detail', n.detail, 'reason', v.reason, 'state', v.state, 'actorName', w.display_name,
      'article', json_build_object('publicId', a.public_id, 'authorId', a.author_id, 'writtenBy', v.written_by, 'seenBy', b.seen_by,
        'postedBy', b.posted_by, 'repliedBy', b.replied_by, 'moderatedBy', b.moderated_by)) as notice
    from notifications n join articles a on n.subject_kind = 'article' and a.id = n.subject_id join boards b on b.id = a.board_id
    join lateral (select * from article_versions x where x.article_id = a.id order by x.id desc limit 1) v on true
    left join members w on w.id = n.actor_id
    where n.id = ${noticeId} and n.kind = 'article' and n.read_at is null and n.mailed_at is null`;
  return row?.notice ?? null;
}
