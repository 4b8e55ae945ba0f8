import { occasionTermsDraft } from '#app/features/occasions/occasion-terms-draft.server';
import { setOccasionTerms } from '#app/features/occasions/set-occasion-terms.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { noticeText } from '#app/features/notifications/notice';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { aMember, aReply, aThread, aBoard } from './factories';

/** Sets what is celebrated by its form; nothing unless something is said. */
export async function setTerms(
  db: Db,
  fields: Record<string, unknown>,
  now = new Date('2020-01-01T12:00:00Z'),
): Promise<void> {
  const actor = await aMember(db, { role: 'admin' });
  const set = await setOccasionTerms({ db, actor, now }, occasionTermsDraft.parse(fields));
  if (!set.ok) throw new Error(set.problem);
}

/** So many replies by somebody, at these moments or now. */
export async function someReplies(
  db: Db,
  { by, count, at }: { by: MemberActor; count: number; at?: string },
): Promise<Array<{ id: number; publicId: string }>> {
  const board = await aBoard(db);
  const thread = await aThread(db, { by: await aMember(db), boardId: board.id });
  const replies = [];
  for (let nth = 0; nth < count; nth += 1) replies.push(await aReply(db, { by, threadId: thread.id }));
  if (at)
    await db.sql`update replies set occurred_at = ${at} where id = any(${replies.map(({ id }) => id)}::bigint[])`;
  return replies;
}

/** What somebody was told about milestones, oldest first, with every fact delivered twice. */
export async function toldTo(db: Db, member: MemberActor): Promise<string[]> {
  const facts = await db.sql`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
    from events where subject_kind = 'member' and subject_id = ${member.id} and kind like 'milestone.%' order by id`;
  for (const fact of [...facts, ...facts])
    await onNotableFact(
      { db, actor: member, now: new Date() },
      fact as unknown as Parameters<typeof onNotableFact>[1],
    );
  return (await listNotices(db, member, null))
    .map((line) => noticeText({ ...line, ownHandle: member.handle }))
    .reverse();
}
