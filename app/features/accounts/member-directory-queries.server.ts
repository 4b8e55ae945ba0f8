import type { Keyset } from '#app/lib/keyset';
import type { Role } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { MemberState } from './member-directory';

/** A member as admins see one: no address, which searching for it does not need to show. */
export interface DirectoryLine {
  id: number;
  publicId: string;
  handle: string;
  displayName: string;
  role: Role;
  state: MemberState;
  confirmed: boolean;
  joinedAt: string;
}

export const directoryPageSize = 50;

/**
 * A page of everybody who is here, newest first. `q` finds parts of names and handles, and an address only as a whole,
 * so that nobody's address can be guessed letter by letter.
 */
export async function listMembers(
  db: Db,
  options: { q: string; role: Role | null; after: Keyset | null },
): Promise<DirectoryLine[]> {
  const { q, role, after } = options;
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return db.sql<DirectoryLine[]>`
    select id, public_id as "publicId", handle, display_name as "displayName", role, state,
           email_verified_at is not null as confirmed, joined_at as "joinedAt"
    from members
    where state <> 'erased' and (${role}::text is null or role = ${role})
      and (${q === ''} or handle::text ilike ${part} or display_name ilike ${part} or email = ${q}::citext)
      and (${after === null} or (joined_at, id) < (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint))
    order by joined_at desc, id desc limit ${directoryPageSize + 1}`;
}

/** How many people are here, by what they may do; imported ones apart, because nobody of them can sign in. */
export interface MemberCounts {
  byRole: Record<Role, number>;
  imported: number;
  suspended: number;
}

export async function countMembers(db: Db): Promise<MemberCounts> {
  const rows = await db.sql<Array<{ role: Role; state: MemberState; count: number }>>`
    select role, state, count(*) from members where state <> 'erased' group by role, state`;
  const sum = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((total, row) => total + row.count, 0);
  const withSignIn = (role: Role) => sum((row) => row.role === role && row.state !== 'imported');
  return {
    byRole: {
      member: withSignIn('member'),
      moderator: withSignIn('moderator'),
      marketer: withSignIn('marketer'),
      admin: withSignIn('admin'),
    },
    imported: sum((row) => row.state === 'imported'),
    suspended: sum((row) => row.state === 'suspended'),
  };
}

/** A role that somebody was given, by whom and why. */
export interface RoleChange {
  at: string;
  from: Role;
  to: Role;
  by: string | null;
  reason: string;
}

/** The newest changes of somebody's role; nobody's path through the roles is longer than a page. */
export async function listRoleChanges(db: Db, memberId: number): Promise<RoleChange[]> {
  return db.sql<RoleChange[]>`
    select c.created_at as at, c.from_role as "from", c.to_role as "to", m.display_name as by, c.reason
    from role_changes c left join members m on m.id = c.changed_by
    where c.member_id = ${memberId} order by c.id desc limit 50`;
}
