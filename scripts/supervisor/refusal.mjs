/**
 * A stop the operator can act on: one line that says what is wrong and what to do.
 *
 * Everything else that is thrown is a bug and keeps its stack; this is printed as it stands and the command
 * ends with 1.
 */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal';
}

/**
 * Prints what ended a command: a refusal as its one line, a bug with its stack.
 *
 * @param {unknown} problem
 */
export function reportProblem(problem) {
  console.error(problem instanceof Refusal ? problem.message : problem);
}

/**
 * What the system calls a failure, like EACCES: enough for a line, where its own message repeats the path.
 *
 * @param {unknown} problem
 */
export function codeOf(problem) {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem);
}
