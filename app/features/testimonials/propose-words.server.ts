import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import type { OriginKind } from './origin';
import { findOrigin, type Origin } from './origin-queries.server';
import { hasRefusedToBeAsked } from './refusal-queries.server';
import { isShortening } from './shortening';
import type { ProposalDraft } from './testimonial-drafts.server';

export interface ProposeInput {
  kind: OriginKind;
  publicId: string;
  draft: ProposalDraft;
}

export type ProposeProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  | { code: 'other-words' }
  | { code: 'asked-already' }
  | { code: 'declined' }
  | { code: 'waits' };

/**
 * Asks the author of a public review or post to lend words of it. What is proposed may only leave out; until they have
 * said yes it is nobody's to use. Each thing is asked for once, whatever the answer, and nobody is asked for a second
 * one while a first waits: the unique indexes are the judges, since two colleagues can both see "not asked yet". Who has
 * asked not to be asked for words again is not asked here either.
 */
export async function proposeWords(
  ctx: MemberContext,
  { kind, publicId, draft }: ProposeInput,
): Promise<Result<{ publicId: string }, ProposeProblem>> {
  return inTransaction(ctx, async (inner) => {
    const origin = await findOrigin(inner.db, kind, publicId);
    if (!origin) return refused({ code: 'gone' });
    const about = { kind, id: origin.id };
    const verdict = await attempt(inner, 'testimonial.propose', { subject: origin, about });
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    if (await hasRefusedToBeAsked(inner.db, { memberId: origin.authorId, email: null }))
      return refused({ code: 'declined' });
    if (!isShortening(origin.words, draft.words)) return refused({ code: 'other-words' });
    return insertDraft(inner, { kind, origin, draft });
  });
}

async function insertDraft(
  { db, actor }: MemberContext,
  { kind, origin, draft }: { kind: OriginKind; origin: Origin; draft: ProposalDraft },
): Promise<Result<{ publicId: string }, ProposeProblem>> {
  const { authorId, author, productId, incentive, relation } = origin;
  const [made] = await db.sql<[{ id: number; publicId: string }?]>`
    insert into testimonials (author_id, name, words, incentive, relation, product_id, origin_kind, origin_id, state, proposed_by, asked_uses)
    values (${authorId}, ${author}, ${draft.words}, ${incentive}, ${relation}, ${productId}, ${kind}, ${origin.id}, 'draft', ${actor.id}, ${draft.uses})
    on conflict do nothing returning id, public_id as "publicId"`;
  if (!made) {
    const [before] = await db.sql`
      select 1 from testimonials where origin_kind = ${kind} and origin_id = ${origin.id}`;
    return refused({ code: before ? 'asked-already' : 'waits' });
  }
  await writeAudit(db, {
    ...{ actorId: actor.id, action: 'testimonial.proposed', subjectKind: 'testimonial', subjectId: made.id },
    detail: { originKind: kind, originId: origin.id, uses: draft.uses.join(' ') },
  });
  await announce(db, {
    ...{ kind: 'testimonial.proposed', subjectKind: 'testimonial', subjectId: made.id, actorId: actor.id },
    touches: [`${kind}:${origin.id}`],
  });
  return done({ publicId: made.publicId });
}
