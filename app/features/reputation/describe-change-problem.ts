import { describeRefusal } from '#app/policy/verdict';
import type { SettleChangeProblem } from './save-change.server';
import type { StartChangeProblem } from './start-change.server';

/** What went wrong with a change of a rule, in a sentence that says what to do. */
export function describeChangeProblem(problem: StartChangeProblem | SettleChangeProblem): string {
  switch (problem.code) {
    case 'refused':
      return describeRefusal(problem.because);
    case 'gone':
      return 'There is no such rule.';
    case 'other-act':
      return 'A rule keeps its act. Make a further rule for another one.';
    case 'imported-only':
      return 'What came in an import is not counted anew. Choose from now on.';
    case 'not-now':
      return 'This is no longer waiting, or the same rule is just being counted. Look at the page again.';
    case 'moved-on':
      return 'The rule has changed since this was looked at. Look at it again before you save it.';
  }
}
