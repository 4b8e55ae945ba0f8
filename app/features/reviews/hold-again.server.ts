import { announce } from '#db/events';
import type { MemberContext } from '../command';
import { recordJudgement } from '../rules/judge-words.server';
import type { Judgement } from '../rules/judgement';
import { changeReviewState } from './change-review-state.server';

/** What was taken down comes back changed: a person looks at it before it is public. */
export async function sendAgain({ db, actor }: MemberContext, reviewId: number): Promise<void> {
  const [reason, cause] = ['sent-again', 'sent-again'];
  const change = { reviewId, to: 'pending' as const, reason, cause };
  await changeReviewState(db, { ...change, fact: 'review.held', actorId: actor.id });
}

/** A published review whose new words a rule meets waits for a person. */
export async function holdIfMet(ctx: MemberContext, reviewId: number, judgement: Judgement): Promise<void> {
  const { db, actor } = ctx;
  await recordJudgement(ctx, judgement, { subject: 'review', id: reviewId, print: null });
  if (judgement.verdict === 'pass') return;
  const reason = judgement.cause ?? 'rule';
  await changeReviewState(db, {
    ...{ reviewId, to: 'pending', reason, fact: 'review.hidden', actorId: actor.id },
  });
  await announce(db, {
    kind: 'review.held',
    subjectKind: 'review',
    subjectId: reviewId,
    actorId: actor.id,
    payload: { cause: reason },
  });
}
