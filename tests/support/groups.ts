import type { GroupKind, Membership } from '#app/features/groups/group';
import type { Db } from '#db/client';

let made = 0;

/** Inserts a group. */
export async function aGroup(db: Db, kind: GroupKind = 'open'): Promise<{ id: number; slug: string }> {
  made += 1;
  const slug = `group-${made}`;
  const [row] = await db.sql<[{ id: number }]>`
    insert into groups (slug, name, kind) values (${slug}, ${`Group ${made}`}, ${kind}) returning id`;
  return { id: row.id, slug };
}

/** Puts somebody into a group, or in front of its door. */
export async function standsTo(
  db: Db,
  group: { id: number },
  member: { id: number } & Partial<Membership>,
): Promise<void> {
  const { id, state = 'in', isLeader = false } = member;
  await db.sql`
    insert into group_members (group_id, member_id, state, is_leader) values (${group.id}, ${id}, ${state}, ${isLeader})`;
}

/** How somebody stands to a group. */
export async function standingOf(
  db: Db,
  group: { id: number },
  member: { id: number },
): Promise<Membership | undefined> {
  const [row] = await db.sql<[Membership?]>`
    select state, is_leader as "isLeader" from group_members where group_id = ${group.id} and member_id = ${member.id}`;
  return row;
}
