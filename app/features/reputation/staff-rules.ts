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

/** What doing a challenge gives: as much as the team said when they made it. */
export const challengeRule: StaffRule = {
  rule: 'challenge.finished',
  version: 1,
  sentence: 'You finished a challenge',
};

/** What a round number or a whole year here gives. Its entries name the version of what the team had set. */
export const milestoneRule: StaffRule = {
  rule: 'milestone.reached',
  version: 1,
  sentence: 'You reached a milestone',
};

export const staffRules: readonly StaffRule[] = [
  adjustmentRule,
  thanksRule,
  spendingRule,
  challengeRule,
  milestoneRule,
];
