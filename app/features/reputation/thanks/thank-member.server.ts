import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { getPublicMember } from '../../accounts/member-queries.server';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import { lockBalances } from '../settle-awards.server';
import { thanksRule } from '../staff-rules';
import { tellOfLevels } from '../tell-of-levels.server';
import { writePlan } from '../write-awards.server';
import { getPurse } from './purse-queries.server';

export interface ThankMemberInput {
  handle: string;
  /** Made with the form, so that the same form sent twice thanks once. */
  key: string;
  words: string;
  points: number;
}

export type ThankProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  /** The form was sent before with something else in it. */
  | { code: 'sent-before' }
  | { code: 'purse'; left: number };

/**
 * Thanks a member in the name of whoever is signed in: an entry on the statement, a notice and a letter with the words.
 * The purse is held while it is looked into, so that however many forms come at once, no more is given than is in it.
 */
export async function thankMember(
  ctx: MemberContext,
  input: ThankMemberInput,
): Promise<Result<null, ThankProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    const member = await getPublicMember(db, input.handle);
    if (member?.state !== 'active') return refused({ code: 'gone' });
    const verdict = await attempt(inner, 'member.thank', {
      subject: { memberId: member.id, role: member.role },
      about: { kind: 'member', id: member.id },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    // RACE: one purse, one at a time; asked for before anything is read.
    await db.sql`select pg_advisory_xact_lock(hashtext('reputation.purse'), hashtext(${String(actor.id)}))`;
    const known = await findSent(db, input.key);
    if (known) return isSame(known, input, member.id) ? done(null) : refused(sentBefore);
    const left = await getPurse(db, actor.id, now);
    if (input.points > left) return refused({ code: 'purse', left });
    const isWritten = await write(inner, { ...input, memberId: member.id, left });
    return isWritten ? done(null) : refused(sentBefore);
  });
}

const sentBefore: ThankProblem = { code: 'sent-before' };

interface SentThanks {
  memberId: number;
  words: string;
  points: number;
}

async function findSent(db: Db, key: string): Promise<SentThanks | null> {
  const [found] = await db.sql<[SentThanks?]>`
    select member_id as "memberId", words, points from thank_yous where public_id = ${key}`;
  return found ?? null;
}

function isSame(known: SentThanks, { words, points }: ThankMemberInput, memberId: number): boolean {
  return known.memberId === memberId && known.words === words && known.points === points;
}

/** False when the key was taken meanwhile by somebody else. */
async function write(
  { db, actor, now }: MemberContext,
  { memberId, left, key, words, points }: ThankMemberInput & { memberId: number; left: number },
): Promise<boolean> {
  const at = now.toISOString();
  const [row] = await db.sql<[{ id: number }?]>`
    insert into thank_yous (public_id, member_id, given_by, words, points, created_at)
    values (${key}, ${memberId}, ${actor.id}, ${words}, ${points}, ${at})
    on conflict (public_id) do nothing returning id`;
  if (!row) return false;
  const before = (await lockBalances(db, [memberId])).get(memberId) ?? 0;
  const { rule, version } = thanksRule;
  await writePlan(db, {
    reversals: [],
    awards: [
      {
        ...{ subjectKind: 'thank-you', subjectId: row.id, memberId, rule, version, occurredAt: at },
        // No giver: what the team does by hand says nothing about who lifts whom.
        ...{ causeKind: 'thank-you', causeId: String(row.id), giverId: null },
        outcome: { state: 'awarded', points, reason: null },
      },
    ],
  });
  await writeAudit(db, {
    ...{ actorId: actor.id, action: 'member.thanked', subjectKind: 'member', subjectId: memberId },
    detail: { thankYou: row.id, points, before, after: before + points, purse: left - points },
  });
  await announce(db, {
    ...{ kind: 'member.thanked', subjectKind: 'member', subjectId: memberId, actorId: actor.id },
    payload: { thankYou: row.id },
    touches: points > 0 ? ['leaderboard', `member:${memberId}`] : [],
  });
  await tellOfLevels(db, [{ memberId, before, after: before + points }]);
  return true;
}
