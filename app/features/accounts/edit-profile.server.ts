import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';

/** Changes what a person says about themselves. Pages that show the name follow. */
export async function editProfile(
  ctx: MemberContext,
  input: { displayName: string; bio: string },
): Promise<void> {
  const { actor } = ctx;
  await inTransaction(ctx, async ({ db }) => {
    await db.sql`update members set display_name = ${input.displayName}, bio = ${input.bio} where id = ${actor.id}`;
    await announce(db, {
      kind: 'member.changed',
      subjectKind: 'member',
      subjectId: actor.id,
      actorId: actor.id,
      touches: [`member:${actor.id}`],
    });
  });
}
