import type { Db } from '#db/client';

/** Long enough to have tried what was answered. */
const waitDays = 7;
/** What has waited longer than that is not dug up: imports and old threads stay quiet. */
const lookBackDays = 30;

/**
 * Reminds askers that an answer waits to be accepted: once, seven days after the first reply of somebody else to an
 * open question. Safe to run as often as one likes, because the notice's cause is the thread.
 */
export async function remindToAccept(db: Db, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, created_at)
    select m.id, 'accept-reminder', 'accept-reminder:' || t.id, 'thread', t.id, ${at}
    from boards b cross join lateral (
      select t.id, t.author_id from threads t
      where t.board_id = b.id and t.state = 'visible' and t.kind = 'question' and t.accepted_reply_id is null
        and t.reply_count > 0 and t.locked_at is null and t.import_source is null
        and t.last_activity_at > ${at}::timestamptz - make_interval(days => ${waitDays + lookBackDays})) t
    join members m on m.id = t.author_id and m.state = 'active'
    cross join lateral (
      select r.occurred_at from replies r
      where r.thread_id = t.id and r.state = 'visible' and r.author_id is distinct from t.author_id
      order by r.position limit 1) first
    where first.occurred_at <= ${at}::timestamptz - make_interval(days => ${waitDays})
      and first.occurred_at > ${at}::timestamptz - make_interval(days => ${waitDays + lookBackDays})
      and b.seen_by && member_audiences(m.id)
    on conflict do nothing`;
}
