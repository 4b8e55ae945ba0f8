import { query } from './address-query';

/** The addresses of points, badges, rewards and lists of who helped; a part of `paths`. */
export const reputationPaths = {
  statement: (handle: string, options: Record<string, string | undefined> = {}) =>
    `/members/${encodeURIComponent(handle)}/points${query(options)}`,
  statementFile: (handle: string, options: Record<string, string | undefined> = {}) =>
    `/members/${encodeURIComponent(handle)}/points/file${query(options)}`,
  thankMember: (handle: string) => `/members/${encodeURIComponent(handle)}/thank`,
  adjustPoints: (handle: string) => `/members/${encodeURIComponent(handle)}/points/adjust`,
  adjustment: (publicId: string) => `/adjustments/${publicId}`,
  keepAdjustment: (publicId: string) => `/adjustments/${publicId}/keep`,
  undoAdjustment: (publicId: string) => `/adjustments/${publicId}/undo`,
  boardLeaderboard: (slug: string, options: { period?: string } = {}) =>
    `/boards/${encodeURIComponent(slug)}/leaderboard${query(options)}`,
  productLeaderboard: (slug: string, options: { period?: string } = {}) =>
    `/products/${encodeURIComponent(slug)}/leaderboard${query(options)}`,
  groupLeaderboard: (slug: string, options: { period?: string } = {}) =>
    `/groups/${encodeURIComponent(slug)}/leaderboard${query(options)}`,
  leaderboard: (options: { period?: string } = {}) => `/leaderboard${query(options)}`,
  yourPath: () => '/path',
  badges: () => '/badges',
  badge: (badge: string) => `/badges/${encodeURIComponent(badge)}`,
  heldBadge: (publicId: string) => `/badges/held/${publicId}`,
  revokeBadge: (publicId: string) => `/badges/held/${publicId}/revoke`,
  contestBadge: (publicId: string) => `/badges/held/${publicId}/contest`,
  answerBadge: (publicId: string) => `/badges/held/${publicId}/answer`,
  giveBadge: (handle: string) => `/members/${encodeURIComponent(handle)}/badge`,
  rewards: (options: { after?: string | undefined } = {}) => `/rewards${query(options)}`,
  newReward: () => '/rewards/new',
  ownRewards: (options: { after?: string | undefined } = {}) => `/rewards/yours${query(options)}`,
  reward: (publicId: string) => `/rewards/${publicId}`,
  redeemReward: (publicId: string) => `/rewards/${publicId}/redeem`,
  editReward: (publicId: string) => `/rewards/${publicId}/edit`,
  rewardPicture: (publicId: string) => `/rewards/${publicId}/picture`,
  rewardCodes: (publicId: string) => `/rewards/${publicId}/codes`,
  redemptions: (options: { state?: string | undefined; after?: string | undefined } = {}) =>
    `/rewards/redemptions${query(options)}`,
  redemptionsFile: () => '/rewards/redemptions.csv',
  redemption: (publicId: string) => `/rewards/redemptions/${publicId}`,
  decideRedemption: (publicId: string) => `/rewards/redemptions/${publicId}/decide`,
  cancelRedemption: (publicId: string) => `/rewards/redemptions/${publicId}/cancel`,
  redemptionProof: (publicId: string) => `/rewards/redemptions/${publicId}/proof`,
  holds: () => '/holds',
  hold: (publicId: string) => `/holds/${publicId}`,
  patterns: (options: Record<string, string | undefined> = {}) => `/moderation/patterns${query(options)}`,
  pattern: (publicId: string) => `/moderation/patterns/${publicId}`,
  pointRules: () => '/moderation/points',
  newPointRule: (act: string) => `/moderation/points/new/${encodeURIComponent(act)}`,
  pointRule: (rule: string) => `/moderation/points/rules/${encodeURIComponent(rule)}`,
  pointRuleChange: (publicId: string) => `/moderation/points/changes/${publicId}`,
  settlePointRuleChange: (publicId: string) => `/moderation/points/changes/${publicId}/settle`,
  badgeRules: () => '/moderation/badges',
  newBadgeRule: (kind: string) => `/moderation/badges/new/${encodeURIComponent(kind)}`,
  badgeRule: (badge: string) => `/moderation/badges/rules/${encodeURIComponent(badge)}`,
  badgeDraft: (publicId: string) => `/moderation/badges/drafts/${publicId}`,
  settleBadgeDraft: (publicId: string) => `/moderation/badges/drafts/${publicId}/settle`,
};
