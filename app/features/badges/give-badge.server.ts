import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { getPublicMember } from '../accounts/member-queries.server';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import type { BadgeRule, EarningAct } from './badge';
import { loadBadgeBook } from './badge-book-queries.server';
import { namedAct } from './named-act';

export interface GiveBadgeInput {
  handle: string;
  badge: string;
  /** The address of what they did. */
  act: string;
  reason: string;
}

export type GiveBadgeProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  /** It is given by a rule, or by nobody any more. */
  | { code: 'not-by-hand' }
  /** The address leads to nothing of theirs that is there to be read. */
  | { code: 'no-act' }
  /** They hold it, or were given it for this act before. */
  | { code: 'held' };

/** Gives a badge by hand, for an act of the member's that everybody who may read it can open. The unique grant judges. */
export async function giveBadge(
  ctx: MemberContext,
  { handle, badge, act, reason }: GiveBadgeInput,
): Promise<Result<{ publicId: string }, GiveBadgeProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db } = inner;
    const member = await getPublicMember(db, handle);
    if (member?.state !== 'active') return refused({ code: 'gone' });
    const verdict = await attempt(inner, 'badge.give', {
      subject: { memberId: member.id, role: member.role },
      about: { kind: 'member', id: member.id },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const rule = (await loadBadgeBook(db)).find(badge);
    if (rule?.kind !== 'hand' || !rule.enabled) return refused({ code: 'not-by-hand' });
    const earnedBy = await findAct(db, act, member.id);
    if (!earnedBy) return refused({ code: 'no-act' });
    const publicId = await write(inner, { rule, memberId: member.id, act: earnedBy, reason });
    return publicId ? done({ publicId }) : refused({ code: 'held' });
  });
}

/** A visible thread, reply or review of theirs. */
async function findAct(db: Db, address: string, memberId: number): Promise<EarningAct | null> {
  const named = namedAct(address);
  if (!named) return null;
  const { kind, publicId } = named;
  const table = { thread: 'threads', reply: 'replies', review: 'reviews' }[kind];
  const [row] = await db.sql<[{ id: number; at: string }?]>`
    select id, occurred_at as at from ${db.sql(table)}
    where public_id = ${publicId} and author_id = ${memberId} and state in ('visible', 'published')`;
  return row ? { kind, ...row } : null;
}

async function write(
  { db, actor, now }: MemberContext,
  { rule, memberId, act, reason }: { rule: BadgeRule; memberId: number; act: EarningAct; reason: string },
): Promise<string | null> {
  const [grant] = await db.sql<[{ id: number; publicId: string }?]>`
    insert into badge_grants (badge, rule_version, member_id, cause_kind, cause_id, evidence, given_by, given_for, occurred_at)
    values (${rule.badge}, ${rule.version}, ${memberId}, ${act.kind}, ${String(act.id)}, ${JSON.stringify([act])}::jsonb, ${actor.id},
            ${reason}, ${now.toISOString()})
    on conflict do nothing returning id, public_id as "publicId"`;
  if (!grant) return null;
  await writeAudit(db, {
    ...{ actorId: actor.id, action: 'badge.given', subjectKind: 'member', subjectId: memberId },
    detail: { grant: grant.id, badge: rule.badge, [act.kind]: act.id },
  });
  await announce(db, {
    ...{ kind: 'badge.granted', subjectKind: 'member', subjectId: memberId, actorId: actor.id },
    payload: { badge: rule.badge, name: rule.name, grantId: grant.id, others: 0 },
    touches: [`member:${memberId}`, 'badges'],
  });
  return grant.publicId;
}
