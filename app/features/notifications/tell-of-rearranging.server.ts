import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import { causeOf, type NotableFact } from './notable-fact';
import type { NoticeKind } from './notice';
import { hasMuted, mayHear } from './recipients.server';

/** Tells the author and the followers of a thread what the team has done with it, once each. */
export async function tellOfThreadAct(db: Db, fact: NotableFact, kind: NoticeKind): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id)
    select m.id, ${kind}, ${causeOf(fact)}, 'thread', t.id
    from threads t join boards b on b.id = t.board_id join members m on ${isConcerned(db)}
    where t.id = ${fact.subjectId} and t.state = 'visible' and m.id is distinct from ${fact.actorId}::bigint
      and ${mayHear(db)} and not ${hasMuted(db)}
    on conflict do nothing`;
}

/** Whether thread t concerns member m, as SQL. */
function isConcerned({ sql }: Db): PendingQuery<Row[]> {
  return sql`(m.id = t.author_id or m.id in (select f.member_id from thread_follows f where f.thread_id = t.id and f.level <> 'mute'))`;
}

/**
 * A merge is told to the author and the followers of the thread that went, with both titles, and to the author of the
 * one that grew. The notice leads to where the opening post stands now.
 */
export async function tellOfMerge(db: Db, fact: NotableFact): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select m.id, 'thread-merged', ${causeOf(fact)}, 'reply', r.id, jsonb_build_object('title', gone.title)
    from threads gone
    join carried_posts c on c.from_kind = 'thread' and c.from_id = gone.id and c.to_kind = 'reply'
    join replies r on r.id = c.to_id and r.state = 'visible'
    join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    join members m on m.id in (gone.author_id, t.author_id)
      or m.id in (select f.member_id from thread_follows f where f.thread_id = gone.id and f.level <> 'mute')
    where gone.id = ${fact.subjectId} and m.id is distinct from ${fact.actorId}::bigint and ${mayHear(db)} and not ${hasMuted(db)}
    on conflict do nothing`;
  await tellLeftOut(db, fact, { now: Number(fact.payload['into']), before: fact.subjectId });
}

/** A split is told to who follows the thread that the replies come from and to those who wrote them. */
export async function tellOfSplit(db: Db, fact: NotableFact): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id)
    select m.id, 'thread-split', ${causeOf(fact)}, 'thread', t.id
    from threads t join boards b on b.id = t.board_id
    join members m on m.id in (
      select f.member_id from thread_follows f where f.thread_id in (t.id, ${Number(fact.payload['from'])}) and f.level <> 'mute')
    where t.id = ${fact.subjectId} and m.id is distinct from ${fact.actorId}::bigint and ${mayHear(db)} and not ${hasMuted(db)}
    on conflict do nothing`;
  await tellLeftOut(db, fact, { now: fact.subjectId, before: Number(fact.payload['from']) });
}

/** A move is told like any act; an author who may not read the new board hears that much and no more. */
export async function tellOfMove(db: Db, fact: NotableFact): Promise<void> {
  await tellOfThreadAct(db, fact, 'thread-moved');
  await tellLeftOut(db, fact, { now: fact.subjectId, before: fact.subjectId });
}

/**
 * To whoever wrote something that now stands where they may not read: that it went, and from where. They knew the title
 * of that place, and learn nothing of the new one.
 */
async function tellLeftOut(
  db: Db,
  fact: NotableFact,
  { now, before }: { now: number; before: number },
): Promise<void> {
  const isReplies = fact.kind === 'thread.split';
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select m.id, 'thread-taken-away', ${causeOf(fact)}, 'member', m.id, jsonb_build_object('title', old.title)
    from threads old, threads t join boards b on b.id = t.board_id
    join members m on m.id in (
      select author_id from threads where id = ${isReplies ? now : before}
      union select author_id from replies where ${isReplies} and thread_id = ${now})
    where t.id = ${now} and old.id = ${before} and m.state = 'active' and m.id is distinct from ${fact.actorId}::bigint
      and not (${mayHear(db)})
    on conflict do nothing`;
}
