import { done, refused, type Result } from '#app/lib/result';
import { announce } from '#db/events';
import { enqueue } from '#db/jobs';
import { inTransaction, type CommandContext } from '../command';
import { authorLetterTask } from './give-testimonial.server';
import { recordConsents, testimonialPages } from './record-consents.server';
import { uses as allUses, type Use } from './testimonial';
import { isKey } from './testimonial-queries.server';

/**
 * Takes back some uses of somebody's own words, or all and with them the words. Whoever holds the secret address is the
 * author; no account is needed. Pages that show them let go at once, whatever asks next finds nothing, and the team is
 * told where they were used. The receipt is the rows, on the same address and in a letter.
 */
export async function withdrawUses(
  ctx: CommandContext,
  { key, uses }: { key: string; uses: readonly Use[] | 'all' },
): Promise<Result<{ withdrawn: Use[] }, { code: 'gone' }>> {
  if (!isKey(key)) return refused({ code: 'gone' });
  return inTransaction(ctx, async ({ db, actor }) => {
    const [own] = await db.sql<[{ id: number; state: string; authorId: number | null }?]>`
      select id, state, author_id as "authorId" from testimonials where author_key = ${key} for update`;
    if (!own) return refused({ code: 'gone' });
    const withdrawn = await recordConsents(db, {
      testimonialId: own.id,
      uses: uses === 'all' ? allUses : uses,
      granted: false,
      endsAt: null,
      source: 'author-page',
    });
    const goes = uses === 'all' && own.state !== 'withdrawn';
    if (withdrawn.length === 0 && !goes) return done({ withdrawn });
    if (goes)
      await db.sql`update testimonials set state = 'withdrawn', featured = false where id = ${own.id}`;
    await announce(db, {
      kind: 'testimonial.withdrawn',
      subjectKind: 'testimonial',
      subjectId: own.id,
      actorId: actor.kind === 'member' ? actor.id : own.authorId,
      payload: { uses: withdrawn.join(' '), all: uses === 'all' },
      touches: testimonialPages,
    });
    await enqueue(db, authorLetterTask, { testimonialId: own.id, about: 'withdrawn' });
    return done({ withdrawn });
  });
}
