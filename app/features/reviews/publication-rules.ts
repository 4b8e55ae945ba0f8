import type { Judgement } from '../rules/judgement';
import type { WithholdingReason } from './review';

export type Publication = { state: 'published' } | { state: 'pending'; reason: WithholdingReason };

/**
 * What the rule that publishes may look at. The stars are not among it, and neither is anything made from them: that is
 * the contract with everybody who reads or writes a review, so it is a type and not a habit.
 */
export type PublicationFacts = Pick<Judgement, 'verdict' | 'cause'>;

/** Whether a review appears at once or waits for a person, with the listed reason. No rule refuses a review. */
export function publicationAfter({ verdict, cause }: PublicationFacts): Publication {
  return verdict === 'pass' ? { state: 'published' } : { state: 'pending', reason: cause ?? 'rule' };
}
