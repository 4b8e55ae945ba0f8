/** Acts that are no writing: what a silenced person keeps, beside everything that only reads. */
const kept = new Set([
  'board.follow',
  'thread.follow',
  'thread.bookmark',
  'reply.bookmark',
  'group.leave',
  'group.see-members',
  'event.decline',
  'article.list-waiting',
  'article.drop',
  'thread.withdraw',
  'reply.withdraw',
  'review.withdraw',
  'review.read-private-reply',
  'decision.appeal',
  'review.appeal-hold',
  'hold.contest',
  'adjustment.contest',
  'reward.redeem',
  'redemption.cancel',
  'badge.contest',
  'advocates.list',
  'house.inspect',
]);

/**
 * Whether somebody who may read but not write may do this. Whatever is not named here is closed to them, so an act that
 * is added later is closed until somebody has thought about it.
 */
export function openToSilenced(action: string): boolean {
  return action.endsWith('.read') || kept.has(action);
}
