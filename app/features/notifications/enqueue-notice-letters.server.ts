import type { Db } from '#db/client';

/** The errands that write one letter about one notice, by the list of letters that it is on. */
export const noticeLetterTasks = {
  events: 'notifications.mail-event',
  articles: 'notifications.mail-article',
  requests: 'notifications.mail-proposal',
  reviews: 'notifications.mail-review-case',
  thanks: 'notifications.mail-thanks',
  rewards: 'notifications.mail-reward',
  milestones: 'notifications.mail-occasion',
} as const;

/** The kind of the notices that each list tells of. */
const kindOf = {
  events: 'event',
  articles: 'article',
  requests: 'testimonial',
  reviews: 'review-case',
  thanks: 'thanks',
  rewards: 'reward',
  milestones: 'occasion',
} as const;

/** Who opens the page meanwhile gets no letter. */
const waitMinutes = 2;

/** Enqueues a letter to everybody who was told by this cause, or these notices, and takes such letters; all else is asked when it is sent. */
export async function enqueueNoticeLetters(
  db: Db,
  told: string | { ids: readonly number[] },
  list: keyof typeof noticeLetterTasks,
): Promise<void> {
  const task = noticeLetterTasks[list];
  const asked =
    typeof told === 'string'
      ? db.sql`n.cause = ${told}`
      : db.sql`n.id = any(${told.ids as number[]}::bigint[])`;
  await db.sql`
    select count(graphile_worker.add_job(
      ${task}, json_build_object('noticeId', n.id), run_at := now() + make_interval(mins => ${waitMinutes}),
      job_key := ${task} || ':' || n.id, job_key_mode := 'preserve_run_at'))
    from notifications n
    join members m on m.id = n.member_id and m.email is not null and m.email_verified_at is not null
    left join mail_preferences p on p.member_id = n.member_id
    where ${asked} and n.kind = ${kindOf[list]} and n.read_at is null and p.${db.sql(list)} is not false`;
}
