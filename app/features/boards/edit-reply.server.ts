import { renderMarkdown } from '#app/lib/markdown/markdown.server';
import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { findReply } from './subject-queries.server';

export type EditReplyProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Changes one's own reply; what it said before goes into its history. Saving the same words changes nothing. */
export async function editReply(
  ctx: MemberContext,
  input: { publicId: string; body: string },
): Promise<Result<null, EditReplyProblem>> {
  const { html, version } = await renderMarkdown(input.body);
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const reply = await findReply(db, input.publicId, { lock: true });
    if (!reply) return refused({ code: 'gone' });
    const verdict = may(actor, 'reply.edit', reply);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    if (reply.bodySource === input.body) return done(null);
    await db.sql`
      insert into revisions (subject_kind, subject_id, body_source, editor_id) values ('reply', ${reply.id}, ${reply.bodySource}, ${actor.id})`;
    await db.sql`
      update replies set body_source = ${input.body}, body_html = ${html}, render_version = ${version}, edited_at = ${now.toISOString()}
      where id = ${reply.id}`;
    await announce(db, {
      kind: 'reply.edited',
      subjectKind: 'reply',
      subjectId: reply.id,
      actorId: actor.id,
      payload: { threadId: reply.thread.id },
      touches: [`thread:${reply.thread.id}`],
    });
    return done(null);
  });
}
