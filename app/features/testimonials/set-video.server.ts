import { done, refused, type Result } from '#app/lib/result';
import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import type { KeptFiles } from '../videos/keep-video.server';
import { forgetVideo, recordVideo } from '../videos/record-video.server';
import { testimonialPages } from './record-consents.server';
import { isKey } from './testimonial-queries.server';
import { mayFilm, type TestimonialState } from './testimonial';

export type TestimonialVideoProblem = { code: 'gone' } | { code: 'nothing' };

interface LockedWords {
  id: number;
  authorId: number | null;
  state: TestimonialState;
}

/**
 * Adds a video to somebody's own words, puts another in its place, or changes its picture or what is said of it. Whoever
 * holds the secret address is the author. The same uses are granted for it as for the words; nobody has looked at it
 * yet, so words that were approved wait once more.
 */
export async function setTestimonialVideo(
  ctx: CommandContext,
  { key, words, files }: { key: string; words: string; files: KeptFiles },
): Promise<Result<{ waits: boolean }, TestimonialVideoProblem>> {
  return inTransaction(ctx, async (inner) => {
    const own = await lockOwn(inner, key);
    if (!own) return refused({ code: 'gone' });
    const about = { ownerId: own.authorId, words, files };
    if (!(await recordVideo(inner.db, { kind: 'testimonial', id: own.id }, about)))
      return refused({ code: 'nothing' });
    await inner.db.sql`
      update testimonials set state = 'received', decided_by = null, decided_at = null, featured = false where id = ${own.id}`;
    await announceChange(inner, own, 'testimonial.received');
    return done({ waits: own.state === 'approved' });
  });
}

/** Takes the video away from somebody's own words. Less is shown than before: nobody has to look at it. */
export async function removeTestimonialVideo(
  ctx: CommandContext,
  key: string,
): Promise<Result<null, TestimonialVideoProblem>> {
  return inTransaction(ctx, async (inner) => {
    const own = await lockOwn(inner, key);
    if (!own) return refused({ code: 'gone' });
    if (!(await forgetVideo(inner.db, { kind: 'testimonial', id: own.id })))
      return refused({ code: 'nothing' });
    await announceChange(inner, own, 'testimonial.video-removed');
    return done(null);
  });
}

async function lockOwn({ db }: CommandContext, key: string): Promise<LockedWords | null> {
  if (!isKey(key)) return null;
  const [own] = await db.sql<[LockedWords?]>`
    select id, author_id as "authorId", state from testimonials where author_key = ${key} and erased_at is null for update`;
  return own && mayFilm({ ...own, isErased: false }) ? own : null;
}

function announceChange(
  { db, actor }: CommandContext,
  own: LockedWords,
  kind: 'testimonial.received' | 'testimonial.video-removed',
): Promise<unknown> {
  return announce(db, {
    ...{ kind, subjectKind: 'testimonial', subjectId: own.id, touches: testimonialPages },
    actorId: actor.kind === 'member' ? actor.id : own.authorId,
  });
}
