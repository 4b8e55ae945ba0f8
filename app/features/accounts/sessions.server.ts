import { Lucia, TimeSpan } from 'lucia';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { createSessionAdapter, type SessionMember } from './session-adapter.server';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, SessionMember>;
    UserId: number;
    DatabaseUserAttributes: SessionMember;
  }
}

/** Who a cookie belongs to, and the cookie to send back when its life was prolonged or has ended. */
export interface SessionCheck {
  actor: MemberActor | null;
  setCookie: string | null;
}

/** Sessions of one house. The rest of the code knows this interface; lucia stays behind it. */
export interface Sessions {
  readonly cookieName: string;
  check(cookieHeader: string | null): Promise<SessionCheck>;
  open(memberId: number): Promise<{ setCookie: string }>;
  close(cookieHeader: string | null): Promise<{ setCookie: string }>;
}

/** Builds the sessions. Over https the cookie takes the `__Host-` prefix, which ties it to this very host. */
export function createSessions(db: Db, options: { secure: boolean }): Sessions {
  const cookieName = options.secure ? '__Host-vouch_session' : 'vouch_session';
  const lucia = new Lucia(createSessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: { name: cookieName, attributes: { secure: options.secure, sameSite: 'lax', path: '/' } },
    getUserAttributes: (attributes) => attributes,
  });
  const blank = () => lucia.createBlankSessionCookie().serialize();
  return {
    cookieName,
    async check(cookieHeader) {
      const id = cookieHeader ? lucia.readSessionCookie(cookieHeader) : null;
      if (!id) return { actor: null, setCookie: null };
      const { session, user } = await lucia.validateSession(id);
      if (!session) return { actor: null, setCookie: blank() };
      const { id: memberId, ...attributes } = user;
      const actor: MemberActor = { kind: 'member', id: memberId, ...attributes };
      return { actor, setCookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : null };
    },
    async open(memberId) {
      const session = await lucia.createSession(memberId, {});
      return { setCookie: lucia.createSessionCookie(session.id).serialize() };
    },
    async close(cookieHeader) {
      const id = cookieHeader ? lucia.readSessionCookie(cookieHeader) : null;
      if (id) await lucia.invalidateSession(id);
      return { setCookie: blank() };
    },
  };
}

/** Ends every session of a member, in the caller's transaction: after a new password, role or suspension. */
export async function endSessionsOf(tx: Db, memberId: number): Promise<void> {
  await tx.sql`delete from sessions where member_id = ${memberId}`;
}
