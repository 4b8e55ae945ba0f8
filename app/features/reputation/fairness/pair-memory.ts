import { monthOf, pairMonths } from './falling-value';
import { isByNewAccount } from './new-account';
import { noPair, type PairEvidence } from './weigh-fairly';

interface RememberedAward {
  memberId: number;
  giverId: number | null;
  rule: string;
  causeKind: string;
  occurredAt: string;
}

/** Keeps in memory what `award_pairs` would say, for a past that is weighed all at once. */
export class PairMemory {
  readonly #sums = new Map<string, Map<number, number>>();

  constructor(private readonly joinedAt: ReadonlyMap<number, string>) {}

  /** What stands between giver and receiver before this award. Awards are asked for in the order of their time. */
  before(award: RememberedAward): PairEvidence {
    const { giverId } = award;
    if (giverId === null) return noPair;
    const month = monthNumber(award.occurredAt);
    let earlier = 0;
    for (const [known, awards] of this.#sums.get(keyOf(award)) ?? [])
      if (known >= month - pairMonths && known <= month) earlier += awards;
    const giverJoinedAt = this.joinedAt.get(giverId) ?? null;
    return { earlier, isNewAccount: isByNewAccount({ ...award, giverJoinedAt }) };
  }

  add(award: RememberedAward): void {
    if (award.giverId === null) return;
    const months = this.#sums.get(keyOf(award)) ?? new Map<number, number>();
    const month = monthNumber(award.occurredAt);
    months.set(month, (months.get(month) ?? 0) + 1);
    this.#sums.set(keyOf(award), months);
  }
}

const keyOf = ({ memberId, giverId, rule }: RememberedAward) => `${memberId} ${giverId} ${rule}`;

function monthNumber(occurredAt: string): number {
  const [year = 0, month = 0] = monthOf(occurredAt).split('-').map(Number);
  return year * 12 + month;
}
