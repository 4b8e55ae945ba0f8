import { paths } from '#app/lib/paths';
import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { askedWords } from './origin';
import { listAsked } from './origin-queries.server';

/** For the team, beside the posts of a thread: how it stands with those whose authors were asked for their words. */
export async function loadAskedNotes(
  db: Db,
  actor: Actor,
  { thread, replies }: { thread: string; replies: readonly string[] },
): Promise<Map<string, { text: string; href: string; label: string }>> {
  if (!may(actor, 'testimonial.list', null).ok) return new Map();
  const [ofThread, ofReplies] = await Promise.all([
    listAsked(db, 'thread', [thread]),
    listAsked(db, 'reply', replies),
  ]);
  return new Map(
    [...ofThread, ...ofReplies].map(([publicId, { state, testimonial }]) => [
      publicId,
      { text: askedWords[state], href: paths.curateTestimonial(testimonial), label: 'See the testimonial' },
    ]),
  );
}
