import { done, refused, type Result } from '#app/lib/result';
import type { MemberContext } from '../command';
import { readableBoard } from './audience.server';

/** More could not be read, and every new thread asks who follows its tags. */
export const maxTagFollows = 100;

/**
 * Hears of each new thread with a tag, or no longer. A tag that stands on no thread that the member may read is not
 * there: else one could ask what the team talks about.
 */
export async function followTag(
  { db, actor }: MemberContext,
  input: { slug: string; following: boolean },
): Promise<Result<{ name: string }, 'gone' | 'too-many'>> {
  const [tag] = await db.sql<
    [{ id: number; name: string; followed: boolean; count: number; readable: boolean }?]
  >`
    select g.id, g.name, exists (select from tag_follows f where f.tag_id = g.id and f.member_id = ${actor.id}) as followed,
      (select count(*) from tag_follows f where f.member_id = ${actor.id}) as count,
      exists (
        select from thread_tags tt join threads t on t.id = tt.thread_id and t.state = 'visible'
        join boards b on b.id = t.board_id and ${readableBoard(db, actor)} where tt.tag_id = g.id) as readable
    from tags g where g.slug = ${input.slug}`;
  if (!tag || (!tag.readable && !tag.followed)) return refused('gone');
  if (!input.following) {
    await db.sql`delete from tag_follows where tag_id = ${tag.id} and member_id = ${actor.id}`;
    return done({ name: tag.name });
  }
  if (!tag.followed && tag.count >= maxTagFollows) return refused('too-many');
  await db.sql`insert into tag_follows (tag_id, member_id) values (${tag.id}, ${actor.id}) on conflict do nothing`;
  return done({ name: tag.name });
}
