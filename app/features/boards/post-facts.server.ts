import { isTeam } from '#app/policy/actor';
import type { MemberContext } from '../command';
import { hasLink, mustWait } from './new-member-rules';
import type { PostState } from './thread';

/** A post whose words are being changed: it does not vouch for itself. */
interface ChangedPost {
  kind: 'thread' | 'reply';
  id: number;
}

/** Whether new words appear at once or wait, by the rule about new members' links. Without a link nothing is looked up. */
export async function stateOfNewPost(
  ctx: MemberContext,
  text: string,
  changed?: ChangedPost,
): Promise<Extract<PostState, 'visible' | 'held'>> {
  const { db, actor, now } = ctx;
  if (isTeam(actor) || !hasLink(text)) return 'visible';
  const [threadId, replyId] = [
    changed?.kind === 'thread' ? changed.id : 0,
    changed?.kind === 'reply' ? changed.id : 0,
  ];
  const [row] = await db.sql<[{ posts: number }]>`
    select (select count(*) from (select from threads where author_id = ${actor.id} and state = 'visible' and id <> ${threadId} limit 5) as t)
         + (select count(*) from (select from replies where author_id = ${actor.id} and state = 'visible' and id <> ${replyId} limit 5) as r) as posts`;
  const waits = mustWait({ text, joinedAt: actor.joinedAt, visiblePosts: row.posts, isTeam: false }, now);
  return waits ? 'held' : 'visible';
}

/**
 * The same for words that replace others: only a link that was not there before makes a changed post wait, because
 * what a moderator has let through once stays through.
 */
export async function stateAfterEdit(
  ctx: MemberContext,
  post: ChangedPost,
  words: { before: string; after: string },
): Promise<Extract<PostState, 'visible' | 'held'>> {
  return hasLink(words.before) ? 'visible' : stateOfNewPost(ctx, words.after, post);
}
