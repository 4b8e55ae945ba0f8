import { accountRules } from './accounts';
import type { Actor } from './actor';
import { answeringRules } from './answering';
import { openToSilenced } from './silence';
import { advocateRules } from './advocates';
import { articleRules } from './articles';
import { badgePolicy } from './badges';
import { boardRules } from './boards';
import { gatheringRules } from './gatherings';
import { groupRules } from './groups';
import { levelRules } from './levels';
import { moderationRules } from './moderation';
import { occasionRules } from './occasions';
import { fairnessRules } from './fairness';
import { reviewRules } from './reviews';
import { rewardRules } from './rewards';
import { testimonialRules } from './testimonials';
import { no, type Verdict } from './verdict';

const rules = {
  ...accountRules,
  ...articleRules,
  ...badgePolicy,
  ...boardRules,
  ...gatheringRules,
  ...groupRules,
  ...reviewRules,
  ...moderationRules,
  ...advocateRules,
  ...answeringRules,
  ...levelRules,
  ...testimonialRules,
  ...fairnessRules,
  ...rewardRules,
  ...occasionRules,
};

/** Everything that somebody may or may not do. */
export type Action = keyof typeof rules;
/** What has to be known about the thing at hand to decide an action. */
export type SubjectOf<A extends Action> = Parameters<(typeof rules)[A]>[1];

/**
 * May this actor do this to that? The one decision behind every page, counter, feed, mail, export and search hit.
 *
 * Pure, so that the server decides and a page may ask the same question to know whether to draw a button.
 * A missing rule does not compile.
 */
export function may<A extends Action>(actor: Actor, action: A, subject: SubjectOf<A>): Verdict {
  const rule = rules[action] as (actor: Actor, subject: SubjectOf<A>) => Verdict;
  const verdict = rule(actor, subject);
  const silenced = actor.kind === 'member' && Boolean(actor.silencedUntil);
  return verdict.ok && silenced && !openToSilenced(action) ? no('silenced') : verdict;
}
