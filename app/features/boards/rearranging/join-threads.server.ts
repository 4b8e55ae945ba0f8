import type { Db } from '#db/client';
import type { ThreadForCommand } from '../subject-queries.server';
import { lockTagsToUse } from '../tags/set-tags.server';
import { maxTags } from '../thread';

/** Who followed either follows the one that stays; a wish for silence there outlasts the merge. */
export async function joinFollowers(tx: Db, from: number, into: number): Promise<void> {
  await tx.sql`
    insert into thread_follows (member_id, thread_id, level)
    select member_id, ${into}, level from thread_follows where thread_id = ${from} on conflict do nothing`;
}

/** The thread that stays has the tags of both, its own first, as many as a thread can have. */
export async function joinTags(tx: Db, from: number, into: number): Promise<void> {
  await lockTagsToUse(tx);
  await tx.sql`
    insert into thread_tags (thread_id, tag_id)
    select ${into}, tt.tag_id from thread_tags tt join tags g on g.id = tt.tag_id
    where tt.thread_id = ${from} and not exists (
      select from thread_tags own where own.thread_id = ${into} and own.tag_id = tt.tag_id)
    order by g.slug limit greatest(0, ${maxTags} - (select count(*) from thread_tags where thread_id = ${into}))
    on conflict do nothing`;
  await tx.sql`delete from thread_tags where thread_id = ${from}`;
}

/** Who wished for either idea wishes for the one that stays, once. */
export async function joinWishes(tx: Db, from: ThreadForCommand, into: ThreadForCommand): Promise<void> {
  if (from.kind !== 'idea') return;
  await tx.sql`
    insert into idea_votes (thread_id, member_id)
    select ${into.id}, member_id from idea_votes where thread_id = ${from.id} on conflict do nothing`;
  await tx.sql`delete from idea_votes where thread_id = ${from.id}`;
  await tx.sql`
    update ideas set vote_count = (select count(*) from idea_votes where thread_id = ${into.id}) where thread_id = ${into.id}`;
}

/**
 * The accepted answer of the thread that goes is that of the other if it is a question without one. Otherwise it stays
 * the answer to what was asked there: it was accepted, and what it earned stays.
 */
export async function keepAcceptance(tx: Db, from: ThreadForCommand, into: ThreadForCommand): Promise<void> {
  if (from.acceptedReplyId === null || into.kind !== 'question' || into.acceptedReplyId !== null) return;
  await tx.sql`
    update acceptances set thread_id = ${into.id}, asker_id = coalesce(asker_id, ${from.authorId}::bigint)
    where thread_id = ${from.id} and undone_at is null`;
  await tx.sql`update threads set accepted_reply_id = ${from.acceptedReplyId} where id = ${into.id}`;
}

/** The official answer of the thread that goes is that of the other, if that has none. */
export async function keepOfficial(tx: Db, from: number, into: number): Promise<void> {
  await tx.sql`
    update official_answers set thread_id = ${into}
    where thread_id = ${from} and not exists (select from official_answers o where o.thread_id = ${into})`;
  await tx.sql`delete from official_answers where thread_id = ${from}`;
}

/** Threads that were closed as duplicates of the one that goes lead on to the one that stays. */
export async function leadClosings(tx: Db, from: number, into: number): Promise<void> {
  await tx.sql`delete from thread_closings where thread_id = ${from}`;
  await tx.sql`
    update thread_closings set duplicate_of_id = case when thread_id = ${into} then null else ${into}::bigint end
    where duplicate_of_id = ${from}`;
}
