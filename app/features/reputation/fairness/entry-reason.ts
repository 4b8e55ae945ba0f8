import type { CapReason } from '../award-rules';
import type { Shortcoming } from '../point-conditions';
import type { PointRule } from '../point-rules';
import { describeLimit } from '../rule-words';
import type { HeldReason, LesserReason } from './weigh-fairly';

/** Why an entry gave less than its rule says, or nothing. */
export type EntryReason = CapReason | Shortcoming | LesserReason | HeldReason;

/** The reason in words that its member reads. What is looked for, and from when on, stays with the team. */
export function describeReason(reason: EntryReason, rule: PointRule): string {
  if (reason === 'repeated-pair')
    return 'The same person has given you points by this rule before. Each further time counts half of the time before, for half a year.';
  if (reason === 'new-account')
    return 'It came from an account that had only just been made, and counts half.';
  if (reason === 'ring')
    return 'It came from an account that stands in a pattern of accounts which mostly give each other points. Nothing is lost: somebody of the team looks at it, and you can say why it is right.';
  if (reason === 'burst')
    return 'It came from an account that voted far more often within minutes than people here do. Nothing is lost: somebody of the team looks at it, and you can say why it is right.';
  return describeLimit(reason, rule);
}
