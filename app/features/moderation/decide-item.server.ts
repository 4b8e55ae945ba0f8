import { done, refused, type Result } from '#app/lib/result';
import type { Verdict } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { enqueue } from '#db/jobs';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { endObjectionDays } from '../reviews/end-objection-days.server';
import { getAppealOf, type AppealCase } from './appeal-queries.server';
import type { DecideProblem } from './decide-problems';
import { giveSanction } from './give-sanction.server';
import { getHoldAppeal } from './hold-appeal-queries.server';
import { endSanctionsOf } from './lift-sanction.server';
import { comesTooLate } from './too-late.server';
import { hideSubject, lockSubject, restoreSubject, unlockSubject } from './subject-effects.server';
import {
  decisionsFor,
  needsEnd,
  staysSo,
  type DecisionKind,
  type DecisionReason,
  type QueueCause,
  type SubjectKind,
} from './queue-item';
import { getSubject, type ModeratedSubject } from './subject-queries.server';

export interface DecideInput {
  itemPublicId: string;
  decision: DecisionKind;
  reason: DecisionReason;
  note: string;
  days?: number | undefined;
}

interface OpenItem {
  id: number;
  cause: QueueCause;
  subjectKind: SubjectKind;
  subjectId: number;
}

/** What is known about an item once its row is locked and the moderator may decide it. */
interface OpenMatter {
  item: OpenItem;
  subject: ModeratedSubject;
  /** The decision that an appeal objects to; null for everything else. */
  appeal: AppealCase | null;
}

/**
 * Decides an item once. The item's row is locked first, so of two moderators at the same moment one decides and the
 * other is told. What follows for the subject, the sanction, the letter and the audit entry commit together.
 */
export async function decideItem(
  ctx: MemberContext,
  input: DecideInput,
): Promise<Result<{ decisionId: number }, DecideProblem>> {
  return inTransaction(ctx, (inner) => decideInside(inner, input));
}

/** The same in a transaction that is open already. A refusal has changed nothing, so others may be decided after it. */
export async function decideInside(
  ctx: MemberContext,
  input: DecideInput,
): Promise<Result<{ decisionId: number }, DecideProblem>> {
  const matter = await openMatter(ctx, input);
  if (!matter.ok) return matter;
  const decisionId = await recordDecision(ctx, matter.value, input);
  await applyDecision(ctx, matter.value, input);
  await answerHoldAppeal(ctx, matter.value, input);
  await giveSanction(ctx, { decisionId, authorId: matter.value.subject.authorId, ...daysOf(input) });
  return done({ decisionId });
}

const daysOf = ({ decision, days }: DecideInput) => ({ decision, days });

async function openMatter(
  { db, actor, now }: MemberContext,
  input: DecideInput,
): Promise<Result<OpenMatter, DecideProblem>> {
  const [item] = await db.sql<[(OpenItem & { state: string })?]>`
    select id, cause, subject_kind as "subjectKind", subject_id as "subjectId", state from queue_items where public_id = ${input.itemPublicId} for update`;
  if (!item) return refused({ code: 'gone' });
  if (item.state !== 'open') return refused({ code: whyClosed(item.state) });
  const [subject, appeal] = [
    await getSubject(db, item.subjectKind, item.subjectId),
    item.cause === 'appeal' ? await getAppealOf(db, item.id) : null,
  ];
  if (!subject || (item.cause === 'appeal' && !appeal)) return refused({ code: 'gone' });
  const about = { kind: subject.kind, id: subject.id };
  const open = await attempt({ db, actor }, 'queue.open', { subject, about });
  if (!open.ok && open.because === 'unknown') return refused({ code: 'gone' });
  const judged = appeal ?? (await getHoldAppeal(db, item.id));
  const verdict = await mayJudge({ db, actor }, subject, judged);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const problem = await misfitOf({ db, now }, { item, subject }, input);
  return problem ? refused({ code: problem }) : done({ item, subject, appeal });
}

const whyClosed = (state: string) => (state === 'withdrawn' ? 'withdrawn-meanwhile' : 'decided-already');

/** An appeal is for another person than the one who decided before; everything else by the rules of any decision. */
function mayJudge(
  ctx: Pick<MemberContext, 'db' | 'actor'>,
  subject: ModeratedSubject,
  appeal: { decidedBy: number | null } | null,
): Promise<Verdict> {
  const about = { kind: subject.kind, id: subject.id };
  if (!appeal) return attempt(ctx, 'queue.decide', { subject, about });
  const { decidedBy } = appeal;
  return attempt(ctx, 'appeal.decide', { subject: { ...subject, decidedBy }, about });
}

