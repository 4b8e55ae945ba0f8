import { paths } from '#app/lib/paths';
import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { pageStartOf, replyAnchor } from '../reply';
import { findThread } from '../subject-queries.server';
import { getReplyPlace, type ReplyPlace } from '../thread-queries.server';

/** The address of a reply within its thread. */
export function addressOfReply({ thread, position }: Pick<ReplyPlace, 'thread' | 'position'>): string {
  const start = pageStartOf(position);
  return `${paths.thread(thread, start > 0 ? { after: String(start) } : {})}#${replyAnchor(position)}`;
}

/**
 * Where the words of an old place can be read now, for whoever may read there; null for all others, who are to learn
 * nothing of it. Where the words themselves were taken down since, their thread still leads on.
 */
export async function findNewAddress(
  db: Db,
  actor: Actor,
  old: { kind: 'thread' | 'reply'; publicId: string },
): Promise<string | null> {
  const [now] = await db.sql<[{ kind: 'thread' | 'reply'; publicId: string }?]>`
    select c.to_kind as kind, coalesce(t.public_id, r.public_id) as "publicId"
    from carried_posts c
    left join threads t on c.to_kind = 'thread' and t.id = c.to_id
    left join replies r on c.to_kind = 'reply' and r.id = c.to_id
    where c.from_kind = ${old.kind}
      and c.from_id = (select id from ${db.sql(old.kind === 'thread' ? 'threads' : 'replies')} where public_id = ${old.publicId})`;
  if (!now) return null;
  if (now.kind === 'thread') return addressOfThread(db, actor, now.publicId);
  const reply = await getReplyPlace(db, now.publicId);
  if (reply && may(actor, 'reply.read', reply).ok) return addressOfReply(reply);
  return reply && may(actor, 'thread.read', reply.thread).ok ? paths.thread(reply.thread) : null;
}

async function addressOfThread(db: Db, actor: Actor, publicId: string): Promise<string | null> {
  const thread = await findThread(db, publicId);
  return thread && may(actor, 'thread.read', thread).ok ? paths.thread(thread) : null;
}

/** The thread that a merged one is part of now; null for one that was not merged. */
export async function findMergedInto(db: Db, threadId: number): Promise<string | null> {
  const [row] = await db.sql<[{ publicId: string }?]>`
    select coalesce(t.public_id, own.public_id) as "publicId"
    from carried_posts c
    left join replies r on c.to_kind = 'reply' and r.id = c.to_id
    left join threads t on t.id = r.thread_id
    left join threads own on c.to_kind = 'thread' and own.id = c.to_id
    where c.from_kind = 'thread' and c.from_id = ${threadId}`;
  return row?.publicId ?? null;
}
