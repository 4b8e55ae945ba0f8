import type { Db } from '#db/client';
import { causeOf, type NotableFact } from './notable-fact';

/**
 * Tells a member of points that the team gave, took or took back by hand, in the words that go with it. The log holds no
 * words, so they are read here.
 */
export async function tellOfAdjustment(db: Db, fact: NotableFact): Promise<void> {
  const isUndone = fact.payload['undone'] === true;
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select a.member_id, 'points-adjusted', ${causeOf(fact)}, 'member', a.member_id,
           json_build_object('publicId', a.public_id, 'what', case when ${isUndone} then 'undone' else 'given' end,
             'points', case when ${isUndone} then -a.points else a.points end,
             'words', case when ${isUndone} then a.undo_reason else a.reason end)
    from point_adjustments a where a.id = ${Number(fact.payload['adjustment'])}
    on conflict do nothing`;
}

/** Tells a member who objected that another person looked at it and it stays, and why. */
export async function tellOfKeptAdjustment(db: Db, fact: NotableFact): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select a.member_id, 'points-adjusted', ${causeOf(fact)}, 'member', a.member_id,
           json_build_object('publicId', a.public_id, 'what', 'kept', 'words', a.keep_reason)
    from point_adjustments a where a.id = ${Number(fact.payload['adjustment'])} and a.keep_reason is not null
    on conflict do nothing`;
}

/** Tells every admin but the member that somebody objects: whoever of them reads it can take the points back. */
export async function tellOfContest(db: Db, fact: NotableFact): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select m.id, 'points-contested', ${causeOf(fact)}, 'member', a.member_id, json_build_object('publicId', a.public_id)
    from point_adjustments a join members m on m.role = 'admin' and m.state = 'active' and m.id <> a.member_id
    where a.id = ${Number(fact.payload['adjustment'])}
    on conflict do nothing`;
}
