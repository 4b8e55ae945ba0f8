import type { Db } from '#db/client';
import { firstMonthOf, monthOf } from './falling-value';
import { isByNewAccount } from './new-account';
import { noPair, type PairEvidence } from './weigh-fairly';

interface PairedAward {
  memberId: number;
  giverId: number | null;
  rule: string;
  causeKind: string;
  occurredAt: string;
}

/** What stands between giver and receiver before an award: a few rows of the pair, never a look at all votes. */
export async function loadPairEvidence(tx: Db, award: PairedAward): Promise<PairEvidence> {
  const { memberId, giverId, rule, occurredAt } = award;
  if (giverId === null) return noPair;
  const [row] = await tx.sql<[{ earlier: number; joinedAt: string | null }]>`
    select (select joined_at from members where id = ${giverId}) as "joinedAt",
           (select coalesce(sum(awards), 0)::int from award_pairs
            where receiver_id = ${memberId} and giver_id = ${giverId} and rule = ${rule}
              and month between ${firstMonthOf(occurredAt)}::date and ${monthOf(occurredAt)}::date) as earlier`;
  return { earlier: row.earlier, isNewAccount: isByNewAccount({ ...award, giverJoinedAt: row.joinedAt }) };
}
