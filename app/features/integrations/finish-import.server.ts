import { awardImportedVotes } from '#app/features/reputation/award-imported-votes.server';
import { grantBadges } from '#app/features/badges/grant-badges.server';
import { rescoreMembers } from '#app/features/advocates/rescore-members.server';
import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import { askForPictures } from './imported-pictures/await-pictures.server';

/**
 * What follows from imported rows, set-wise and as often as one likes: the numbers that lists show, points, badges and
 * scores. Nobody is told.
 */
export async function finishImport(
  db: Db,
  source: string,
  now: Date,
): Promise<{ entries: number; badges: number; scored: number }> {
  const outcome = await db.transaction(async (tx) => {
    await countThreads(tx, source);
    await countReviews(tx, source);
    const { entries } = await awardImportedVotes(tx, source);
    const badges = await grantBadges(tx, null, { now, quiet: true });
    await touchPages(tx, ['badges', 'boards', 'home', 'products', 'leaderboard']);
    await askForPictures(tx);
    return { entries, badges: badges.length };
  });
  const { scored } = await rescoreMembers(db, { now });
  return { ...outcome, scored };
}

async function countThreads(tx: Db, source: string): Promise<void> {
  await tx.sql`
    update replies r set vote_count = n.votes
    from (select r.id, coalesce(i.votes, 0) + coalesce(v.votes, 0) as votes from replies r
          left join (select subject_id, sum(count) as votes from imported_votes where subject_kind = 'reply' and type = 'up' group by 1) i on i.subject_id = r.id
          left join (select subject_id, count(*) as votes from votes where subject_kind = 'reply' group by 1) v on v.subject_id = r.id
          where r.import_source = ${source}) n
    where n.id = r.id and r.vote_count <> n.votes`;
  await tx.sql`
    update threads t set vote_count = n.votes, reply_count = n.replies, last_position = n.last_position, staff_replied = n.by_team,
                         last_activity_at = n.newest, last_reply_author_id = n.last_author
    from (select t.id, coalesce(i.votes, 0) + coalesce(v.votes, 0) as votes, coalesce(s.replies, 0) as replies,
                 coalesce(s.last_position, 0) as last_position, coalesce(s.by_team, false) as by_team,
                 greatest(s.newest, t.occurred_at) as newest, s.last_author
          from threads t
          left join (select subject_id, sum(count) as votes from imported_votes where subject_kind = 'thread' and type = 'up' group by 1) i on i.subject_id = t.id
          left join (select subject_id, count(*) as votes from votes where subject_kind = 'thread' group by 1) v on v.subject_id = t.id
          left join (select thread_id, max(position) as last_position, count(*) filter (where state = 'visible') as replies,
                            bool_or(author_role <> 'member') filter (where state = 'visible') as by_team,
                            max(occurred_at) filter (where state = 'visible') as newest,
                            (array_agg(author_id order by position desc) filter (where state = 'visible'))[1] as last_author
                     from replies group by 1) s on s.thread_id = t.id
          where t.import_source = ${source}) n
    where n.id = t.id and (t.vote_count, t.reply_count, t.last_position, t.staff_replied, t.last_activity_at, t.last_reply_author_id)
      is distinct from (n.votes, n.replies, n.last_position, n.by_team, n.newest, n.last_author)`;
  await tx.sql`
    update boards b set thread_count = n.threads
    from (select board_id, count(*) filter (where state = 'visible') as threads from threads group by 1) n
    where n.board_id = b.id and b.thread_count <> n.threads`;
}

async function countReviews(tx: Db, source: string): Promise<void> {
  await tx.sql`
    update reviews r set helpful_count = n.votes
    from (select r.id, coalesce(i.votes, 0) + coalesce(v.votes, 0) as votes from reviews r
          left join (select subject_id, sum(count) as votes from imported_votes where subject_kind = 'review' and type = 'helpful' group by 1) i on i.subject_id = r.id
          left join (select review_id, count(*) as votes from review_helpful_votes group by 1) v on v.review_id = r.id
          where r.import_source = ${source}) n
    where n.id = r.id and r.helpful_count <> n.votes`;
  await tx.sql`
    select recount_reviews(array(select distinct product_id from reviews where import_source = ${source}))`;
}
