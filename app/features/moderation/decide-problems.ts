import { describeRefusal, type Refusal } from '#app/policy/verdict';

/** What can keep an item from being decided. */
export type DecideProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  | { code: 'decided-already' }
  | { code: 'withdrawn-meanwhile' }
  | { code: 'does-not-fit' }
  | { code: 'too-late' };

/** A problem of a decision in words. */
export function decideProblemWords(problem: DecideProblem): string {
  if (problem.code === 'refused') return describeRefusal(problem.because);
  return sentences[problem.code];
}

const sentences = {
  gone: 'What this was about is gone.',
  'decided-already': 'Somebody else has decided this meanwhile. Nothing was done twice.',
  'withdrawn-meanwhile': 'Its author has withdrawn it meanwhile, so that there is nothing to decide.',
  'does-not-fit': 'This decision does not fit this kind of thing.',
  'too-late':
    'The days in which the team may object to this review are over. It can be withheld only when a reader has flagged it, or for private data or by law.',
};
