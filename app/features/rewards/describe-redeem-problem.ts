import { plural } from '#app/lib/plural';
import { dayOf } from '#app/lib/relative-time';
import { describeRefusal } from '#app/policy/verdict';
import type { RedeemProblem } from './redeem-reward.server';

/** Why nothing was redeemed, in a sentence that says what to do. No points were spent in any of these cases. */
export function describeRedeemProblem(problem: Exclude<RedeemProblem, { code: 'gone' }>): string {
  switch (problem.code) {
    case 'refused':
      return describeRefusal(problem.because);
    case 'sent-before':
      return 'This form was sent before for something else. Load the page anew.';
    case 'not-begun':
      return `It can be redeemed from ${dayOf(problem.opensAt)} on.`;
    case 'over':
      return 'Its time is over. Your points are untouched.';
    case 'mail-needed':
      return 'The shop cannot book it without knowing who you are: tick that it may have your mail address for this one.';
    case 'enough':
      return `Nobody gets more than ${plural(problem.most, 'of these', 'of these')}, and you have had as many.`;
    case 'too-dear':
      return `${plural(problem.missing, 'point is', 'points are')} missing. Your points are untouched.`;
    case 'sold-out':
      return 'There are none left. Your points are untouched.';
  }
}
