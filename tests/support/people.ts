import type { Db } from '#db/client';
import { members } from '#db/schema/accounts';
import { newPublicId } from '#app/lib/public-id';
import type { MemberActor, Role } from '#app/policy/actor';
import type { Audience } from '#app/policy/audience';

interface Traits {
  role?: Role;
  displayName?: string;
  /** Confirmed unless told otherwise: most rules only speak about members who may write. */
  emailVerified?: boolean;
  /** Long ago unless told otherwise, so that what new members may not do stays out of the way. */
  joinedAt?: string;
}

/** What somebody without points, groups and purchases belongs to. */
export function firstAudiences(role: Role): Audience[] {
  return ['public', 'members', ...(role === 'member' ? [] : (['staff'] as const)), 'level:1'];
}

let made = 0;

/** Inserts a member who can act: the actor that commands expect, with a handle nobody else has. */
export async function aMember(db: Db, traits: Traits = {}): Promise<MemberActor> {
  const { role = 'member', emailVerified = true, joinedAt = '2025-01-15T09:00:00.000Z' } = traits;
  made += 1;
  const handle = `${role}${made}`;
  const publicId = newPublicId();
  const displayName = traits.displayName ?? `Test ${role} ${made}`;
  const [row] = await db.orm
    .insert(members)
    .values({
      publicId,
      handle,
      displayName,
      email: `${handle}@people.test`,
      emailVerifiedAt: emailVerified ? joinedAt : null,
      role,
      joinedAt,
    })
    .returning({ id: members.id });
  if (!row) throw new Error('the member was not inserted');
  const audiences = firstAudiences(role);
  return {
    kind: 'member',
    id: row.id,
    publicId,
    handle,
    displayName,
    role,
    emailVerified,
    joinedAt,
    audiences,
  };
}
