import { describeRefusal } from '#app/policy/verdict';
import type { SaveWallProblem } from './save-wall.server';

/** What the form of a wall says when it was not saved. */
export function describeWallProblem(problem: SaveWallProblem): {
  form?: string;
  fields?: Record<string, string>;
  status?: number;
} {
  switch (problem.code) {
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'gone':
      return { form: 'Somebody has taken this wall away.', status: 409 };
    case 'no-product':
      return { fields: { product: 'There is no product with this address' } };
  }
}
