import { describeRefusal, type Refusal } from '#app/policy/verdict';

/** A refusal as forms take it: a sentence for all of it, or for one of its fields. */
interface FormProblem {
  form?: string;
  fields?: Record<string, string>;
  status?: number;
}

/** What can keep words from being posted, whatever they are. */
export type PostProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'busy' } | RuleRefusal;

/** A rule of the team does not take these words; its author reads the reason that the rule gives. */
export interface RuleRefusal {
  code: 'rule';
  reason: string;
}

/** Why a thread could not be opened, at the choice that has to be another. */
export function describeThreadProblem(
  problem: PostProblem | { code: 'no-board' } | { code: 'wrong-kind' } | { code: 'past' },
): FormProblem {
  switch (problem.code) {
    case 'no-board':
      return { fields: { board: 'This board is not there any more; choose another one' } };
    case 'wrong-kind':
      return {
        fields: { kind: 'This board takes other kinds of thread; choose one of them, or another board' },
      };
    case 'past':
      return { fields: { endsAt: 'This is over already; choose a time ahead' } };
    default:
      return describePostProblem(problem);
  }
}

/** Why a board could not be saved, in the shape in which its form is refused. */
export function describeBoardProblem(problem: PostProblem | { code: 'name-taken' }): FormProblem {
  if (problem.code === 'name-taken') return { fields: { name: 'Another board has this name' }, status: 409 };
  return describePostProblem(problem);
}

/** A problem of a post in words, in the shape in which forms are refused. What was typed stays in the form. */
export function describePostProblem(problem: PostProblem): { form: string; status: number } {
  switch (problem.code) {
    case 'gone':
      return { form: describeRefusal('unknown'), status: 404 };
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'rule':
      return {
        form: `${problem.reason} Nothing was posted; what you typed is kept. The rules are under Rules, at the foot of every page.`,
        status: 422,
      };
    case 'busy':
      return {
        form: 'There is much to do right now. Nothing was saved; what you typed is kept. Please try again in a moment.',
        status: 503,
      };
  }
}

/** What the author reads after posting or changing something: that it is there, or that it waits and why. */
export function describePosted(
  { state, reason }: { state: string; reason: string | null },
  words: { open: string; held: string },
): string {
  return state === 'held'
    ? `${words.held} A moderator looks at it first. ${reason ?? ''}`.trim()
    : words.open;
}
