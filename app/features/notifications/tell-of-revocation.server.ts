import type { Db } from '#db/client';
import { causeOf, type NotableFact } from './notable-fact';

/** Tells a member what the team did with a badge of theirs, and the moderators but the member that somebody objects. */
export async function tellOfRevocation(db: Db, fact: NotableFact): Promise<void> {
  const { grantId, what, name } = fact.payload;
  const isForTeam = what === 'contested';
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select m.id, 'badge-revoked', ${causeOf(fact)}, 'member', g.member_id,
           json_build_object('publicId', g.public_id, 'what', ${String(what)}::text, 'name', ${String(name)}::text)
    from badge_grants g
    join members m on case when ${isForTeam} then m.role in ('moderator', 'admin') and m.state = 'active' and m.id <> g.member_id
                           else m.id = g.member_id end
    where g.id = ${Number(grantId)}
    on conflict do nothing`;
}
