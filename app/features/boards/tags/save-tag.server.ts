import { done, refused, type Result } from '#app/lib/result';
import { slugOf } from '#app/lib/slug';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import { lockTagsToChange } from './set-tags.server';
import { knownTag } from './tag-queries.server';

export interface SaveTagInput {
  slug: string;
  name: string;
  /** What else it is called, with commas between. A tag of such a name becomes a part of this one. */
  synonyms: string;
}

export type SaveTagProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'name-taken'; name: string };

/**
 * Says what a tag is called and what else people call it. Where another word is a tag of its own, its threads and
 * followers move here and it is no tag any more; taking the word away later does not split them again. A word means one
 * tag at most, and the tag's own address stays.
 */
export async function saveTag(
  ctx: MemberContext,
  input: SaveTagInput,
): Promise<Result<{ merged: number }, SaveTagProblem>> {
  const verdict = await attempt(ctx, 'tag.manage', { subject: null, about: { kind: 'tag', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    await lockTagsToChange(db);
    const [tag] = await db.sql<[{ id: number; slug: string; renamed: boolean }?]>`
      select g.id, g.slug, g.name <> ${input.name} as renamed from tags g where g.slug = ${input.slug} and ${knownTag(db, actor)}`;
    if (!tag) return refused({ code: 'gone' });
    const words = wordsFor(input, tag.slug);
    const taken = await takenBy(db, tag.id, words);
    if (taken) return refused({ code: 'name-taken', name: taken });
    const { count: synonymsBefore } = await db.sql`delete from tag_synonyms where tag_id = ${tag.id}`;
    const merged = await takeIn(db, tag.id, [...words.keys()]);
    await db.sql`update tags set name = ${input.name} where id = ${tag.id}`;
    await db.sql`
      insert into tag_synonyms (slug, name, tag_id)
      select slug, name, ${tag.id} from unnest(${[...words.keys()]}::text[], ${[...words.values()]}::text[]) as word (slug, name)
      on conflict (slug) do update set name = excluded.name`;
    await writeAudit(db, {
      actorId: actor.id,
      action: 'tag.changed',
      subjectKind: 'tag',
      subjectId: tag.id,
      detail: { renamed: tag.renamed, synonymsBefore, synonyms: words.size, merged },
    });
    await announce(db, {
      kind: 'tag.changed',
      subjectKind: 'tag',
      subjectId: tag.id,
      actorId: actor.id,
      touches: ['home', 'boards'],
    });
    return done({ merged });
  });
}

/** The other words by their addresses; its own address needs none. */
function wordsFor({ name, synonyms }: SaveTagInput, own: string): Map<string, string> {
  const words = [...synonyms.split(','), ...(slugOf(name, '') === own ? [] : [name])];
  const named = words.map((word): [string, string] => [slugOf(word.trim(), ''), word.trim()]);
  return new Map(named.filter(([slug]) => slug !== '' && slug !== own));
}

/** A word that means another tag already, unless that one is taken in as well. */
async function takenBy(db: Db, tagId: number, words: ReadonlyMap<string, string>): Promise<string | null> {
  const slugs = [...words.keys()];
  const [taken] = await db.sql<[{ slug: string }?]>`
    select s.slug from tag_synonyms s join tags g on g.id = s.tag_id
    where s.slug = any(${slugs}::text[]) and g.id <> ${tagId} and g.slug <> all(${slugs}::text[]) limit 1`;
  return taken ? (words.get(taken.slug) ?? taken.slug) : null;
}

/** Makes the tags with these addresses a part of this one. */
async function takeIn(db: Db, tagId: number, slugs: string[]): Promise<number> {
  const others = await db.sql<Array<{ id: number }>>`select id from tags where slug = any(${slugs}::text[])`;
  const ids = others.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await db.sql`
    insert into thread_tags (thread_id, tag_id)
    select distinct thread_id, ${tagId}::bigint from thread_tags where tag_id = any(${ids}::bigint[]) on conflict do nothing`;
  await db.sql`
    insert into tag_follows (tag_id, member_id)
    select distinct ${tagId}::bigint, member_id from tag_follows where tag_id = any(${ids}::bigint[]) on conflict do nothing`;
  await db.sql`delete from thread_tags where tag_id = any(${ids}::bigint[])`;
  await db.sql`delete from tag_follows where tag_id = any(${ids}::bigint[])`;
  await db.sql`update tag_synonyms set tag_id = ${tagId} where tag_id = any(${ids}::bigint[])`;
  await db.sql`delete from tags where id = any(${ids}::bigint[])`;
  return ids.length;
}
