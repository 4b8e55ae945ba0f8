import type { BadgeAct, PraisedPost } from './badge-act';

/**
 * A badge: what somebody did, named. Each grant keeps the acts that earned it and the version of the rule that asked for
 * them, so that every badge opens to its evidence.
 *
 * Owned by the badges room (tables badge_rules, badge_grants). Listens to what people post, accept and publish; announces
 * badge.granted, badge.revoked, badge.contested and badge.answered. A grant stays when its acts are undone: taking one
 * away is a decision of a person, with a reason that its member reads and can object to.
 */
export const badgeKinds = ['first', 'count', 'streak', 'quality', 'tenure', 'set', 'hand'] as const;
export type BadgeKind = (typeof badgeKinds)[number];

export const badgePeriods = ['day', 'week', 'month'] as const;
export type BadgePeriod = (typeof badgePeriods)[number];

/** What a badge takes. What a kind does not ask for is null or empty, see `termsFor`. */
export interface BadgeContent {
  name: string;
  kind: BadgeKind;
  /** Of first, count and streak. */
  act: BadgeAct | null;
  /** Of a set: each of these once. */
  acts: readonly BadgeAct[];
  /** Of quality. */
  post: PraisedPost | null;
  /** Acts of a count, periods of a streak, votes of quality, years of tenure. */
  number: number;
  /** Of a streak: one act at least in each. */
  every: BadgePeriod | null;
  /** Of tenure: something has to be written within so many days; null asks for nothing. */
  activeDays: number | null;
  /** Of what is given by hand: what for, in words. */
  purpose?: string;
  /** Off, nobody gets it any more; whoever holds it keeps it. */
  enabled: boolean;
}

/** A badge under its version. */
export interface BadgeRule extends BadgeContent {
  badge: string;
  version: number;
  /** The acts that count: those of this moment and later; null for all. */
  since: string | null;
}

/** An act that earned a badge, as the grant keeps it: ids alone. */
export interface EarningAct {
  kind: 'member' | 'thread' | 'reply' | 'review';
  id: number;
  at: string;
}

export const leastReason = 10;
export const maxReason = 500;

/** More than this nobody counts after; a grant keeps every act. */
export const mostActs = 200;

/** What belongs to the kind of a badge; the rest is let go, so that no rule asks for what it does not say. */
export function termsFor(content: BadgeContent): BadgeContent {
  const { kind } = content;
  const isOneAct = kind === 'first' || kind === 'count' || kind === 'streak';
  return {
    ...content,
    act: isOneAct ? content.act : null,
    acts: kind === 'set' ? content.acts : [],
    post: kind === 'quality' ? content.post : null,
    number: kind === 'first' ? 1 : kind === 'set' ? content.acts.length : content.number,
    every: kind === 'streak' ? content.every : null,
    activeDays: kind === 'tenure' ? content.activeDays : null,
    purpose: kind === 'hand' ? (content.purpose ?? '') : '',
  };
}

/** The acts that can bring somebody nearer to a badge; none for what the clock brings. */
export function actsOf({ act, acts, post }: BadgeContent): Array<BadgeAct | PraisedPost> {
  return [...(act ? [act] : []), ...acts, ...(post ? [post] : [])];
}
