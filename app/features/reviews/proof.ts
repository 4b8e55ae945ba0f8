/**
 * What can be said about a review beside its words: how it was proved, whether it was paid for, and who wrote it. Three
 * separate fields, each always shown; the lists here are the whole of each.
 */
export const proofLevels = ['order-matched', 'invited', 'mail-confirmed', 'unconfirmed', 'imported'] as const;
export type Proof = (typeof proofLevels)[number];

export const incentives = ['none', 'free-product', 'reward'] as const;
export type Incentive = (typeof incentives)[number];

export const relations = ['customer', 'staff', 'family'] as const;
export type Relation = (typeof relations)[number];

/** Each rung of the ladder, strongest first, in the words of its label and of the legend. */
export const proofWords: Record<Proof, { label: string; meaning: string }> = {
  'order-matched': {
    label: 'Order matched',
    meaning:
      'An order of this product by the same person is on record. A refund or a cancelled order takes this away again.',
  },
  invited: {
    label: 'Invited',
    meaning: 'Written after an invitation to a customer; no order row stands for it any more.',
  },
  'mail-confirmed': {
    label: 'Mail confirmed',
    meaning: 'The writer confirmed an address. Nothing proves a purchase.',
  },
  unconfirmed: { label: 'Unconfirmed', meaning: 'Nothing about the writer has been confirmed.' },
  imported: {
    label: 'Imported',
    meaning: 'Brought over from another system; nothing about it could be checked.',
  },
};

export const incentiveWords: Record<Exclude<Incentive, 'none'>, string> = {
  'free-product': 'Got the product free',
  reward: 'Got a reward for reviewing',
};

export const relationWords: Record<Exclude<Relation, 'customer'>, string> = {
  staff: 'Works for the brand',
  family: 'Close to the brand',
};

/** What is known about a writer's ties to the brand. */
export interface Ties {
  /** By their role on this site. */
  ofTeam: boolean;
  /** The host of their confirmed address; null when none is confirmed. */
  mailHost: string | null;
  /** What they say themselves. */
  declared: Relation;
  /** What their review says already: a tie once known does not go away by a change of the review. */
  before?: Relation;
}

const strength: Record<Relation, number> = { customer: 0, family: 1, staff: 2 };

/** How a writer is related to the brand: the closest of what the role, the address and they themselves say. */
export function relationOf(
  { ofTeam, mailHost, declared, before = 'customer' }: Ties,
  brandDomains: readonly string[],
): Relation {
  const byRule: Relation = ofTeam || isOfBrand(mailHost, brandDomains) ? 'staff' : 'customer';
  return [declared, before, byRule].reduce((one, other) => (strength[other] > strength[one] ? other : one));
}

/** Whether an address is at one of the brand's domains, or below one. */
function isOfBrand(mailHost: string | null, brandDomains: readonly string[]): boolean {
  if (mailHost === null) return false;
  const host = mailHost.toLowerCase();
  return brandDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
