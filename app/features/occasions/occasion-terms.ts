import type { MilestoneAct } from './occasion';

/** A number of an act, and since when it stands in the terms: what was reached before is kept, but is no news. */
export interface Target {
  number: number;
  since: string | null;
}

/** What the team has set. */
export interface OccasionTerms {
  milestones: Record<MilestoneAct, { targets: Target[]; points: number }>;
  anniversaries: boolean;
  anniversaryPoints: number;
  birthdays: boolean;
  /** Words of the brand after the sentence that the house writes; empty for none. */
  words: { milestone: string; anniversary: string; birthday: string };
  /** Added to a birthday greeting, for whoever entered the day long enough before. */
  birthdayGift: string;
}

export const maxTargets = 10;
export const maxNumber = 100_000;
/** About the seventh part of a day's helpful votes: a milestone is thanked for, not worked for. */
export const maxPoints = 100;
export const maxWords = 200;

const targets = (...numbers: number[]): Target[] => numbers.map((number) => ({ number, since: null }));

/** As a new house comes: few numbers, far apart, and no points: help has earned its own already. */
export const houseTerms: OccasionTerms = {
  milestones: {
    'reply.accepted': { targets: targets(10, 50, 100, 500), points: 0 },
    'people.helped': { targets: targets(10, 100, 500), points: 0 },
    'reply.posted': { targets: targets(100, 1000), points: 0 },
    'thread.posted': { targets: [], points: 0 },
    'review.published': { targets: targets(10, 50), points: 0 },
  },
  anniversaries: true,
  anniversaryPoints: 0,
  birthdays: false,
  words: { milestone: '', anniversary: '', birthday: '' },
  birthdayGift: '',
};
