/** One vote of a simulated community. */
export interface SimulatedVote {
  readonly giver: number;
  readonly receiver: number;
  readonly at: number;
  /** The thread or product where it was cast. */
  readonly place: number;
  /** Cast by one account of a ring for another. */
  readonly rigged: boolean;
}

/** People and their votes, before any ring has joined them. */
export interface Population {
  readonly name: string;
  /** When the account of each was made. */
  readonly joinedAt: ReadonlyMap<number, number>;
  readonly votes: readonly SimulatedVote[];
}

export const day = 86_400_000;
