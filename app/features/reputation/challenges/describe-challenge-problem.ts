import { describeRefusal } from '#app/policy/verdict';
import type { SaveChallengeProblem } from './save-challenge.server';

/** What the form of a challenge says when it was not saved. */
export function describeChallengeProblem(problem: SaveChallengeProblem): {
  form?: string;
  fields?: Record<string, string>;
  status?: number;
} {
  switch (problem.code) {
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'gone':
      return { form: 'This challenge is not there any more.', status: 409 };
    case 'no-board':
      return { fields: { boards: 'One of these boards is not open to every member' } };
    case 'begun':
      return { form: 'Members are at it. Only its name and words can be changed now.', status: 409 };
    case 'past':
      return { fields: { startsOn: 'It can begin today or later' } };
  }
}
