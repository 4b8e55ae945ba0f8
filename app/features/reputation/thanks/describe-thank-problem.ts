import { plural } from '#app/lib/plural';
import { describeRefusal } from '#app/policy/verdict';
import type { ThankProblem } from './thank-member.server';

/** Why nobody was thanked, in a sentence that says what to do. */
export function describeThankProblem(problem: Exclude<ThankProblem, { code: 'gone' }>): string {
  switch (problem.code) {
    case 'refused':
      return describeRefusal(problem.because);
    case 'sent-before':
      return 'This form was sent before with something else in it. Load the page anew.';
    case 'purse':
      return problem.left === 0
        ? 'Your purse of this month is empty. Words need none.'
        : `Your purse of this month holds ${plural(problem.left, 'point', 'points')} more.`;
  }
}
