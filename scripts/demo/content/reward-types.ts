import type { Moment } from './types';

/** Something that points can be spent on. */
export interface DemoReward extends Moment {
  key: string;
  /** Who of the team added it, by key. */
  by: string;
  title: string;
  words: string;
  cost: number;
  stock?: number;
  perMember?: number;
  /** From which level on. */
  level?: number;
  delivery: 'hand' | 'codes' | 'hook';
  needsApproval?: true;
  goodDays?: number;
  codes?: string[];
  hookUrl?: string;
  gift?: 'store-credit' | 'cashback' | 'coupon';
  worth?: string;
}

/** Something to do together for a while. */
export interface DemoChallenge {
  by: string;
  title: string;
  words: string;
  act: 'answer-accepted' | 'answer-chosen' | 'board-posted-in';
  needed: number;
  /** The keys of the boards of a card. */
  boards?: string[];
  joining: 'everybody' | 'joined';
  /** Who has joined. */
  joined?: string[];
  points: number;
  /** So many days before the day of seeding it began, and so many after it ends. */
  beganDaysAgo: number;
  endsInDays: number;
}

/** One of a reward, and what the team did about it a day later. */
export interface DemoRedemption extends Moment {
  reward: string;
  by: string;
  outcome?: { what: 'send' | 'decline'; by: string; note: string };
}

/** Something that the company gives for reviews: from so many days ago to so many (a day to come is below nothing). */
export interface DemoCampaign {
  by: string;
  /** Keys of products. */
  products: string[];
  incentive: 'reward' | 'free-product';
  given: string;
  who: 'link' | 'invited' | 'everybody';
  from: number;
  to: number;
  /** Keys of the reviews inside it. */
  reviews: string[];
}

/** What is celebrated, as its form has it, and who has entered a birthday. */
export interface DemoOccasions {
  by: string;
  terms: Record<string, string>;
  birthday: Moment & { by: string; month: number; day: number };
}
