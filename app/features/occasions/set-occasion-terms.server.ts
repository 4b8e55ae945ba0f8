import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { milestoneActs } from './occasion';
import type { OccasionTermsDraft } from './occasion-terms-draft.server';
import { termsOf } from './occasion-terms-draft.server';
import { getOccasionTerms } from './occasion-terms-queries.server';

/**
 * Sets what is celebrated, as the next version. Milestones that stand are kept, also those of numbers that are chosen no
 * longer; points that were given name the version under which they were.
 */
export async function setOccasionTerms(
  ctx: MemberContext,
  draft: OccasionTermsDraft,
): Promise<Result<null, Refusal>> {
  const verdict = await attempt(ctx, 'settings.edit', {
    subject: null,
    about: { kind: 'settings', id: null },
  });
  if (!verdict.ok) return refused(verdict.because);
  await inTransaction(ctx, async ({ db, actor, now }) => {
    // RACE: versions follow one another, so that a number keeps the moment in which it was first chosen.
    await db.sql`select pg_advisory_xact_lock(hashtext('occasions.terms'))`;
    const before = await getOccasionTerms(db);
    const terms = termsOf(draft, before.terms, now);
    const [row] = await db.sql<[{ id: number }]>`
      insert into occasion_terms (content, changed_by) values (${JSON.stringify(terms)}::jsonb, ${actor.id}) returning id`;
    await writeAudit(db, {
      ...{ actorId: actor.id, action: 'occasions.changed', subjectKind: 'member', subjectId: actor.id },
      detail: {
        ...{ before: before.version, after: row.id },
        numbers: milestoneActs
          .map((act) => `${act}: ${terms.milestones[act].targets.map(({ number }) => number).join(' ')}`)
          .join(', '),
        ...{ anniversaries: terms.anniversaries, birthdays: terms.birthdays },
      },
    });
    await touchPages(db, ['rules']);
  });
  return done(null);
}
