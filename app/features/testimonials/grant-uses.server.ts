import { done, refused, type Result } from '#app/lib/result';
import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import { recordConsents, testimonialPages } from './record-consents.server';
import { endAfter, type Use } from './testimonial';
import { isKey } from './testimonial-queries.server';

/**
 * Lends words for more uses, or for longer. Words that were taken back as a whole come before the team again: it may have
 * taken them out of what it made since.
 */
export async function grantUses(
  ctx: CommandContext,
  { key, uses, months }: { key: string; uses: readonly Use[]; months: number },
): Promise<Result<{ granted: Use[] }, { code: 'gone' }>> {
  if (!isKey(key)) return refused({ code: 'gone' });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [own] = await db.sql<[{ id: number; authorId: number | null }?]>`
      select id, author_id as "authorId" from testimonials where author_key = ${key} and state <> 'draft' for update`;
    if (!own) return refused({ code: 'gone' });
    const granted = await recordConsents(db, {
      testimonialId: own.id,
      uses,
      granted: true,
      endsAt: endAfter(now, months),
      source: 'author-page',
    });
    if (granted.length === 0) return done({ granted });
    await db.sql`update testimonials set state = 'received', refused_at = null where id = ${own.id} and state = 'withdrawn'`;
    await announce(db, {
      kind: 'testimonial.granted',
      subjectKind: 'testimonial',
      subjectId: own.id,
      actorId: actor.kind === 'member' ? actor.id : own.authorId,
      payload: { uses: granted.join(' ') },
      touches: testimonialPages,
    });
    return done({ granted });
  });
}
