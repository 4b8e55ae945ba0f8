import { isMarketer, isOwn, type Actor } from '#app/policy/actor';
import type { Db } from '#db/client';

/**
 * Who may see the photo that came with somebody's words: everybody while the words may be shown, other sites while they
 * may be shown there, and always the team's marketers and the member whose it is. Null where it belongs to no words.
 */
export async function photoRights(
  db: Db,
  actor: Actor,
  uploadPublicId: string,
): Promise<{ visible: boolean; elsewhere: boolean } | null> {
  const [row] = await db.sql<[{ authorId: number | null; here: boolean; elsewhere: boolean }?]>`
    select t.author_id as "authorId",
      exists (select from usable_testimonials('this-site') shown where shown.id = t.id) as here,
      exists (select from usable_testimonials('other-sites') shown where shown.id = t.id) as elsewhere
    from uploads u join testimonials t on t.photo_id = u.id where u.public_id = ${uploadPublicId}`;
  if (!row) return null;
  const { authorId, here, elsewhere } = row;
  return { elsewhere, visible: here || elsewhere || isMarketer(actor) || isOwn(actor, authorId) };
}
