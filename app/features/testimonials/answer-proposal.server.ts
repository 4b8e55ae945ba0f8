import { done, refused, type Result } from '#app/lib/result';
import { announce } from '#db/events';
import { enqueue } from '#db/jobs';
import { inTransaction, type CommandContext } from '../command';
import { authorLetterTask } from './give-testimonial.server';
import { recordConsents } from './record-consents.server';
import { endAfter, type Use } from './testimonial';
import type { ProposalAnswer } from './testimonial-drafts.server';
import { isKey } from './testimonial-queries.server';

export type AnswerProblem =
  { code: 'gone' } | { code: 'answered' } | { code: 'no-use' } | { code: 'not-public' };

interface Proposed {
  id: number;
  authorId: number | null;
  state: string;
  askedUses: Use[];
  isPublic: boolean;
}

/**
 * What an author says to a proposal. With a yes the words are lent for the uses that they ticked among those asked for,
 * in the form of name that they chose, and come before the team like all others. A no is kept, so that nobody asks
 * again. Whoever holds the secret address is the author; of two answers at once the first counts.
 */
export async function answerProposal(
  ctx: CommandContext,
  { key, answer }: { key: string; answer: ProposalAnswer },
): Promise<Result<null, AnswerProblem>> {
  if (!isKey(key)) return refused({ code: 'gone' });
  return inTransaction(ctx, async (inner) => {
    await inner.db.sql`select from testimonials where author_key = ${key} for update`;
    const [own] = await inner.db.sql<[Proposed?]>`
      select id, author_id as "authorId", state, asked_uses as "askedUses", origin_is_public(origin_kind, origin_id) as "isPublic"
      from testimonials where author_key = ${key}`;
    if (!own) return refused({ code: 'gone' });
    if (own.state !== 'draft') return refused({ code: 'answered' });
    if (answer.answer === 'no') return done(await refuse(inner, own));
    const uses = answer.uses.filter((use) => own.askedUses.includes(use));
    if (uses.length === 0) return refused({ code: 'no-use' });
    if (!own.isPublic) return refused({ code: 'not-public' });
    return done(await lend(inner, own, { ...answer, uses }));
  });
}

async function refuse({ db, now }: CommandContext, { id, authorId }: Proposed): Promise<null> {
  await db.sql`update testimonials set state = 'withdrawn', refused_at = ${now.toISOString()} where id = ${id}`;
  await announce(db, {
    kind: 'testimonial.refused',
    ...{ subjectKind: 'testimonial', subjectId: id, actorId: authorId },
  });
  return null;
}

async function lend(
  { db, now }: CommandContext,
  { id, authorId }: Proposed,
  answer: ProposalAnswer,
): Promise<null> {
  await db.sql`
    update testimonials set state = 'received', name_form = ${answer.nameForm}, job_title = ${answer.jobTitle},
      company = ${answer.company}, may_shorten = ${answer.mayShorten === 'yes'} where id = ${id}`;
  await recordConsents(db, {
    ...{ testimonialId: id, uses: answer.uses, granted: true },
    ...{ endsAt: endAfter(now, Number(answer.months)), source: 'proposal' as const },
  });
  await announce(db, {
    kind: 'testimonial.received',
    ...{ subjectKind: 'testimonial', subjectId: id, actorId: authorId },
  });
  await enqueue(db, authorLetterTask, { testimonialId: id, about: 'received' });
  return null;
}
