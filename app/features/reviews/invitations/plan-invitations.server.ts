import type { Db } from '#db/client';
import { inTransaction, type CommandContext } from '../../command';
import { getReviewTerms } from '../../settings/review-terms-queries.server';
import { lookBackDays, whoIsInvited, type Purchase } from './invitation-plan';
import { isQuiet } from '#app/lib/quiet-hours';

/** The job that writes one letter about one invitation. */
export const invitationLetterTask = 'reviews.mail-invitation';

/** How many purchases one look takes in; the clock looks again soon. */
const atOnce = 2000;

/** Puts everybody on the list who is to be invited. Safe to run twice and at once: the unique index is the judge. */
export async function planInvitations(ctx: CommandContext): Promise<number> {
  return inTransaction(ctx, async ({ db, now }) => {
    const terms = await getReviewTerms(db);
    if (terms.invitationDays === 0) return 0;
    const purchases = await listInvitable(db, { now, ...terms });
    const planned = whoIsInvited(purchases, terms, now);
    const rows = await db.sql`
      insert into review_invitations (email, product_id, order_line_id, due_at)
      select email, "productId", "orderLineId", "dueAt"
      from json_to_recordset(${JSON.stringify(planned)}::json) as p (email citext, "productId" bigint, "orderLineId" bigint, "dueAt" timestamptz)
      on conflict do nothing returning id`;
    return rows.length;
  });
}

/** Purchases whose day has not long passed, oldest first. The days are left alone that whoIsInvited would leave out. */
async function listInvitable(
  db: Db,
  { now, invitationDays, uninvited }: { now: Date; invitationDays: number; uninvited: string[] },
): Promise<Purchase[]> {
  return db.sql<Purchase[]>`
    select order_line_id as "orderLineId", product_id as "productId", sku::text as sku, email::text as email,
      ordered_at as "orderedAt", known_at as "knownAt"
    from invitable_purchases
    where ordered_at <= ${now.toISOString()}
      and ordered_at > ${now.toISOString()}::timestamptz - make_interval(days => ${invitationDays + lookBackDays})
      and known_at <= ordered_at + make_interval(days => ${invitationDays}) and sku <> all(${uninvited}::citext[])
    order by ordered_at, order_line_id limit ${atOnce}`;
}

/**
 * Asks for the letters that have fallen due, at hours when letters may go. One that waits already is not asked for
 * twice; each looks again itself.
 */
export async function enqueueInvitations({ db, now }: CommandContext): Promise<void> {
  const { invitationDays, reminderDays, zone } = await getReviewTerms(db);
  if (invitationDays === 0 || isQuiet(now, zone)) return;
  const at = now.toISOString();
  await db.sql`
    select count(graphile_worker.add_job(
      ${invitationLetterTask}, json_build_object('invitationId', due.id),
      job_key := ${invitationLetterTask} || ':' || due.id, job_key_mode := 'preserve_run_at'))
    from (
      (select id from review_invitations where sent_at is null and ended_at is null and due_at <= ${at}
       order by due_at, id limit 200)
      union all
      (select id from review_invitations
       where ${reminderDays > 0} and reminded_at is null and reviewed_at is null and ended_at is null
         and sent_at <= ${at}::timestamptz - make_interval(days => ${reminderDays})
       order by sent_at, id limit 200)) due`;
}

/** Lets go of addresses that wrote nothing within a year. A review's proof keeps its row. */
export async function forgetInvitations({ db, now }: CommandContext): Promise<void> {
  await db.sql`
    delete from review_invitations
    where reviewed_at is null and created_at < ${now.toISOString()}::timestamptz - interval '1 year'`;
}
