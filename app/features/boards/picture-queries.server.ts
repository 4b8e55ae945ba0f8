import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { findArticle } from '../articles/article-queries.server';
import { findReply, findThread } from './subject-queries.server';

/**
 * Whether somebody may see a picture of posts: its owner, or whoever may read a post, or an article on its way, that
 * holds it. A picture that lies in a closed board is closed, whoever knows its address.
 */
export async function mayPictureBeSeen(db: Db, actor: Actor, publicId: string): Promise<boolean> {
  const held = await db.sql<Array<{ ownerId: number | null; kind: string | null; post: string | null }>>`
    select u.owner_id as "ownerId", p.subject_kind as kind, coalesce(t.public_id, r.public_id, a.public_id) as post
    from uploads u left join post_pictures p on p.upload_id = u.id
      left join threads t on p.subject_kind = 'thread' and t.id = p.subject_id
      left join replies r on p.subject_kind = 'reply' and r.id = p.subject_id
      left join articles a on p.subject_kind = 'article' and a.id = p.subject_id
    where u.public_id = ${publicId} and u.purpose = 'post' limit 20`;
  if (actor.kind === 'member' && held.some(({ ownerId }) => ownerId === actor.id)) return true;
  for (const { kind, post } of held) {
    if (post !== null && (await mayRead(db, actor, { kind, post }))) return true;
  }
  return false;
}

async function mayRead(db: Db, actor: Actor, { kind, post }: { kind: string | null; post: string }) {
  if (kind === 'thread') {
    const thread = await findThread(db, post);
    return thread !== null && may(actor, 'thread.read', thread).ok;
  }
  if (kind === 'article') {
    const article = await findArticle(db, post);
    return article !== null && may(actor, 'article.read', article).ok;
  }
  const reply = await findReply(db, post);
  return reply !== null && may(actor, 'reply.read', reply).ok;
}
