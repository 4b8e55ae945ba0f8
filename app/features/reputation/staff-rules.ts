/**
 * Rules by which a person writes an entry, and no act. They stand in no book: nobody sets what they give, nothing is
 * weighed by them and a recount leaves their entries alone.
 */
interface StaffRule {
  rule: string;
  version: number;
  /** What a member reads beside the entry. */
  sentence: string;
}

export const adjustmentRule: StaffRule = {
  rule: 'staff.adjustment',
  version: 1,
  sentence: 'The team corrected your points',
};

export const thanksRule: StaffRule = {
  rule: 'staff.thanks',
  version: 1,
  sentence: 'The team thanked you',
};

/** What a member pays for a reward. Its entries are spent, not earned: no level and no list counts them. */
export const spendingRule: StaffRule = {
  rule: 'reward.redeemed',
  version: 1,
  sentence: 'You spent points on a reward',
};

export const staffRules: readonly StaffRule[] = [adjustmentRule, thanksRule, spendingRule];
