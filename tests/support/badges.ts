import type { Db } from '#db/client';
import type { MemberActor } from '#app/policy/actor';

/** Gives somebody a badge of a new house, as its rule would have; says where it stands. */
export async function aGrant(
  db: Db,
  to: MemberActor,
  badge = 'confirmed',
): Promise<{ id: number; publicId: string }> {
  const act = JSON.stringify([{ kind: 'member', id: to.id, at: to.joinedAt }]);
  const [row] = await db.sql<[{ id: number; publicId: string }]>`
    insert into badge_grants (badge, member_id, cause_kind, cause_id, evidence)
    values (${badge}, ${to.id}, 'member', ${String(to.id)}, ${act}::jsonb) returning id, public_id as "publicId"`;
  return row;
}
