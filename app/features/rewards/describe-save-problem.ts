import { plural } from '#app/lib/plural';
import { describeRefusal } from '#app/policy/verdict';
import type { SaveRewardProblem } from './save-reward.server';

/** What the form of a reward says when it was not saved. */
export function describeSaveProblem(problem: SaveRewardProblem): {
  form?: string;
  fields?: Record<string, string>;
  status?: number;
} {
  switch (problem.code) {
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'gone':
      return { form: 'This reward is not there any more.', status: 409 };
    case 'no-group':
      return { fields: { offeredTo: 'There is no such group' } };
    case 'taken':
      return {
        fields: { stock: `${plural(problem.taken, 'is', 'are')} taken already: there cannot be fewer` },
      };
    case 'waiting':
      return {
        fields: { delivery: 'Some are on their way like this. Settle them first, or make another reward' },
      };
  }
}
