import { describeRefusal } from '#app/policy/verdict';
import { maxOpenArticles } from './article';
import type { ReviewProblem } from './review-article.server';
import type { SaveArticleProblem } from './save-article.server';

/** Why an article could not be sent back or declined, in the shape in which its form is refused. */
export function describeRefusalProblem(problem: Exclude<ReviewProblem, { code: 'gone' }>): {
  form: string;
  status: number;
} {
  return problem.code === 'refused'
    ? { form: describeRefusal(problem.because), status: 403 }
    : { form: 'Its words were changed meanwhile. Please read them again.', status: 409 };
}

/** Why an article could not be kept, in the shape in which its form is refused. What was typed stays in it. */
export function describeSaveProblem(problem: SaveArticleProblem): {
  form?: string;
  fields?: Record<string, string>;
  status?: number;
} {
  switch (problem.code) {
    case 'gone':
      return { form: describeRefusal('unknown'), status: 404 };
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'no-board':
      return { fields: { board: 'Choose a board' } };
    case 'wrong-kind':
      return { form: 'This board takes no articles any more; what you typed is kept here.' };
    case 'too-many':
      return {
        form: `You have ${maxOpenArticles} articles under way: finish or give up one first.`,
        status: 409,
      };
    case 'busy':
      return { form: 'There is much to do right now. Please try again in a moment.', status: 503 };
  }
}
