import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { findReply } from './subject-queries.server';

export type MakeOfficialProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/**
 * Says that a reply of the team is the brand's official answer to a thread, or no longer. A thread has one: choosing
 * another takes its place, under the lock of the thread. Stands in the audit log with what was official before.
 */
export async function makeOfficial(
  ctx: MemberContext,
  input: { publicId: string; official: boolean },
): Promise<Result<null, MakeOfficialProblem>> {
  return inTransaction(ctx, async ({ db, actor }) => {
    const reply = await findReply(db, input.publicId, { lock: true });
    if (!reply || !may(actor, 'reply.read', reply).ok) return refused({ code: 'gone' });
    const [row] = await db.sql<[{ authorRole: string }]>`
      select author_role as "authorRole" from replies where id = ${reply.id}`;
    const verdict = await attempt({ db, actor }, 'reply.make-official', {
      subject: { ...reply, ...row },
      about: { kind: 'reply', id: reply.id },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const [before] = await db.sql<[{ replyId: number }?]>`
      select reply_id as "replyId" from official_answers where thread_id = ${reply.thread.id}`;
    if (input.official === (before?.replyId === reply.id)) return done(null);
    await db.sql`delete from official_answers where thread_id = ${reply.thread.id}`;
    if (input.official)
      await db.sql`
        insert into official_answers (thread_id, reply_id, marked_by) values (${reply.thread.id}, ${reply.id}, ${actor.id})`;
    await writeAudit(db, {
      actorId: actor.id,
      action: input.official ? 'reply.made-official' : 'reply.made-ordinary',
      subjectKind: 'reply',
      subjectId: reply.id,
      detail: {
        threadId: reply.thread.id,
        before: before?.replyId ?? null,
        after: input.official ? reply.id : null,
      },
    });
    await touchPages(db, [`thread:${reply.thread.id}`, `board:${reply.thread.boardId}`]);
    return done(null);
  });
}
