/**
 * A change of a rule of points: what it does is shown before it is done.
 *
 * Owned by the reputation room (tables point_rule_changes, point_rule_moves). A change is from now on, and then nobody
 * moves; or from a day in the past, and then old facts are counted anew by opposite entries and new turns. One function
 * makes the plan of a member (`plan-change.server.ts`): the look shows its sum, saving writes it, taking back writes the
 * opposite. So what was shown is what comes.
 */
export type ChangeState = 'looking' | 'looked' | 'dropped' | 'saving' | 'saved' | 'undoing' | 'undone';

/** A change as far as its plan depends on it. */
export interface PlannedChange {
  id: number;
  rule: string;
  version: number;
  /** The beginning of the first day that is counted anew. */
  since: string;
}

/** What the page of a change says about where it stands. */
export function standingInWords(state: ChangeState): string {
  const words: Record<ChangeState, string> = {
    looking: 'It is being worked out. Nothing has changed yet.',
    looked: 'This is what saving would do. Nothing has changed yet.',
    dropped: 'It was dropped. Nothing has changed.',
    saving: 'It is saved; the old facts are being counted anew. What is not done yet follows by itself.',
    saved: 'It is saved.',
    undoing: 'It is being taken back. What is not done yet follows by itself.',
    undone: 'It was taken back: what it had moved is where it was.',
  };
  return words[state];
}

/** Whether work goes on in the background. */
export function isUnderWay(state: ChangeState): boolean {
  return state === 'looking' || state === 'saving' || state === 'undoing';
}

/** The state of a change in a list. */
export const stateLabels: Record<ChangeState, string> = {
  looking: 'Is being worked out',
  looked: 'Not saved',
  dropped: 'Dropped',
  saving: 'Is being carried out',
  saved: 'Saved',
  undoing: 'Is being taken back',
  undone: 'Taken back',
};
