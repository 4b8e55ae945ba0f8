import { isTeam } from '#app/policy/actor';
import type { MemberContext } from '../command';
import { mustWait } from './new-member-rules';
import type { PostState } from './thread';

/** Whether a new post appears at once or waits, by the rule about new members' links. */
export async function stateOfNewPost(
  ctx: MemberContext,
  text: string,
): Promise<Extract<PostState, 'visible' | 'held'>> {
  const { db, actor, now } = ctx;
  const [row] = await db.sql<[{ posts: number }]>`
    select (select count(*) from (select from threads where author_id = ${actor.id} and state = 'visible' limit 5) as t)
         + (select count(*) from (select from replies where author_id = ${actor.id} and state = 'visible' limit 5) as r) as posts`;
  const waits = mustWait(
    { text, joinedAt: actor.joinedAt, visiblePosts: row.posts, isTeam: isTeam(actor) },
    now,
  );
  return waits ? 'held' : 'visible';
}
