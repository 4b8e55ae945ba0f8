import * as z from 'zod';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { maxIdeaBudget } from './idea-budget';

/** The form of the budget. */
export const ideaBudgetDraft = z.object({
  votes: z.coerce
    .number({ error: 'Use a whole number' })
    .int('Use a whole number')
    .min(1, 'Give at least one vote')
    .max(maxIdeaBudget, `Give at most ${maxIdeaBudget} votes`),
});

/**
 * Sets how many votes for open ideas each member has. Who has given more keeps them: votes already given are not taken
 * away, new ones wait until there is room.
 */
export async function setIdeaBudget(
  ctx: MemberContext,
  { votes }: z.infer<typeof ideaBudgetDraft>,
): Promise<Result<null, Refusal>> {
  const verdict = await attempt(ctx, 'settings.edit', {
    subject: null,
    about: { kind: 'settings', id: null },
  });
  if (!verdict.ok) return refused(verdict.because);
  await inTransaction(ctx, async ({ db, actor }) => {
    const [before] = await db.sql<[{ votes: number | null }?]>`
      select (value ->> 'votes')::int as votes from settings where key = 'ideas' for update`;
    await db.sql`
      insert into settings (key, value) values ('ideas', ${JSON.stringify({ votes })}::jsonb)
      on conflict (key) do update set value = excluded.value, updated_at = now()`;
    await writeAudit(db, {
      actorId: actor.id,
      action: 'settings.ideas-changed',
      subjectKind: 'member',
      subjectId: actor.id,
      detail: { before: before?.votes ?? null, after: votes },
    });
  });
  return done(null);
}
