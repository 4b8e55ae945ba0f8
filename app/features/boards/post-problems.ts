import { describeRefusal, type Refusal } from '#app/policy/verdict';

/** What can keep words from being posted, whatever they are. */
export type PostProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'busy' };

/** A problem of a post in words, in the shape in which forms are refused. What was typed stays in the form. */
export function describePostProblem(problem: PostProblem): { form: string; status: number } {
  switch (problem.code) {
    case 'gone':
      return { form: describeRefusal('unknown'), status: 404 };
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'busy':
      return {
        form: 'There is much to do right now. Nothing was posted; what you typed is kept. Please try again in a moment.',
        status: 503,
      };
  }
}
