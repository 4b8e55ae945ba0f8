import { plural } from '#app/lib/plural';
import { describeRefusal } from '#app/policy/verdict';
import type { AdjustProblem } from './adjust-points.server';

/** Why points could not be given or taken by hand, in a sentence that says what to do. */
export function describeAdjustProblem(problem: Exclude<AdjustProblem, { code: 'gone' }>): string {
  switch (problem.code) {
    case 'refused':
      return describeRefusal(problem.because);
    case 'sent-before':
      return 'This form was sent before with something else in it. Load the page anew.';
    case 'over-limit':
      return problem.left === 0
        ? 'All that may be corrected for one member in a day was corrected today.'
        : `Today ${plural(problem.left, 'point is', 'points are')} left to correct for this member.`;
    case 'below-zero':
      return `Nobody is brought below zero: there ${plural(Math.max(problem.balance, 0), 'point is', 'points are')} to take.`;
  }
}
