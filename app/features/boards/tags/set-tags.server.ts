import type { Db } from '#db/client';
import { readTags } from '../thread';

/** Any fixed number that no other advisory lock of this database has as its first part. */
const tagsLock = 740_311;

/** Whoever uses tags and whoever makes one of two take turns: else a tag could be used while it goes. */
export async function lockTagsToUse(tx: Db): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock_shared(${tagsLock}::int, 0)`;
}

/** The same for whoever changes what the words mean. */
export async function lockTagsToChange(tx: Db): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(${tagsLock}::int, 0)`;
}

/** Gives a thread exactly these tags; a tag comes to be by its first use, and another word for one means that one. */
export async function setTags(tx: Db, threadId: number, text: string): Promise<void> {
  const typed = readTags(text);
  if (typed.length > 0) await lockTagsToUse(tx);
  const tags = await meantBy(tx, typed);
  const slugs = tags.map((tag) => tag.slug);
  await tx.sql`delete from thread_tags where thread_id = ${threadId} and tag_id not in (select id from tags where slug = any(${slugs}::text[]))`;
  if (tags.length === 0) return;
  const names = tags.map((tag) => tag.name);
  await tx.sql`insert into tags (slug, name) select * from unnest(${slugs}::text[], ${names}::text[]) order by 1 on conflict do nothing`;
  await tx.sql`
    insert into thread_tags (thread_id, tag_id) select ${threadId}, id from tags where slug = any(${slugs}::text[]) on conflict do nothing`;
}

type TypedTag = ReturnType<typeof readTags>[number];

async function meantBy(tx: Db, typed: TypedTag[]): Promise<TypedTag[]> {
  if (typed.length === 0) return [];
  const found = await tx.sql<Array<{ typed: string; slug: string; name: string }>>`
    select s.slug as typed, g.slug, g.name from tag_synonyms s join tags g on g.id = s.tag_id
    where s.slug = any(${typed.map(({ slug }) => slug)}::text[])`;
  const meant = typed.map((tag) => found.find((each) => each.typed === tag.slug) ?? tag);
  return [...new Map(meant.map(({ slug, name }) => [slug, { slug, name }])).values()];
}
