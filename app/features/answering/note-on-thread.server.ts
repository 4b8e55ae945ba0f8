import { done, type Result } from '#app/lib/result';
import { inTransaction, type MemberContext } from '../command';
import { lockDesk, type DeskProblem } from './lock-desk.server';

/** Leaves a word for the colleagues. It is in no index, feed, letter, kept page or copy of anybody's data. */
export async function noteOnThread(
  ctx: MemberContext,
  input: { publicId: string; body: string },
): Promise<Result<null, DeskProblem>> {
  return inTransaction(ctx, async (inner) => {
    const desk = await lockDesk(inner, input.publicId);
    if (!desk.ok) return desk;
    await inner.db.sql`
      insert into thread_notes (thread_id, writer_id, body) values (${desk.value.id}, ${inner.actor.id}, ${input.body})`;
    return done(null);
  });
}
