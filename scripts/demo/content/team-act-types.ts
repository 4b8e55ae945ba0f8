import type { BadgeContent } from '#app/features/badges/badge';
import type { ClosingReason } from '#app/features/boards/closing';
import type { RuleContent } from '#app/features/rules/holding-rule';
import type { Moment } from './types';

/** What the team did to the talk of others, or for itself. */
export interface TeamActs {
  closings: Array<Moment & { thread: string; by: string; reason: ClosingReason; note: string }>;
  /** Replies that were threads of their own before: by key, with the title that they had. */
  merges: Array<Moment & { reply: string; by: string; title: string }>;
  official: Array<Moment & { reply: string; by: string }>;
  notes: Array<Moment & { thread: string; by: string; body: string }>;
  rules: Array<
    Moment & { by: string } & Pick<RuleContent, 'name' | 'test' | 'effect' | 'reason' | 'concerns'>
  >;
  /** Changes of a rule of points, from then on: each is a version that the rule's page keeps. */
  pointRules: Array<Moment & { by: string; rule: string; points: number; why: string }>;
  /** Badges of the house's own; whoever has earned them by then holds them. */
  badges: Array<Moment & { by: string; content: BadgeContent; why: string }>;
  /** Badges by hand, by their name, for a reply of the member's. */
  givenBadges: Array<
    Moment & {
      by: string;
      member: string;
      badge: string;
      reply: string;
      reason: string;
      taken?: Moment & { by: string; reason: string };
      shared?: true;
    }
  >;
  /** Words to a member under the name of whoever thanks, with points or without. */
  thanks: Array<Moment & { by: string; member: string; points: number; words: string }>;
  /** What members say about points that are held: nobody plants the hold, the search for rings finds it. */
  contests: Array<{ by: string; words: string }>;
  /** Points by hand. */
  adjustments: Array<Moment & { by: string; member: string; points: number; reason: string }>;
}
