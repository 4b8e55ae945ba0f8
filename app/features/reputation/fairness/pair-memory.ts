import { monthOf, pairMonths } from './falling-value';
import { isByNewAccount } from './new-account';
import { noPair, type HeldReason, type PairEvidence } from './weigh-fairly';

interface RememberedAward {
  memberId: number;
  giverId: number | null;
  rule: string;
  causeKind: string;
  occurredAt: string;
}

/** Awards of a pair by a rule in a month, as `award_pairs` keeps them. */
export interface PairMonth {
  memberId: number;
  giverId: number;
  rule: string;
  month: string;
  awards: number;
}

/** What a giver gives a member from a moment on is held, and until another where it was a burst. */
export interface PairHold {
  memberId: number;
  giverId: number;
  since: string;
  until: string | null;
  reason: HeldReason;
}

/** Keeps in memory what `award_pairs` says, and what it would say after each award that is weighed. */
export class PairMemory {
  readonly #sums = new Map<string, Map<number, number>>();

  constructor(
    private readonly joinedAt: ReadonlyMap<number, string>,
    earlier: readonly PairMonth[] = [],
    private readonly holds: readonly PairHold[] = [],
  ) {
    for (const pair of earlier) this.#count(pair, monthNumber(pair.month), pair.awards);
  }

  /** What stands between giver and receiver before this award. Awards are asked for in the order of their time. */
  before(award: RememberedAward): PairEvidence {
    const { giverId } = award;
    if (giverId === null) return noPair;
    const month = monthNumber(award.occurredAt);
    let earlier = 0;
    for (const [known, awards] of this.#sums.get(keyOf(award)) ?? [])
      if (known >= month - pairMonths && known <= month) earlier += awards;
    const giverJoinedAt = this.joinedAt.get(giverId) ?? null;
    return {
      earlier,
      isNewAccount: isByNewAccount({ ...award, giverJoinedAt }),
      heldBy: this.#heldBy(award),
    };
  }

  #heldBy({ memberId, giverId, occurredAt }: RememberedAward): HeldReason | null {
    const at = Date.parse(occurredAt);
    const hold = this.holds.find(
      (known) =>
        known.memberId === memberId &&
        known.giverId === giverId &&
        Date.parse(known.since) <= at &&
        (known.until === null || at <= Date.parse(known.until)),
    );
    return hold?.reason ?? null;
  }

  add(award: RememberedAward): void {
    if (award.giverId !== null) this.#count(award, monthNumber(award.occurredAt), 1);
  }

  #count(pair: Pair, month: number, awards: number): void {
    const months = this.#sums.get(keyOf(pair)) ?? new Map<number, number>();
    months.set(month, (months.get(month) ?? 0) + awards);
    this.#sums.set(keyOf(pair), months);
  }
}

type Pair = Pick<RememberedAward, 'memberId' | 'giverId' | 'rule'>;

const keyOf = ({ memberId, giverId, rule }: Pair) => `${memberId} ${giverId} ${rule}`;

function monthNumber(occurredAt: string): number {
  const [year = 0, month = 0] = monthOf(occurredAt).split('-').map(Number);
  return year * 12 + month;
}
