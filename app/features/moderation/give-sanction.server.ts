import { silenceMember, suspendMember } from '../accounts/suspend-member.server';
import type { MemberContext } from '../command';
import type { DecisionKind } from './queue-item';

/** What a decision asks for beside what happens to the words. */
interface Sanctioned {
  decisionId: number;
  authorId: number | null;
  decision: DecisionKind;
  days: number | undefined;
}

const kinds: Partial<Record<DecisionKind, string>> = {
  warn: 'warning',
  silence: 'silence',
  suspend: 'suspension',
};

/** Writes the sanction of a decision into the member's record and lets it begin, in the decision's transaction. */
export async function giveSanction({ db, actor, now }: MemberContext, given: Sanctioned): Promise<void> {
  const { authorId, decision, decisionId, days } = given;
  const kind = kinds[decision];
  if (authorId === null || !kind) return;
  const endsAt = decision === 'warn' ? null : endOf(now, days ?? 1);
  await db.sql`
    insert into sanctions (member_id, kind, decision_id, ends_at) values (${authorId}, ${kind}, ${decisionId}, ${endsAt})`;
  if (endsAt === null) return;
  if (decision === 'silence') await silenceMember(db, { memberId: authorId, until: endsAt });
  else await suspendMember(db, { memberId: authorId, until: endsAt, actorId: actor.id });
}

/** The end of a silence or suspension of so many days that begins now. */
export function endOf(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}
