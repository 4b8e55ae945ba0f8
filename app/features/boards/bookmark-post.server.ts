import { done, refused, type Result } from '#app/lib/result';
import type { MemberActor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { inTransaction, type MemberContext } from '../command';
import { maxBookmarks, type BookmarkKind } from './bookmark';
import { findReply, findThread } from './subject-queries.server';

/** What is to be kept or let go. */
export interface BookmarkInput {
  kind: BookmarkKind;
  publicId: string;
}

/**
 * Keeps a post under the member's bookmarks, or lets it go. Only what one may read can be kept; what one may not read
 * any more can still be let go. Two hundred clicks at once are one bookmark, and nobody has more than `maxBookmarks`.
 */
export async function bookmarkPost(
  ctx: MemberContext,
  input: BookmarkInput & { kept: boolean },
): Promise<Result<null, 'gone' | 'too-many'>> {
  return inTransaction(ctx, async ({ db, actor }) => {
    const found = await findKeepable(db, actor, input);
    if (!found) return refused('gone');
    const { kind } = input;
    if (!input.kept) {
      await db.sql`delete from bookmarks where member_id = ${actor.id} and subject_kind = ${kind} and subject_id = ${found.id}`;
      return done(null);
    }
    if (!found.readable) return refused('gone');
    // RACE: the member's row is the queue for counting; without it two windows could both be the thousandth.
    await db.sql`select from members where id = ${actor.id} for no key update`;
    const [{ count }] = await db.sql<[{ count: number }]>`
      select count(*) from bookmarks where member_id = ${actor.id}`;
    if (count >= maxBookmarks) return refused('too-many');
    await db.sql`
      insert into bookmarks (member_id, subject_kind, subject_id) values (${actor.id}, ${kind}, ${found.id}) on conflict do nothing`;
    return done(null);
  });
}

/** Sets when to be reminded of what is kept, or that one is not; a reminder that has rung can be set again. */
export async function remindOfBookmark(
  { db, actor }: MemberContext,
  input: BookmarkInput & { remindAt: string | null },
): Promise<Result<null, 'gone'>> {
  const found = await findKeepable(db, actor, input);
  if (!found) return refused('gone');
  const rows = await db.sql`
    update bookmarks set remind_at = ${input.remindAt}, reminded_at = null
    where member_id = ${actor.id} and subject_kind = ${input.kind} and subject_id = ${found.id} returning id`;
  return rows.length > 0 ? done(null) : refused('gone');
}

async function findKeepable(
  db: Db,
  actor: MemberActor,
  { kind, publicId }: BookmarkInput,
): Promise<{ id: number; readable: boolean } | null> {
  if (kind === 'thread') {
    const thread = await findThread(db, publicId);
    return thread && { id: thread.id, readable: may(actor, 'thread.bookmark', thread).ok };
  }
  const reply = await findReply(db, publicId);
  return reply && { id: reply.id, readable: may(actor, 'reply.bookmark', reply).ok };
}
