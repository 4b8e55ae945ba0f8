import { knownIn } from './check/known';
import { moderationProblems } from './check/moderation';
import { ordersProblems } from './check/orders';
import { peopleAndProductProblems } from './check/people-and-products';
import { reviewsProblems } from './check/reviews';
import { rewardProblems } from './check/rewards';
import { teamActProblems } from './check/team-acts';
import { threadsProblems } from './check/threads';
import { waitingArticleProblems } from './check/waiting-articles';
import { wordProblems } from './check/words';
import type { DemoContent } from './types';

/**
 * Says what does not hold together in the demo content, one line each; an empty list means that all is well.
 *
 * The product's own commands would refuse most of these, but only one at a time and in the middle of seeding.
 */
export function checkDemoContent(content: DemoContent): string[] {
  const known = knownIn(content);
  return [
    ...peopleAndProductProblems(known),
    ...threadsProblems(known),
    ...waitingArticleProblems(known),
    ...teamActProblems(known),
    ...reviewsProblems(known),
    ...rewardProblems(known),
    ...ordersProblems(known),
    ...moderationProblems(known),
    ...wordProblems(known),
  ];
}
