import { decisionWords, type DecisionKind } from './queue-item';

/**
 * How an item stands. Lapsed: the clock published what nobody decided in time. Withdrawn: its author took it back before
 * anybody decided.
 */
export type ItemState = 'open' | 'decided' | 'lapsed' | 'withdrawn';

const closings = {
  lapsed: { title: 'Published by the clock', words: 'Nobody objected in the days there were.' },
  withdrawn: {
    title: 'Withdrawn by its author',
    words:
      'There is nothing to decide. What was flagged or held stays readable here until its words are deleted. If its author publishes it again, this comes back into the queue.',
  },
} as const;

/** How an item is over without anybody's decision; null for one that waits or was decided. */
export function closingOf(state: ItemState): { title: string; words: string } | null {
  return state === 'lapsed' || state === 'withdrawn' ? closings[state] : null;
}

/** What became of an item, in a few words; null while it waits. */
export function outcomeInWords(line: { state: ItemState; decision: DecisionKind | null }): string | null {
  return line.decision ? decisionWords[line.decision] : (closingOf(line.state)?.title ?? null);
}
