import { describeRefusal } from '#app/policy/verdict';
import type { AnswerBadgeProblem } from './answer-badge.server';
import type { DraftBadgeProblem } from './draft-badge.server';
import type { GiveBadgeProblem } from './give-badge.server';
import type { SettleBadgeProblem } from './settle-badge.server';

/** Why a badge could not be changed, in a sentence that says what to do. */
export function describeBadgeProblem(
  problem: Exclude<
    DraftBadgeProblem | SettleBadgeProblem | GiveBadgeProblem | AnswerBadgeProblem,
    { code: 'gone' }
  >,
): string {
  switch (problem.code) {
    case 'refused':
      return describeRefusal(problem.because);
    case 'name-taken':
      return 'Another badge has this name. Choose one that nobody takes for it.';
    case 'other-kind':
      return 'A badge keeps its kind. Make a new one and turn this one off.';
    case 'not-by-hand':
      return 'This badge is not given by hand.';
    case 'no-act':
      return 'This leads to nothing of theirs that can be read. Paste the address of a thread, a reply or a review.';
    case 'held':
      return 'They hold it already, or had it for this before.';
    case 'earned-anew':
      return 'The member has earned it anew meanwhile and holds it.';
    case 'not-now':
      return 'It was saved or dropped before.';
    case 'moved-on':
      return 'Somebody has changed the badge meanwhile. Look at it as it is now and begin again.';
  }
}
