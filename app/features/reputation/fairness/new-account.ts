/** Causes that anybody may bring about as often as there are posts. An acceptance is the asker's alone, once a question. */
const freeCauses: readonly string[] = ['vote', 'helpful'];

/**
 * How long an account counts as new. The first days are when accounts that were made to vote are used; somebody who came
 * to ask and stays loses half of a few votes by it, and never an acceptance.
 */
const newForMilliseconds = 3 * 86_400_000;

/** Whether a vote was given by an account that had only just been made. */
export function isByNewAccount(award: {
  causeKind: string;
  occurredAt: string;
  giverJoinedAt: string | null;
}): boolean {
  if (award.giverJoinedAt === null || !freeCauses.includes(award.causeKind)) return false;
  return Date.parse(award.occurredAt) - Date.parse(award.giverJoinedAt) < newForMilliseconds;
}
