import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { enqueue } from '#db/jobs';
import { suspendMember } from '../accounts/suspend-member.server';
import { inTransaction, type MemberContext } from '../command';
import type { DecideProblem } from './decide-problems';
import { hideSubject, lockSubject, restoreSubject } from './subject-effects.server';
import { decisionsFor, type DecisionKind, type DecisionReason, type SubjectKind } from './queue-item';
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
  subjectKind: SubjectKind;
  subjectId: number;
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
  const { db, actor } = ctx;
  const [item] = await db.sql<[(OpenItem & { state: string })?]>`
    select id, subject_kind as "subjectKind", subject_id as "subjectId", state from queue_items where public_id = ${input.itemPublicId} for update`;
  if (!item) return refused({ code: 'gone' });
  if (item.state !== 'open') return refused({ code: 'decided-already' });
  const subject = await getSubject(db, item.subjectKind, item.subjectId);
  if (!subject) return refused({ code: 'gone' });
  const verdict = may(actor, 'queue.decide', subject);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const fits = decisionsFor(item.subjectKind).some(({ value }) => value === input.decision);
  if (!fits || (input.decision === 'suspend' && (!input.days || subject.authorId === null)))
    return refused({ code: 'does-not-fit' });

  const decisionId = await recordDecision(ctx, item, { subject, input });
  await applyDecision(ctx, subject, input);
  await recordSanction(ctx, decisionId, { subject, input });
  return done({ decisionId });
}

async function recordDecision(
  ctx: MemberContext,
  item: OpenItem,
  { subject, input }: { subject: ModeratedSubject; input: DecideInput },
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
    detail: { item: item.id, reason: input.reason, days: input.days ?? null },
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

async function applyDecision(
  ctx: MemberContext,
  subject: ModeratedSubject,
  input: DecideInput,
): Promise<void> {
  switch (input.decision) {
    case 'keep':
      return restoreSubject(ctx, subject);
    case 'lock':
      return lockSubject(ctx, subject);
    case 'hide':
    case 'warn':
    case 'suspend':
      return hideSubject(ctx, subject, input.reason);
  }
}

async function recordSanction(
  ctx: MemberContext,
  decisionId: number,
  { subject, input }: { subject: ModeratedSubject; input: DecideInput },
): Promise<void> {
  const { authorId } = subject;
  if (authorId === null || (input.decision !== 'warn' && input.decision !== 'suspend')) return;
  const endsAt = input.decision === 'suspend' ? endOf(ctx.now, input.days ?? 1) : null;
  await insertSanction(ctx.db, {
    memberId: authorId,
    kind: endsAt ? 'suspension' : 'warning',
    decisionId,
    endsAt,
  });
  if (endsAt) await suspendMember(ctx.db, { memberId: authorId, until: endsAt, actorId: ctx.actor.id });
}

async function insertSanction(
  db: Db,
  sanction: { memberId: number; kind: 'warning' | 'suspension'; decisionId: number; endsAt: string | null },
): Promise<void> {
  await db.sql`
    insert into sanctions (member_id, kind, decision_id, ends_at)
    values (${sanction.memberId}, ${sanction.kind}, ${sanction.decisionId}, ${sanction.endsAt})`;
}

/** The end of a suspension of so many days that begins now. */
export function endOf(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}
