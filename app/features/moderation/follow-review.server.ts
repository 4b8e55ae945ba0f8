import type { Db } from '#db/client';
import type { CommandContext } from '../command';
import { lockReview } from './lock-review.server';
import { getSubject } from './subject-queries.server';

/**
 * What its author takes back waits for nobody: the case that is open about it is closed, as nobody's decision, with its
 * flags, notes and whatever held it as they are. When a review is published again whose case was closed so, the case is
 * open again, so that nothing that was flagged is lost by withdrawing. How the review stands now is what counts, however
 * late and in which order this is told. An appeal against a decision stays: its author asked for an answer.
 */
export async function followReview({ db, now }: CommandContext, fact: { subjectId: number }): Promise<void> {
  const named = await getSubject(db, 'review', fact.subjectId);
  if (!named) return;
  const { subject, openItem } = await lockReview(db, named);
  if (subject.state === 'withdrawn' && openItem !== null) await closeItem(db, openItem, now);
  if (subject.state === 'published' && openItem === null) await reopenWithdrawn(db, subject.id, now);
}

async function closeItem(db: Db, itemId: number, now: Date): Promise<void> {
  await db.sql`
    update queue_items set state = 'withdrawn', decided_at = ${now.toISOString()} where id = ${itemId}`;
  // Whoever appealed against the waiting has ended it: nobody is late with an answer any more.
  await db.sql`
    update appeals set outcome = 'withdrawn' where item_id = ${itemId} and outcome is null`;
}

/**
 * Opens the case again that was closed because its author withdrew the review; it waits anew from now. The caller holds
 * the review (`lockReview`) and no case is open about it. One in which its author had appealed stays closed: each time that
 * a review waits has its own appeal. Answers whether there was one.
 */
export async function reopenWithdrawn(db: Db, reviewId: number, now: Date): Promise<boolean> {
  const opened = await db.sql`
    update queue_items set state = 'open', decided_at = null, opened_at = ${now.toISOString()}
    where id = (
      select q.id from queue_items q
      where q.subject_kind = 'review' and q.subject_id = ${reviewId} and q.state = 'withdrawn'
        and not exists (select from appeals a where a.item_id = q.id)
      order by q.id desc limit 1)`;
  return opened.count > 0;
}