/** Why a decision cannot be made about this, whoever makes it. */
async function misfitOf(
  ctx: Pick<MemberContext, 'db' | 'now'>,
  matter: Pick<OpenMatter, 'item' | 'subject'>,
  input: DecideInput,
): Promise<'does-not-fit' | 'too-late' | null> {
  if (!fits(matter.item, matter.subject, input)) return 'does-not-fit';
  return (await comesTooLate(ctx, matter, input)) ? 'too-late' : null;
}

function fits(item: OpenItem, subject: ModeratedSubject, { decision, reason, days }: DecideInput): boolean {
  const offered = decisionsFor({ kind: item.subjectKind, cause: item.cause });
  if (!offered.some(({ value }) => value === decision)) return false;
  if (!staysSo(decision) && reason === 'within-rules') return false;
  return !needsEnd(decision) || (days !== undefined && subject.authorId !== null);
}

async function recordDecision(
  ctx: MemberContext,
  { item, subject, appeal }: OpenMatter,
  input: DecideInput,
): Promise<number> {
  const { db, actor, now } = ctx;
  await db.sql`update queue_items set state = 'decided', decided_at = ${now.toISOString()} where id = ${item.id}`;
  const [decision] = await db.sql<[{ id: number }]>`
    insert into decisions (item_id, subject_kind, subject_id, author_id, decision, reason, note_to_author, moderator_id)
    values (${item.id}, ${subject.kind}, ${subject.id}, ${subject.authorId}, ${input.decision}, ${input.reason}, ${input.note}, ${actor.id})
    returning id`;
  await writeAudit(db, {
    actorId: actor.id,
    action: `decision.${input.decision}`,
    subjectKind: subject.kind,
    subjectId: subject.id,
    detail: {
      item: item.id,
      reason: input.reason,
      days: input.days ?? null,
      before: subject.state,
      after: input.decision,
      ...(appeal ? { appealOf: appeal.decisionId } : {}),
    },
  });
  await announce(db, {
    kind: 'decision.made',
    subjectKind: subject.kind,
    subjectId: subject.id,
    actorId: actor.id,
    payload: { decisionId: decision.id, authorId: subject.authorId, decision: input.decision },
  });
  if (subject.authorId !== null) await enqueue(db, 'moderation.mail-decision', { decisionId: decision.id });
  return decision.id;
}

async function applyDecision(ctx: MemberContext, matter: OpenMatter, input: DecideInput): Promise<void> {
  const { subject, appeal } = matter;
  switch (input.decision) {
    case 'keep':
      return restoreSubject(ctx, subject);
    case 'lock':
      return lockSubject(ctx, subject);
    case 'hide':
    case 'warn':
    case 'silence':
    case 'suspend':
      return hideSubject(ctx, subject, input.reason);
    case 'uphold':
    case 'overturn':
      return appeal ? answerAppeal(ctx, { ...matter, appeal }, input.decision) : undefined;
  }
}

/** Whoever appealed while their review waited has an answer by any decision about it. */
async function answerHoldAppeal(
  { db }: MemberContext,
  { item }: OpenMatter,
  { decision }: DecideInput,
): Promise<void> {
  const outcome = staysSo(decision) ? 'overturned' : 'upheld';
  await db.sql`
    update appeals set outcome = ${outcome} where item_id = ${item.id} and decision_id is null and outcome is null`;
}

/** Takes a decision back as far as it had an effect of its own, or lets it stand. */
async function answerAppeal(
  ctx: MemberContext,
  { subject, appeal }: OpenMatter & { appeal: AppealCase },
  answer: 'uphold' | 'overturn',
): Promise<void> {
  const outcome = answer === 'uphold' ? 'upheld' : 'overturned';
  await ctx.db.sql`update appeals set outcome = ${outcome} where id = ${appeal.id}`;
  if (answer === 'uphold') return;
  if (appeal.decision === 'lock') await unlockSubject(ctx, subject);
  else await restoreSubject(ctx, subject);
  // The same words are not objected to again: what the law forbids, and what a reader flags, is looked at still.
  if (subject.kind === 'review') await endObjectionDays(ctx.db, subject.id, ctx.now);
  await endSanctionsOf(ctx, appeal.decisionId);
}
