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

/** A move is told like any act; an author who may not read the new board hears that much and no more. */
export async function tellOfMove(db: Db, fact: NotableFact): Promise<void> {
  await tellOfThreadAct(db, fact, 'thread-moved');
  await tellLeftOutAuthor(db, fact, fact.subjectId);
}

/** To an author whose thread now stands where they may not read: they wrote its title, and learn nothing else. */
async function tellLeftOutAuthor(db: Db, fact: NotableFact, threadId: number): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select m.id, 'thread-taken-away', ${causeOf(fact)}, 'member', m.id, jsonb_build_object('title', t.title)
    from threads t join boards b on b.id = t.board_id join members m on m.id = t.author_id
    where t.id = ${threadId} and m.state = 'active' and m.id is distinct from ${fact.actorId}::bigint and not (${mayHear(db)})
    on conflict do nothing`;
}
