import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { attempt } from '../attempt.server';
import { inTransaction, type CommandContext, type MemberContext } from '../command';
import { isKey } from './testimonial-queries.server';

/** Says no to a request to oneself. It is not made again, and the team reads only that the answer was no. */
export async function declineRequest(
  ctx: CommandContext,
  key: string,
): Promise<Result<null, { code: 'gone' }>> {
  if (!isKey(key)) return refused({ code: 'gone' });
  return inTransaction(ctx, async ({ db, now }) => {
    const rows = await db.sql`
      update testimonial_requests set declined_at = ${now.toISOString()}
      where key = ${key} and kind <> 'link' and received_at is null and declined_at is null returning id`;
    return rows.length === 1 ? done(null) : refused({ code: 'gone' });
  });
}

/**
 * Notes that somebody has looked at what they were asked, only of members who have allowed that: for everybody else it
 * stays as it was.
 */
export async function noteOpened(ctx: CommandContext, requestId: number): Promise<void> {
  const { db, now } = ctx;
  await db.sql`
    update testimonial_requests r set opened_at = ${now.toISOString()}
    where r.id = ${requestId} and r.opened_at is null and r.kind <> 'link' and coalesce((
      select c.granted from consents c where c.member_id = r.member_id and c.purpose = 'opening' order by c.id desc limit 1), false)`;
}

/** Notes that an answer was begun: a form was sent, even if something was missing in it. */
export async function noteStarted(ctx: CommandContext, requestId: number): Promise<void> {
  const { db, now } = ctx;
  await db.sql`
    update testimonial_requests set started_at = ${now.toISOString()} where id = ${requestId} and started_at is null`;
}

/** Closes a request: its link answers nobody any more. */
export async function closeRequest(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<null, { code: 'gone' } | { code: 'refused'; because: Refusal }>> {
  const about = { kind: 'testimonial-request', id: null };
  const verdict = await attempt(ctx, 'testimonial.request', { subject: null, about });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [row] = await db.sql<[{ id: number }?]>`
      update testimonial_requests set closed_at = ${now.toISOString()} where public_id = ${publicId} and closed_at is null returning id`;
    if (!row) return refused({ code: 'gone' });
    await writeAudit(db, {
      actorId: actor.id,
      action: 'testimonial.request-closed',
      subjectKind: 'testimonial-request',
      subjectId: row.id,
    });
    return done(null);
  });
}
