/**
 * A thread that waits for the brand: open to its readers and to replies, a question without an accepted answer, a
 * discussion or an idea, whose last word is a customer's and was not yet said to need no answer. It has waited since
 * the first word that a customer said after the team's last.
 */
export interface WaitingThread {
  id: number;
  publicId: string;
  title: string;
  boardName: string;
  author: string;
  since: string;
  dueAt: string;
  assignee: string | null;
  notes: number;
}

export const waitingPerPage = 30;

/** Which part of the inbox somebody looks at. */
export interface WaitingFilter {
  /** An address of somebody with the @ before it: what they answer. */
  whose: 'all' | 'mine' | 'nobodys' | `@${string}`;
  board: string | null;
}

/** The filter that an address asks for; what it does not know it leaves out. */
export function readWaitingFilter(query: URLSearchParams): WaitingFilter {
  const asked = query.get('whose') ?? '';
  const whose = (['mine', 'nobodys'] as const).find((each) => each === asked) ?? 'all';
  return { whose: isOfColleague(asked) ? asked : whose, board: query.get('board')?.slice(0, 100) || null };
}

function isOfColleague(whose: string): whose is `@${string}` {
  return /^@[\w-]{1,60}$/.test(whose);
}

/** The filter as parts of an address. */
export function writeWaitingFilter({ whose, board }: WaitingFilter): Record<string, string | undefined> {
  return { whose: whose === 'all' ? undefined : whose, board: board ?? undefined };
}

export const maxThreadNote = 2000;
