import { plural } from '#app/lib/plural';

/** Somebody whose answers were found helpful lately. */
export interface Helper {
  name: string;
  id: string;
  handle: string;
  answers: number;
  votes: number;
}

/** What a helper is thanked for: "5 votes for 2 answers". */
export function describeHelp({ answers, votes }: Pick<Helper, 'answers' | 'votes'>): string {
  return `${plural(votes, 'vote', 'votes')} for ${plural(answers, 'answer', 'answers')} this week`;
}
