import { randomInt } from 'node:crypto';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import { suggestHandle } from './account';

/**
 * Opens an account for whoever holds a letter of ours, with one field and without a password: the letter itself has
 * confirmed the address, and a password can be chosen at any time by the letter that there is for that.
 *
 * SECURITY: the caller has looked at the secret of the letter. It opens an account once; an address that has one is
 * refused, so that a letter that was passed on never becomes a key to somebody's account.
 */
export async function joinByLetter(
  ctx: CommandContext,
  { email, displayName }: { email: string; displayName: string },
): Promise<Result<{ memberId: number }, { code: 'has-account' }>> {
  return inTransaction(ctx, async ({ db, now }) => {
    const first = suggestHandle(displayName);
    // The unique indexes judge; a handle that is taken gets figures at its end.
    for (const handle of [first, ...Array.from({ length: 5 }, () => `${first}-${randomInt(1000, 99_999)}`)]) {
      const [row] = await db.sql<[{ id: number }?]>`
        insert into members (public_id, handle, display_name, email, email_verified_at, joined_at)
        values (${newPublicId()}, ${handle}, ${displayName}, ${email}, ${now.toISOString()}, ${now.toISOString()})
        on conflict do nothing returning id`;
      if (row) {
        const about = { subjectKind: 'member', subjectId: row.id, actorId: row.id } as const;
        await announce(db, { ...about, kind: 'member.joined', touches: ['home'] });
        await announce(db, { ...about, kind: 'member.verified' });
        return done({ memberId: row.id });
      }
      const [owner] = await db.sql`select 1 from members where email = ${email}`;
      if (owner) return refused({ code: 'has-account' });
    }
    throw new Error(`no handle like ${first} was free`);
  });
}
