/** What a command gives back: a value, or one of a closed list of expected problems. Bugs and outages are thrown. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** A command's good ending. */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** A command's expected refusal; `problem` is one of the codes that the command lists. */
export function refused<const Problem>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
