import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readableBoard, type Fragment } from '../audience.server';

/** A tag with what else it is called and on how many threads it stands that the viewer may read. */
export interface TagLine {
  slug: string;
  name: string;
  synonyms: string[];
  threads: number;
}

export const tagsPerPage = 50;

/** A page of the tags whose name or other name holds these words, by name, and one more where the list goes on. */
export async function listTags(
  db: Db,
  actor: Actor,
  { q, after }: { q: string; after: string | null },
): Promise<TagLine[]> {
  const { sql } = db;
  return sql<TagLine[]>`
    with page as (
      select g.id, g.slug, g.name from tags g
      where ${knownTag(db, actor)} and (${after}::text is null or g.slug > ${after}) and (${q} = '' or strpos(lower(g.name), lower(${q})) > 0
        or exists (select from tag_synonyms s where s.tag_id = g.id and strpos(lower(s.name), lower(${q})) > 0))
      order by g.slug limit ${tagsPerPage + 1}
    )
    select g.slug, g.name, ${synonymsOf(db)} as synonyms,
      (select count(*) from thread_tags tt join threads t on t.id = tt.thread_id and t.state = 'visible'
       join boards b on b.id = t.board_id and ${readableBoard(db, actor)} where tt.tag_id = g.id) as threads
    from page g order by g.slug`;
}

/** The tag with this address, or null when it is not there for this viewer. */
export async function getTag(db: Db, actor: Actor, slug: string): Promise<Omit<TagLine, 'threads'> | null> {
  const [tag] = await db.sql<[Omit<TagLine, 'threads'>?]>`
    select g.slug, g.name, ${synonymsOf(db)} as synonyms from tags g where g.slug = ${slug} and ${knownTag(db, actor)}`;
  return tag ?? null;
}

/** The address of the tag that this word means: its own, or that of the tag it is another word for. */
export async function findTagSlug(db: Db, slug: string): Promise<string> {
  const [tag] = await db.sql<[{ slug: string }?]>`
    select g.slug from tag_synonyms s join tags g on g.id = s.tag_id where s.slug = ${slug}`;
  return tag?.slug ?? slug;
}

/**
 * Tags that stand on a thread which the actor may read, or on none: others tell what is talked about behind a door.
 * Asked as the first that is found, tag by tag, because `exists` is answered for all tags at once by reading every thread.
 */
export function knownTag(db: Db, actor: Actor): Fragment {
  return db.sql`(
    (select tt.tag_id from thread_tags tt where tt.tag_id = g.id limit 1) is null or (
      select true from thread_tags tt join threads t on t.id = tt.thread_id and t.state = 'visible'
      join boards b on b.id = t.board_id and ${readableBoard(db, actor)} where tt.tag_id = g.id limit 1))`;
}

const synonymsOf = (db: Db) => db.sql`
  (select coalesce(array_agg(s.name order by s.name), '{}') from tag_synonyms s where s.tag_id = g.id)`;
