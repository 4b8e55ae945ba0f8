import type { Db } from '#db/client';

/** The errand that writes one letter about one notice of an event. */
export const eventLetterTask = 'notifications.mail-event';

/** Who opens the page meanwhile gets no letter. */
const waitMinutes = 2;

/** Enqueues a letter to everybody who was told by this cause and takes such letters; all else is asked when it is sent. */
export async function enqueueEventLetters(db: Db, cause: string): Promise<void> {
  await db.sql`
    select count(graphile_worker.add_job(
      ${eventLetterTask}, json_build_object('noticeId', n.id), run_at := now() + make_interval(mins => ${waitMinutes}),
      job_key := ${eventLetterTask} || ':' || n.id, job_key_mode := 'preserve_run_at'))
    from notifications n
    join members m on m.id = n.member_id and m.email is not null and m.email_verified_at is not null
    left join mail_preferences p on p.member_id = n.member_id
    where n.cause = ${cause} and n.kind = 'event' and n.read_at is null and p.events is not false`;
}
