import { isMarketer, isOwn, type Actor } from '#app/policy/actor';
import type { Db } from '#db/client';

/** Who may see what came with somebody's words. */
interface LentRights {
  visible: boolean;
  /** Whether pages elsewhere may show it. */
  elsewhere: boolean;
}

/**
 * Who may see the photo that came with somebody's words: everybody while the words may be shown, other sites while they
 * may be shown there, and always the team's marketers and the member whose it is. Null where it belongs to no words.
 */
export function photoRights(db: Db, actor: Actor, uploadPublicId: string): Promise<LentRights | null> {
  return rightsOf(
    actor,
    db.sql<RightsRow[]>`
      select ${rightsColumns(db)} from uploads u join testimonials t on t.photo_id = u.id where u.public_id = ${uploadPublicId}`,
  );
}

/** The same for the video with these words. */
export function videoRights(db: Db, actor: Actor, testimonialId: number): Promise<LentRights | null> {
  return rightsOf(
    actor,
    db.sql<RightsRow[]>`select ${rightsColumns(db)} from testimonials t where t.id = ${testimonialId}`,
  );
}

interface RightsRow {
  authorId: number | null;
  here: boolean;
  elsewhere: boolean;
}

const rightsColumns = (db: Db) => db.sql`
  t.author_id as "authorId",
  exists (select from usable_testimonials('this-site') shown where shown.id = t.id) as here,
  exists (select from usable_testimonials('other-sites') shown where shown.id = t.id) as elsewhere`;

async function rightsOf(actor: Actor, rows: PromiseLike<RightsRow[]>): Promise<LentRights | null> {
  const [row] = await rows;
  if (!row) return null;
  const { authorId, here, elsewhere } = row;
  return { elsewhere, visible: here || elsewhere || isMarketer(actor) || isOwn(actor, authorId) };
}
