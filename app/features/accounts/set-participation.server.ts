import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';

/** Lets a member leave or rejoin the leaderboard or the scoring of advocates, at once and without losing anything else. */
export async function setParticipation(
  ctx: MemberContext,
  input: { in: 'leaderboard' | 'scoring'; takesPart: boolean },
): Promise<void> {
  await inTransaction(ctx, async ({ db, actor }) => {
    if (input.in === 'leaderboard')
      await db.sql`update members set on_leaderboard = ${input.takesPart} where id = ${actor.id}`;
    else await db.sql`update members set in_scoring = ${input.takesPart} where id = ${actor.id}`;
    await announce(db, {
      kind: input.in === 'leaderboard' ? 'member.changed' : 'scoring.changed',
      subjectKind: 'member',
      subjectId: actor.id,
      actorId: actor.id,
      touches: ['leaderboard', `member:${actor.id}`],
    });
  });
}
