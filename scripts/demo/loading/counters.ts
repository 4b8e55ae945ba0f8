import type { DemoLoad } from './demo-load';

/** Sets the numbers that lists show, as the commands would have left them. */
export async function setCounters(load: DemoLoad): Promise<void> {
  const { tx } = load;
  const [threads, reviews] = [load.threads, load.reviews].map((rows) => rows.values().map(({ id }) => id));
  await tx.sql`
    update replies r set vote_count = (select count(*) from votes v where v.subject_kind = 'reply' and v.subject_id = r.id)
    where r.thread_id = any(${threads ?? []}::bigint[])`;
  await tx.sql`
    update threads t set
      vote_count = (select count(*) from votes v where v.subject_kind = 'thread' and v.subject_id = t.id),
      reply_count = coalesce(said.visible, 0), last_position = coalesce(said.last_position, 0),
      staff_replied = coalesce(said.by_team, false),
      last_activity_at = coalesce(said.newest, t.occurred_at), last_reply_author_id = said.last_author
    from (select id from threads where id = any(${threads ?? []}::bigint[])) own
    left join lateral (
      select max(position) as last_position, count(*) filter (where state = 'visible') as visible,
             bool_or(author_role <> 'member') filter (where state = 'visible') as by_team,
             max(occurred_at) filter (where state = 'visible') as newest,
             (array_agg(author_id order by position desc) filter (where state = 'visible'))[1] as last_author
      from replies where thread_id = own.id
    ) said on true
    where t.id = own.id`;
  await tx.sql`
    update boards b set thread_count = (select count(*) from threads t where t.board_id = b.id and t.state = 'visible')`;
  await tx.sql`
    update reviews r set helpful_count = (select count(*) from review_helpful_votes v where v.review_id = r.id)
    where r.id = any(${reviews ?? []}::bigint[])`;
  await tx.sql`
    select recount_reviews(array(select distinct product_id from reviews where id = any(${reviews ?? []}::bigint[])))`;
}
