import type { ShownVideo } from '#app/lib/shown-video';
import type { Db } from '#db/client';
import { shownVideoColumn } from '../videos/video-queries.server';
import type { NameForm, Use } from './testimonial';
import type { Layout, Theme } from './wall';

/** A wall: what it shows and who elsewhere may hold it. */
export interface WallRow {
  id: number;
  publicId: string;
  name: string;
  layout: Layout;
  theme: Theme;
  tags: string[];
  product: { id: number; slug: string; name: string } | null;
  featuredOnly: boolean;
  most: number;
  origins: string[];
  createdAt: string;
}

const columns = (db: Db) => db.sql`
  w.id, w.public_id as "publicId", w.name, w.layout, w.theme, w.tags, w.featured_only as "featuredOnly", w.most, w.origins,
  case when p.id is not null then json_build_object('id', p.id, 'slug', p.slug, 'name', p.name) end as product,
  w.created_at as "createdAt"`;

/** The wall with this address, or null. */
export async function getWall(db: Db, publicId: string): Promise<WallRow | null> {
  const [row] = await db.sql<[WallRow?]>`
    select ${columns(db)} from walls w left join products p on p.id = w.product_id where w.public_id = ${publicId}`;
  return row ?? null;
}

/** A brand has a handful of them. */
const mostWalls = 100;

/** All walls, with how many words each shows here and elsewhere. */
export async function listWalls(db: Db): Promise<Array<WallRow & { here: number; elsewhere: number }>> {
  const counted = (use: Use) =>
    db.sql`select ${use}::text as use, tags, product_id, featured from usable_testimonials(${use})`;
  const shown = (use: Use) => db.sql`count(*) filter (where t.use = ${use})::int`;
  return db.sql<Array<WallRow & { here: number; elsewhere: number }>>`
    with usable as materialized (${counted('this-site')} union all ${counted('other-sites')})
    select ${columns(db)}, shown.*
    from walls w left join products p on p.id = w.product_id cross join lateral (
      select ${shown('this-site')} as here, ${shown('other-sites')} as elsewhere from usable t
      where (w.tags = '{}' or t.tags && w.tags)
        and (w.product_id is null or t.product_id = w.product_id) and (not w.featured_only or t.featured)) shown
    order by w.id desc limit ${mostWalls}`;
}

/** The wall that readers are led to: the first on which something may be shown here now; null where there is none. */
export async function findPublicWall(db: Db): Promise<{ publicId: string; name: string } | null> {
  const [wall] = await db.sql<[{ publicId: string; name: string }?]>`
    select w.public_id as "publicId", w.name from walls w where exists (
      select from usable_testimonials('this-site') t where (w.tags = '{}' or t.tags && w.tags)
        and (w.product_id is null or t.product_id = w.product_id) and (not w.featured_only or t.featured))
    order by w.id limit 1`;
  return wall ?? null;
}

/** What a wall shows of one testimonial. */
export interface WalledWords {
  id: number;
  publicId: string;
  words: string;
  shortWords: string | null;
  name: string;
  jobTitle: string;
  company: string;
  nameForm: NameForm;
  incentive: string;
  relation: string;
  photo: string | null;
  video: ShownVideo | null;
  tags: string[];
  /** When its consent for this use ends. */
  endsAt: string | null;
}

/**
 * What stands on a wall for a use, at this very moment: asked anew at each delivery, of the one rule about consent.
 * Featured ones first, then by the order that the team gave.
 */
export async function listOnWall(db: Db, wall: WallRow, use: Use): Promise<WalledWords[]> {
  return db.sql<WalledWords[]>`
    select t.id, t.public_id as "publicId", t.words, t.short_words as "shortWords", t.name, t.job_title as "jobTitle", t.company,
      t.name_form as "nameForm", t.incentive, t.relation, u.public_id as photo,
      (select ${shownVideoColumn(db)} from videos v where v.testimonial_id = t.id) as video, t.tags, live.ends_at as "endsAt"
    from usable_testimonials(${use}) t cross join live_consent(t.id, ${use}) live left join uploads u on u.id = t.photo_id
    where ${wall.tags.length === 0 ? db.sql`true` : db.sql`t.tags && ${wall.tags}::text[]`}
      and ${wall.product ? db.sql`t.product_id = ${wall.product.id}` : db.sql`true`}
      and ${wall.featuredOnly ? db.sql`t.featured` : db.sql`true`}
    order by t.featured desc, t.place, t.id desc limit ${wall.layout === 'single' ? 1 : wall.most}`;
}
