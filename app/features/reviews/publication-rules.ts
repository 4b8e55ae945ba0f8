import type { WithholdingReason } from './review';

/**
 * What the publishing rule may look at. The stars are not among it, and neither is anything made from them: that is
 * the contract with everybody who reads or writes a review, so it is a type and not a habit.
 */
export interface PublicationFacts {
  /** Everything the author wrote, as one text. */
  text: string;
  /** When the author joined, and how much of theirs is already public. */
  authorJoinedAt: string;
  authorPublishedPosts: number;
  authorIsTeam: boolean;
}

export type Publication = { state: 'published' } | { state: 'pending'; reason: WithholdingReason };

/** New members' links wait for a person: almost all spam comes with one, almost no honest first review needs one. */
const newForMs = 24 * 60 * 60 * 1000;

/** Whether a review appears at once or waits for a person, with the listed reason. */
export function decidePublication(facts: PublicationFacts, now: Date): Publication {
  const isNew =
    now.getTime() - Date.parse(facts.authorJoinedAt) < newForMs || facts.authorPublishedPosts === 0;
  const hasLink = /https?:\/\/|www\.\S|\[[^\]]*\]\([^)]*\)/i.test(facts.text);
  if (hasLink && isNew && !facts.authorIsTeam) return { state: 'pending', reason: 'new-member-link' };
  return { state: 'published' };
}
