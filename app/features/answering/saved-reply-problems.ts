import { describeRefusal, type Refusal } from '#app/policy/verdict';
import { maxSavedReplies } from './saved-reply';

type SavedReplyProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'no-board' }
  | { code: 'title-taken' }
  | { code: 'too-many' }
  | { code: 'changed-meanwhile' };

/** Why a text could not be saved, in the shape in which its form is refused. What was typed stays in it. */
export function describeSavedReplyProblem(problem: SavedReplyProblem): {
  form?: string;
  fields?: Record<string, string>;
  status: number;
} {
  switch (problem.code) {
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'no-board':
      return { fields: { board: 'Choose a board that you work on, or every board' }, status: 422 };
    case 'title-taken':
      return { fields: { title: 'Another one there has this name' }, status: 409 };
    case 'too-many':
      return { form: `There are ${maxSavedReplies} already. Remove one that nobody needs.`, status: 409 };
    case 'changed-meanwhile':
      return {
        form: 'A colleague has changed it meanwhile. Your words are kept here; open it again beside this to see theirs.',
        status: 409,
      };
  }
}

/** What a reply still lacks before it can be posted or saved; null when it is whole. */
export function describeUnfilled(
  unfilled: readonly string[],
  done: 'posted' | 'saved' = 'posted',
): string | null {
  if (unfilled.length === 0) return null;
  return `Nothing was ${done}: put your own words in the place of ${unfilled.join(', ')} first. What you typed is kept.`;
}
