/**
 * What the team carries, and how soon people are heard: the one definition, for the page, the file, the queries and the
 * test that recounts them.
 *
 * A **first human reply** is the earliest reply, open to readers, in an open question, discussion or idea that a
 * customer began: by anybody but its asker, of the team or not, since to be heard counts and not by whom; never by an
 * account that answers by itself. How long it took is counted in hours from the asking, nights and weekends included.
 *
 * A thread was **answered in the period** when its first human reply fell in it, whenever it was asked. It was answered
 * within the target when that reply came before its board's hours had passed. A thread without any reply is in no
 * median: it stands among those that wait.
 *
 * Waiting is what `waiting-thread.ts` says. Replies of somebody are all that are open to readers, first or not, in
 * whatever kind of thread. All of it as far as the reader works on the board; decisions as far as they are in the
 * reader's queue, those on reviews and people among them.
 */
export interface PersonLoad {
  handle: string;
  name: string;
  /** Assigned to them and waiting at this moment. */
  waiting: number;
  firstReplies: number;
  replies: number;
  decisions: number;
}

/** What stands and what was answered in one board. */
export interface BoardLoad {
  slug: string;
  name: string;
  targetHours: number;
  waiting: number;
  answered: number;
  withinTarget: number;
  /** Null where nothing was answered. */
  medianHours: number | null;
  ninetiethHours: number | null;
}

export const loadPeriods = [7, 30] as const;
export type LoadDays = (typeof loadPeriods)[number];

/** The period that an address asks for; a month where it asks for none that there is. */
export function readLoadDays(query: URLSearchParams): LoadDays {
  return loadPeriods.find((days) => String(days) === query.get('days')) ?? 30;
}

/** Of when the figures are: the days that end now. */
export interface LoadPeriod {
  since: string;
  until: string;
}

const dayMs = 86_400_000;

/** The last so many days. */
export function lastDays(days: LoadDays, now: Date): LoadPeriod {
  return { since: new Date(now.getTime() - days * dayMs).toISOString(), until: now.toISOString() };
}

/** Under this many answers one slow evening moves every share and percentile: they would tell of chance. */
const fewestToTell = 5;

/** How soon a board answered; null when too few threads were answered to tell. */
export interface Promptness {
  medianHours: number;
  ninetiethHours: number;
  /** In percent of the answered threads, to a whole number. */
  withinTarget: number;
}

/** What the answers of a board tell, if they are enough to tell anything. */
export function promptnessOf(board: BoardLoad): Promptness | null {
  const { answered, withinTarget, medianHours, ninetiethHours } = board;
  if (answered < fewestToTell || medianHours === null || ninetiethHours === null) return null;
  return { medianHours, ninetiethHours, withinTarget: Math.round((100 * withinTarget) / answered) };
}

const oneDecimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Hours as the tables show them. */
export function hoursInWords(hours: number): string {
  return `${oneDecimal.format(hours)} h`;
}
