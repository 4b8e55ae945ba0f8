import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { findThread } from './subject-queries.server';

export type PinProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Keeps a thread on top of its board, or lets it go down with the others. Stands in the audit log. */
export async function pinThread(
  ctx: MemberContext,
  input: { publicId: string; pinned: boolean },
): Promise<Result<null, PinProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const thread = await findThread(db, input.publicId, { lock: true });
    if (!thread) return refused({ code: 'gone' });
    const verdict = await attempt({ db, actor }, 'thread.pin', {
      subject: thread,
      about: { kind: 'thread', id: thread.id },
    });
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const [before] = await db.sql<[{ pinned: boolean }]>`
      select pinned_at is not null as pinned from threads where id = ${thread.id}`;
    await db.sql`update threads set pinned_at = ${input.pinned ? now.toISOString() : null} where id = ${thread.id}`;
    await writeAudit(db, {
      actorId: actor.id,
      action: input.pinned ? 'thread.pinned' : 'thread.unpinned',
      subjectKind: 'thread',
      subjectId: thread.id,
      detail: { before: before.pinned, after: input.pinned },
    });
    await touchPages(db, [`thread:${thread.id}`, `board:${thread.boardId}`]);
    return done(null);
  });
}
