import { houseRules } from '../point-rules';

/**
 * A thank-you: words that a person of the team writes to a member under their own name, with points or without.
 *
 * Owned by the reputation room (table thank_yous). Announces member.thanked. Never automatic, never for the team or for
 * oneself, and about nothing in particular: there is no way from a review's stars to a thank-you.
 */

/** The most points of one thank-you: what an accepted answer gives in a new house. A hand weighs no more than an asker's word. */
export const mostOfOne = houseRules.find(({ rule }) => rule === 'reply.accepted')?.points ?? 0;

/** What each person of the team can give by thanking in a month (UTC): ten of the largest. */
export const purseOfMonth = 10 * mostOfOne;

export const leastThanks = 10;
export const maxThanks = 500;
