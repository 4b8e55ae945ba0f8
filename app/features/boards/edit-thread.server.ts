import { renderMarkdown } from '#app/lib/markdown/markdown.server';
import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { setTags } from './post-thread.server';
import { findThread } from './subject-queries.server';
import { threadSlugOf } from './thread';

export type EditThreadProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Changes one's own thread. What it said before goes into its history; the old address leads to the new one. */
export async function editThread(
  ctx: MemberContext,
  input: { publicId: string; title: string; body: string; tags: string },
): Promise<Result<{ publicId: string; slug: string }, EditThreadProblem>> {
  const { html, version } = await renderMarkdown(input.body);
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const thread = await findThread(db, input.publicId, { lock: true });
    if (!thread) return refused({ code: 'gone' });
    const verdict = may(actor, 'thread.edit', thread);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const slug = threadSlugOf(input.title);
    await setTags(db, thread.id, input.tags);
    if (thread.title !== input.title || thread.bodySource !== input.body) {
      await db.sql`
        insert into revisions (subject_kind, subject_id, title, body_source, editor_id)
        values ('thread', ${thread.id}, ${thread.title}, ${thread.bodySource}, ${actor.id})`;
      await db.sql`
        update threads set title = ${input.title}, slug = ${slug}, body_source = ${input.body}, body_html = ${html},
          render_version = ${version}, edited_at = ${now.toISOString()} where id = ${thread.id}`;
    }
    await announce(db, {
      kind: 'thread.edited',
      subjectKind: 'thread',
      subjectId: thread.id,
      actorId: actor.id,
      touches: [`thread:${thread.id}`, `board:${thread.boardId}`, 'home'],
    });
    return done({ publicId: thread.publicId, slug });
  });
}
