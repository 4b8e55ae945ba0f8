import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { attempt } from '../attempt.server';
import { getPublicMember } from '../accounts/member-queries.server';
import { inTransaction, type MemberContext } from '../command';
import { openQueueItem } from './open-queue-item.server';

export type OpenCaseProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Puts an account into the queue without a flag, so that a warning or a suspension is decided and told like any other. */
export async function openCase(
  ctx: MemberContext,
  handle: string,
): Promise<Result<{ itemPublicId: string }, OpenCaseProblem>> {
  const member = await getPublicMember(ctx.db, handle);
  if (!member) return refused({ code: 'gone' });
  const verdict = await attempt(ctx, 'case.open', {
    subject: { authorId: member.id, authorRole: member.role },
    about: { kind: 'member', id: member.id },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor }) => {
    const itemId = await openQueueItem(db, {
      subjectKind: 'member',
      subjectId: member.id,
      cause: 'opened-by-team',
    });
    await writeAudit(db, {
      actorId: actor.id,
      action: 'case.opened',
      subjectKind: 'member',
      subjectId: member.id,
      detail: { item: itemId },
    });
    const [item] = await db.sql<[{ publicId: string }]>`
      select public_id as "publicId" from queue_items where id = ${itemId}`;
    return done({ itemPublicId: item.publicId });
  });
}
