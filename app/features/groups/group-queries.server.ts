import type { Actor } from '#app/policy/actor';
import { isTeam } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { Group, Membership } from './group';

/** A group as somebody meets it. */
export interface MetGroup extends Group {
  membership: Membership | null;
  memberCount: number;
}

const memberId = (actor: Actor) => (actor.kind === 'member' ? actor.id : null);

/** The groups that the actor may know of, by name. It is `may(actor, 'group.read')` as SQL; a test holds both together. */
export async function listGroups(db: Db, actor: Actor): Promise<MetGroup[]> {
  return db.sql<MetGroup[]>`
    ${metGroups(db, actor)}
    where g.kind <> 'invitation' or m.state is not null or ${isTeam(actor)}::boolean
    order by lower(g.name), g.id limit 200`;
}

/** The group at this address. Says nothing about rights. */
export async function getGroup(db: Db, actor: Actor, slug: string): Promise<MetGroup | null> {
  const [group] = await db.sql<MetGroup[]>`${metGroups(db, actor)} where g.slug = ${slug}`;
  return group ?? null;
}

function metGroups(db: Db, actor: Actor) {
  return db.sql`
    select g.id, g.slug, g.name, g.description, g.kind,
      case when m.state is not null then json_build_object('state', m.state, 'isLeader', m.is_leader) end as membership,
      (select count(*)::int from group_members c where c.group_id = g.id and c.state = 'in') as "memberCount"
    from groups g left join group_members m on m.group_id = g.id and m.member_id = ${memberId(actor)}::bigint`;
}

/** Somebody in a group, asking to be, or invited. */
export interface GroupPerson extends Membership {
  handle: string;
  displayName: string;
  publicId: string;
}

export const groupPageSize = 50;

/** The people of a group by handle, a page of them. */
export async function listPeopleOf(db: Db, groupId: number, after: string | null): Promise<GroupPerson[]> {
  return db.sql<GroupPerson[]>`
    select m.handle, m.display_name as "displayName", m.public_id as "publicId", g.state, g.is_leader as "isLeader"
    from group_members g join members m on m.id = g.member_id
    where g.group_id = ${groupId} and g.state = 'in' and (${after}::citext is null or m.handle > ${after}::citext)
    order by m.handle limit ${groupPageSize + 1}`;
}

/** Who has asked to get in or was invited, oldest first. */
export async function listWaiting(db: Db, groupId: number): Promise<GroupPerson[]> {
  return db.sql<GroupPerson[]>`
    select m.handle, m.display_name as "displayName", m.public_id as "publicId", g.state, g.is_leader as "isLeader"
    from group_members g join members m on m.id = g.member_id
    where g.group_id = ${groupId} and g.state <> 'in'
    order by g.created_at, g.member_id limit 200`;
}
