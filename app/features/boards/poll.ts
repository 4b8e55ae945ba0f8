/**
 * A poll: a question with answers to choose from, in any thread. Its author sets it when the thread is posted and
 * nobody changes it after. One answer a member, which may be changed until it closes.
 */
export const pollKinds = ['single', 'multiple', 'ranked'] as const;
export type PollKind = (typeof pollKinds)[number];

export const pollKindWords: Record<PollKind, { label: string; hint: string }> = {
  single: { label: 'One choice', hint: 'Everybody picks one.' },
  multiple: { label: 'Several choices', hint: 'Everybody picks all that fit.' },
  ranked: {
    label: 'An order',
    hint: 'Everybody ranks; the weakest goes out round by round until one has most.',
  },
};

/** When others see what was answered: at once, once they have answered, or when it is closed. */
export const pollResults = ['answered', 'always', 'closed'] as const;
export type PollResults = (typeof pollResults)[number];

export const pollResultWords: Record<PollResults, string> = {
  answered: 'After one’s own answer',
  always: 'At once',
  closed: 'When it is closed',
};

export const minPollOptions = 2;
export const maxPollOptions = 12;
export const maxPollOption = 100;
export const maxPollQuestion = 150;

/** For how many days it can be open; the empty one is for as long as the thread. */
export const pollDays = ['', '1', '3', '7', '14', '30'] as const;

/** The answers to choose from, one a line, each once. */
export function readPollOptions(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim());
  return [...new Set(lines.filter(Boolean))];
}

/** The choices that a form begins with. */
export const emptyPoll = { pollKind: 'single', pollDays: '', pollResults: 'answered' } as const;

/** A poll as it is posted. */
export interface NewPoll {
  question: string;
  kind: PollKind;
  options: string[];
  results: PollResults;
  closesAt: string | null;
}

/** What of a poll decides about an answer. */
export interface PollTerms {
  kind: PollKind;
  optionCount: number;
}

/**
 * An answer as it is kept, from the places that a form brought; null when it is none: no choice, one that is not
 * there, two where one is asked for, the same place twice in an order.
 */
export function readChoices(
  { kind, optionCount }: PollTerms,
  given: { choice: readonly string[]; rank: readonly string[] },
): number[] | null {
  const choices = kind === 'ranked' ? choicesByRank(given.rank) : given.choice.map(Number);
  if (!choices || choices.length === 0 || new Set(choices).size !== choices.length) return null;
  if (kind === 'single' && choices.length > 1) return null;
  if (choices.some((choice) => !Number.isInteger(choice) || choice < 1 || choice > optionCount)) return null;
  return kind === 'multiple' ? [...choices].sort((a, b) => a - b) : choices;
}

/** Each option's rank, in the order of the options, as the options in the order of their ranks. Gaps are no mistake. */
function choicesByRank(ranks: readonly string[]): number[] | null {
  const ranked = ranks.flatMap((rank, index) =>
    rank === '' ? [] : [{ rank: Number(rank), option: index + 1 }],
  );
  if (ranked.some(({ rank }) => !Number.isInteger(rank) || rank < 1)) return null;
  if (new Set(ranked.map(({ rank }) => rank)).size !== ranked.length) return null;
  return ranked.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}

/** Whether somebody sees what was answered. */
export function seesResults(poll: { results: PollResults; closed: boolean; answered: boolean }): boolean {
  return poll.closed || poll.results === 'always' || (poll.results === 'answered' && poll.answered);
}
