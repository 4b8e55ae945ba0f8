import type { Db } from '#db/client';
import { enqueueNoticeLetters } from './enqueue-notice-letters.server';
import { causeOf, type NotableFact } from './notable-fact';

/**
 * Tells a member of a milestone that they reached, or that is gone; by a letter too where it is good news. Whoever was
 * suspended meanwhile or no longer wants to be congratulated hears nothing. The log holds no words, so they are read here.
 */
export async function tellOfMilestone(db: Db, fact: NotableFact): Promise<void> {
  const isGone = fact.kind === 'milestone.undone';
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select s.member_id, 'occasion', ${causeOf(fact)}, 'milestone', s.id,
           json_build_object('what', case when ${isGone} then 'undone' when s.kind = 'years' then 'anniversary' else 'milestone' end,
             'kind', s.kind, 'number', s.number, 'publicId', s.public_id, 'points', s.points, 'others', ${Number(fact.payload['others'] ?? 0)}::int,
             'words', coalesce((
               select content -> 'words' ->> case when s.kind = 'years' then 'anniversary' else 'milestone' end
               from occasion_terms order by id desc limit 1), ''))
    from milestones s join members m on m.id = s.member_id and m.state = 'active'
    left join occasion_choices c on c.member_id = s.member_id
    where s.id = ${Number(fact.payload['milestone'])} and (s.undone_at is not null) = ${isGone} and c.congratulated is not false
    on conflict do nothing`;
  if (!isGone) await enqueueNoticeLetters(db, causeOf(fact), 'milestones');
}
