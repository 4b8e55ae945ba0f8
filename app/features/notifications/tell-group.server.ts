import type { Db } from '#db/client';
import { causeOf, type NotableFact } from './notable-fact';

/** A wish to get into a group is told to its leaders, everything else to the person whom it is about. */
export async function tellAboutGroup(db: Db, fact: NotableFact): Promise<void> {
  const about = typeof fact.payload['memberId'] === 'number' ? fact.payload['memberId'] : null;
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id, detail)
    select m.id, 'group', ${causeOf(fact)}, 'group', g.id, ${fact.actorId}::bigint,
           jsonb_build_object('what', ${fact.kind.slice('group.'.length)}::text, 'name', g.name, 'slug', g.slug)
    from groups g join members m on m.id = ${about}::bigint or (${about}::bigint is null and m.id in (
      select member_id from group_members where group_id = g.id and is_leader))
    where g.id = ${fact.subjectId} and m.state = 'active' and m.id is distinct from ${fact.actorId}::bigint
    on conflict do nothing`;
}
