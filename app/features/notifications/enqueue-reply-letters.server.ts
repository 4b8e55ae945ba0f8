import type { Db } from '#db/client';

/** The errand that writes one letter about one thread to one member. */
export const replyLetterTask = 'notifications.mail-replies';

/** What comes in these minutes is one letter, and who reads it on the page meanwhile gets none. */
const gatherMinutes = 5;
/** Between two letters about the same thread. */
const restMinutes = 60;

/**
 * Enqueues a letter to everybody who was told by this cause and takes such letters: one job a member and thread,
 * however many replies come before it runs. Whether there is still something to tell is asked when it runs.
 */
export async function enqueueReplyLetters(db: Db, cause: string): Promise<void> {
  await db.sql`
    select count(graphile_worker.add_job(
      ${replyLetterTask}, json_build_object('memberId', told.member_id, 'threadId', told.thread_id),
      run_at := greatest(now() + make_interval(mins => ${gatherMinutes}), told.last + make_interval(mins => ${restMinutes})),
      job_key := ${replyLetterTask} || ':' || told.member_id || ':' || told.thread_id, job_key_mode := 'preserve_run_at'))
    from (
      select n.member_id, r.thread_id, (
        select max(b.mailed_at) from notifications b join replies o on b.subject_kind = 'reply' and o.id = b.subject_id
        where b.member_id = n.member_id and b.mailed_at > now() - make_interval(mins => ${restMinutes}) and o.thread_id = r.thread_id) as last
      from notifications n
      join replies r on n.subject_kind = 'reply' and r.id = n.subject_id
      join members m on m.id = n.member_id and m.email is not null and m.email_verified_at is not null
      left join mail_preferences p on p.member_id = n.member_id
      where n.cause = ${cause} and n.kind in ('reply', 'mention', 'solved') and n.read_at is null and p.replies is not false
    ) told`;
}
