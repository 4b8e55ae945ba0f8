import type { Db } from '#db/client';
import { spendingRule } from './staff-rules';

/** What is paid, by whom, and for which redemption. */
interface Payment {
  memberId: number;
  redemptionId: number;
  points: number;
  at: string;
}

/**
 * Takes points for a redemption: one entry of the ledger and the sum beside it, in one statement. Answers with what is
 * left, or null when the balance does not hold as much.
 *
 * What was earned stays what it was. Levels and leaderboards say how much somebody has helped, and a gift taken home makes
 * that no less; only what can be spent goes down.
 */
export async function spendPoints(
  tx: Db,
  { memberId, redemptionId, points, at }: Payment,
): Promise<number | null> {
  const { rule, version } = spendingRule;
  // RACE: the update itself looks at the balance, under the lock of its row: of two that want the last points one gets them.
  const [row] = await tx.sql<[{ left: number }?]>`
    with balance as (
      update balances set spent = spent + ${points}
      where member_id = ${memberId} and points - spent >= ${points} returning member_id, points - spent as left
    ), entry as (
      insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, subject_kind, subject_id, occurred_at)
      select member_id, ${rule}, ${version}::smallint, 'redemption', ${String(redemptionId)}, ${-points}::int, 'spent', 'redemption',
             ${redemptionId}::bigint, ${at}::timestamptz
      from balance returning id
    )
    select balance.left from balance, entry`;
  return row?.left ?? null;
}

/** Gives the points of a redemption back by the opposite entry, once however often it is asked for. */
export async function giveBackPoints(
  tx: Db,
  { redemptionId, at }: Pick<Payment, 'redemptionId' | 'at'>,
): Promise<void> {
  await tx.sql`
    with entry as (
      insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, turn, points, state, reverses_id,
                                 subject_kind, subject_id, occurred_at)
      select member_id, rule, rule_version, cause_kind, cause_id, turn, -points, 'reversal', id, subject_kind, subject_id, ${at}::timestamptz
      from point_entries
      where cause_kind = 'redemption' and cause_id = ${String(redemptionId)} and rule = ${spendingRule.rule} and state = 'spent'
      on conflict do nothing returning member_id, points
    )
    update balances set spent = spent - entry.points from entry where balances.member_id = entry.member_id`;
}
