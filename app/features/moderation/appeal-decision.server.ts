import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { answerBy } from './answer-by';
import type { SubjectKind } from './queue-item';

export interface AppealInput {
  decisionPublicId: string;
  words: string;
}

export type AppealProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

interface AppealableDecision {
  id: number;
  authorId: number | null;
  decision: string;
  subjectKind: SubjectKind;
  subjectId: number;
  moderatorId: number;
  appealed: boolean;
}

/**
 * Objects to a decision about one's own words or account, once, in words. It waits in the queue for another person
 * than the one who decided; when there is nobody else, the admins are told so.
 */
export async function appealDecision(
  ctx: MemberContext,
  input: AppealInput,
): Promise<Result<null, AppealProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const decision = await lockDecision(db, input.decisionPublicId);
    if (!decision) return refused({ code: 'gone' });
    const verdict = may(actor, 'decision.appeal', decision);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const { appealDays } = await getReviewTerms(db);
    await db.sql`
      with item as (
        insert into queue_items (public_id, subject_kind, subject_id, cause)
        values (${newPublicId()}, ${decision.subjectKind}, ${decision.subjectId}, 'appeal') returning id
      )
      insert into appeals (decision_id, item_id, words, answer_by)
      select ${decision.id}, id, ${input.words}, ${answerBy(now, appealDays).toISOString()} from item`;
    await announce(db, {
      kind: 'appeal.made',
      subjectKind: decision.subjectKind,
      subjectId: decision.subjectId,
      actorId: actor.id,
      payload: { decisionId: decision.id, withoutJudge: !(await hasOtherJudge(db, decision)) },
    });
    return done(null);
  });
}

/** RACE: whether there is an appeal is asked by a statement of its own after the lock; one that waited would see none. */
async function lockDecision(db: Db, publicId: string): Promise<AppealableDecision | null> {
  await db.sql`select from decisions where public_id = ${publicId} for update`;
  const [row] = await db.sql<[AppealableDecision?]>`
    select d.id, d.author_id as "authorId", d.decision, d.subject_kind as "subjectKind", d.subject_id as "subjectId",
           d.moderator_id as "moderatorId", exists (select from appeals a where a.decision_id = d.id) as appealed
    from decisions d where d.public_id = ${publicId}`;
  return row ?? null;
}

/** Whether somebody other than who decided may look at it: the team's own people are judged by admins alone. */
async function hasOtherJudge(db: Db, { authorId, moderatorId }: AppealableDecision): Promise<boolean> {
  const [row] = await db.sql<[{ found: boolean }]>`
    select exists (
      select from members judge join members author on author.id = ${authorId}
      where judge.state = 'active' and judge.id not in (${moderatorId}, ${authorId})
        and (judge.role = 'admin' or (judge.role = 'moderator' and author.role = 'member'))) as found`;
  return row.found;
}
