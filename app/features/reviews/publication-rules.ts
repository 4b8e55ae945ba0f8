import { lastingReasons } from '#app/lib/lasting-reasons';
import type { Judgement } from '../rules/judgement';
import { withholdingReasons, type WaitingReason, type WithholdingReason } from './review';

export type Publication = { state: 'published' } | { state: 'pending'; reason: WaitingReason };

/**
 * What the rule that publishes may look at. The stars are not among it, and neither is anything made from them or from
 * how pleased the words are: that is the contract with everybody who reads or writes a review, so it is a type and not a
 * habit.
 */
export interface PublicationFacts extends Pick<Judgement, 'verdict' | 'cause'> {
  /** Whether how it came asks for a look (signals/signal.ts). */
  asksForLook?: boolean;
}

/** Whether a review appears at once or waits for a person, with the listed reason. No rule refuses a review. */
export function publicationAfter({ verdict, cause, asksForLook }: PublicationFacts): Publication {
  if (verdict !== 'pass') return { state: 'pending', reason: cause ?? 'rule' };
  return asksForLook ? { state: 'pending', reason: 'signals' } : { state: 'published' };
}

const dayMs = 86_400_000;

/** Until when the brand may object to words that came at `now`. Then the clock publishes what waits. */
export function objectUntil(now: Date, days: number): string {
  return new Date(now.getTime() + days * dayMs).toISOString();
}

/** An objection to a review, as far as its time goes. */
export interface Objection {
  reason: WithholdingReason;
  /** Whether a reader who is not of the team has flagged it: then it is not the brand's own wish. */
  flaggedByReader: boolean;
  objectUntil: string;
}

/**
 * Whether a review may still be withheld. After its days the brand's word alone does not do: what a reader flags is
 * looked at whenever it is flagged, and what the law forbids to show has no end.
 */
export function isInTime({ reason, flaggedByReader, objectUntil: until }: Objection, now: Date): boolean {
  return (
    flaggedByReader ||
    lastingReasons.some((lasting) => lasting === reason) ||
    now.getTime() < Date.parse(until)
  );
}

/** The listed reasons for which a review may be withheld now: all of them in its days, later those that have no end. */
export function reasonsInTime(review: Omit<Objection, 'reason'>, now: Date): WithholdingReason[] {
  const listed = Object.keys(withholdingReasons) as WithholdingReason[];
  return listed.filter((reason) => isInTime({ ...review, reason }, now));
}
