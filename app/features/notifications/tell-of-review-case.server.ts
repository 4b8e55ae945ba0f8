import type { Db } from '#db/client';
import { enqueueNoticeLetters } from './enqueue-notice-letters.server';
import { causeOf, type NotableFact } from './notable-fact';

/**
 * Tells the author of a review that the team has opened a thread about it, or that what it tells of is solved, here and
 * by letter. Whoever opened the thread knows; the question whether to change the review comes from the house, to whoever
 * accepted the answer too.
 */
export async function tellOfReviewCase(db: Db, fact: NotableFact): Promise<void> {
  const what = fact.kind.slice('review.thread-'.length);
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id, detail)
    select m.id, 'review-case', ${causeOf(fact)}, 'review', r.id, ${fact.actorId}::bigint, jsonb_build_object('what', ${what}::text)
    from reviews r join members m on m.id = r.author_id and m.state = 'active'
    where r.id = ${fact.subjectId} and m.id is distinct from ${fact.actorId}::bigint
    on conflict do nothing`;
  await enqueueNoticeLetters(db, causeOf(fact), 'reviews');
}
