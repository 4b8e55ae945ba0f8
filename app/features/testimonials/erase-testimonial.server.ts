import { done, refused, type Result } from '#app/lib/result';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import { forgetVideo } from '../videos/record-video.server';
import { forgetUpload } from '../writing/record-upload.server';
import { recordConsents, testimonialPages } from './record-consents.server';
import { uses } from './testimonial';
import { isKey } from './testimonial-queries.server';

/**
 * Erases somebody's own words with their name, address, firm and picture, and what the request to them said of them.
 * Whoever holds the secret address is the author. The rows of consent stay, as proof that all is taken back: they hold
 * no word of anybody. What a search found is gone by the announced fact; the picture's files are the caller's to remove.
 */
export async function eraseTestimonial(
  ctx: CommandContext,
  key: string,
): Promise<Result<{ photos: string[] }, { code: 'gone' }>> {
  if (!isKey(key)) return refused({ code: 'gone' });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [own] = await db.sql<
      [{ id: number; authorId: number | null; photoId: number | null; requestId: number | null }?]
    >`
      select id, author_id as "authorId", photo_id as "photoId", request_id as "requestId" from testimonials
      where author_key = ${key} and erased_at is null for update`;
    if (!own) return refused({ code: 'gone' });
    const withdrawn = await recordConsents(db, {
      ...{ testimonialId: own.id, uses, granted: false, endsAt: null, source: 'author-page' },
    });
    await blank(db, own.id, now);
    await blankRequest(db, own.requestId, now);
    const photo = own.photoId === null ? null : await forgetUpload(db, own.photoId);
    await forgetVideo(db, { kind: 'testimonial', id: own.id });
    await announce(db, {
      kind: 'testimonial.withdrawn',
      subjectKind: 'testimonial',
      subjectId: own.id,
      actorId: actor.kind === 'member' ? actor.id : own.authorId,
      payload: { uses: withdrawn.join(' '), all: true },
      touches: testimonialPages,
    });
    return done({ photos: photo === null ? [] : [photo] });
  });
}

async function blank(db: Db, id: number, now: Date): Promise<void> {
  await db.sql`
    update testimonials
    set state = 'withdrawn', erased_at = ${now.toISOString()}, featured = false, name = '', job_title = '', company = '', email = null,
      words = '', short_words = null, tags = '{}', reason = '', photo_id = null
    where id = ${id}`;
}

/** A request to one person names them; one that many can follow names nobody and stays. */
async function blankRequest(db: Db, id: number | null, now: Date): Promise<void> {
  await db.sql`
    update testimonial_requests
    set name = '', email = null, basis = '', note = '', erased_at = ${now.toISOString()}, closed_at = coalesce(closed_at, ${now.toISOString()})
    where id = ${id} and kind <> 'link'`;
}
