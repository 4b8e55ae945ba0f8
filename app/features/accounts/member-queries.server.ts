import type { Db } from '#db/client';
import type { MemberActor, Role } from '#app/policy/actor';

/** What signing in needs to know of an account. */
export interface Credentials {
  id: number;
  passwordHash: string | null;
  state: string;
  suspendedUntil: string | null;
}

/** The account with this address, or null. */
export async function getCredentials(db: Db, email: string): Promise<Credentials | null> {
  const [row] = await db.sql<Credentials[]>`
    select id, password_hash as "passwordHash", state, suspended_until as "suspendedUntil"
    from members where email = ${email}`;
  return row ?? null;
}

/** What a member may see and change about their own account. */
export interface OwnAccount {
  id: number;
  publicId: string;
  handle: string;
  displayName: string;
  bio: string;
  email: string | null;
  emailVerifiedAt: string | null;
  role: Role;
  onLeaderboard: boolean;
  inScoring: boolean;
}

/** The member's own account. */
export async function getOwnAccount(db: Db, memberId: number): Promise<OwnAccount | null> {
  const [row] = await db.sql<OwnAccount[]>`
    select id, public_id as "publicId", handle, display_name as "displayName", bio, email,
           email_verified_at as "emailVerifiedAt", role, on_leaderboard as "onLeaderboard", in_scoring as "inScoring"
    from members where id = ${memberId}`;
  return row ?? null;
}

/** A member as `may` knows them, for what is decided about them while they are away; null for who cannot sign in. */
export async function getActor(db: Db, memberId: number): Promise<MemberActor | null> {
  return findActor(db, memberId, ['active']);
}

/** The same for what somebody may do who cannot sign in now: to object to that. */
export async function getSuspendedActor(db: Db, memberId: number): Promise<MemberActor | null> {
  return findActor(db, memberId, ['active', 'suspended']);
}

async function findActor(db: Db, memberId: number, states: string[]): Promise<MemberActor | null> {
  const [row] = await db.sql<[{ actor: MemberActor }?]>`
    select json_build_object('kind', 'member', 'id', id, 'publicId', public_id, 'handle', handle, 'displayName', display_name,
      'role', role, 'emailVerified', email_verified_at is not null, 'joinedAt', joined_at, 'audiences', member_audiences(id)) as actor
    from members where id = ${memberId} and state = any(${states}::text[])`;
  return row?.actor ?? null;
}

/** A member as everybody may know them. */
export interface PublicMember {
  id: number;
  publicId: string;
  handle: string;
  displayName: string;
  bio: string;
  role: Role;
  state: string;
  joinedAt: string;
  onLeaderboard: boolean;
  inScoring: boolean;
}

/** The member with this handle; erased ones are gone. */
export async function getPublicMember(db: Db, handle: string): Promise<PublicMember | null> {
  const [row] = await db.sql<PublicMember[]>`
    select id, public_id as "publicId", handle, display_name as "displayName", bio, role, state, joined_at as "joinedAt",
           on_leaderboard as "onLeaderboard", in_scoring as "inScoring"
    from members where handle = ${handle} and state <> 'erased'`;
  return row ?? null;
}

/** Which of these handles (lower case) belong to members who are still here. */
export async function listKnownHandles(db: Db, handles: readonly string[]): Promise<string[]> {
  const rows = await db.sql<Array<{ handle: string }>>`
    select lower(handle::text) as handle from members
    where handle = any(${handles as string[]}::citext[]) and state <> 'erased'`;
  return rows.map((row) => row.handle);
}

/** Whether anybody can sign in at all: an empty house shows the set-up page. */
export async function hasAdmin(db: Db): Promise<boolean> {
  const [row] = await db.sql<[{ found: boolean }]>`
    select exists (select from members where role = 'admin' and state = 'active') as found`;
  return row.found;
}
