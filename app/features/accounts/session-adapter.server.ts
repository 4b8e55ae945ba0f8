import { createHash } from 'node:crypto';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { Role } from '#app/policy/actor';
import { highestOf, type Audience } from '#app/policy/audience';
import { rightsAt, type LevelRights, type SetRight } from '#app/policy/rights';
import type { Db } from '#db/client';

/** What a session brings along about its member: named columns only, never the password hash. */
export interface SessionMember {
  publicId: string;
  handle: string;
  displayName: string;
  role: Role;
  emailVerified: boolean;
  joinedAt: string;
  audiences: Audience[];
  silencedUntil: string | null;
  rights: LevelRights;
}

const hashed = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex');

/**
 * Lucia's storage. Only the hash of a session id is kept, so who reads the table can sign in as nobody. Suspended and
 * erased members have no session, whatever the table says.
 */
export function createSessionAdapter(db: Db): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const found = await findSession(db, sessionId);
      if (!found) return [null, null];
      const { memberId, expiresAt, ...attributes } = found;
      const session: DatabaseSession = {
        id: sessionId,
        userId: memberId,
        expiresAt: new Date(expiresAt),
        attributes: {},
      };
      const user: DatabaseUser = { id: memberId, attributes };
      return [session, user];
    },
    async getUserSessions(memberId) {
      const rows = await db.sql<Array<{ id: string; expiresAt: string }>>`
        select id, expires_at as "expiresAt" from sessions where member_id = ${memberId}`;
      return rows.map((row) => ({
        id: row.id,
        userId: memberId,
        expiresAt: new Date(row.expiresAt),
        attributes: {},
      }));
    },
    async setSession(session) {
      await db.sql`
        insert into sessions (id, member_id, expires_at)
        values (${hashed(session.id)}, ${session.userId}, ${session.expiresAt.toISOString()})`;
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await db.sql`update sessions set expires_at = ${expiresAt.toISOString()} where id = ${hashed(sessionId)}`;
    },
    async deleteSession(sessionId) {
      await db.sql`delete from sessions where id = ${hashed(sessionId)}`;
    },
    async deleteUserSessions(memberId) {
      await db.sql`delete from sessions where member_id = ${memberId}`;
    },
    async deleteExpiredSessions() {
      await db.sql`delete from sessions where expires_at < now()`;
    },
  };
}

/** The member of a session with what their level lets them do, as it is set at this moment. */
async function findSession(
  db: Db,
  sessionId: string,
): Promise<(SessionMember & { memberId: number; expiresAt: string }) | null> {
  const [row] = await db.sql<
    Array<Omit<SessionMember, 'rights'> & { memberId: number; expiresAt: string; set: SetRight[] }>
  >`
    select s.member_id as "memberId", s.expires_at as "expiresAt", m.public_id as "publicId", m.handle,
           m.display_name as "displayName", m.role, m.email_verified_at is not null as "emailVerified",
           m.joined_at as "joinedAt", member_audiences(m.id) as audiences,
           (select coalesce(json_agg(json_build_object('name', name, 'rank', rank, 'value', value)), '[]') from level_rights) as "set",
           case when m.silenced_until > now() then m.silenced_until end as "silencedUntil"
    from sessions s join members m on m.id = s.member_id
    where s.id = ${hashed(sessionId)} and m.state = 'active'`;
  if (!row) return null;
  const { set, ...member } = row;
  return { ...member, rights: rightsAt(highestOf(member.audiences), set) };
}
