import type { CommandContext } from '../command';
import { markInsiders } from './mark-insiders.server';
import { refreshProofs } from './refresh-proofs.server';

/** What reviews make of an order or of a confirmed address: the proof of the person's reviews is looked at again. */
export async function onOrderFact(
  ctx: CommandContext,
  fact: { subjectKind: string; subjectId: number },
): Promise<void> {
  if (fact.subjectKind === 'member') {
    await refreshProofs(ctx.db, fact.subjectId);
    return markInsiders(ctx.db, fact.subjectId);
  }
  const [owner] = await ctx.db.sql<[{ memberId: number }?]>`
    select m.id as "memberId" from orders o join members m on m.email = o.email and m.email_verified_at is not null
    where o.id = ${fact.subjectId}`;
  if (owner) await refreshProofs(ctx.db, owner.memberId);
}
