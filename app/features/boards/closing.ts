/**
 * Why a thread was closed: one of a few reasons, words of the team's own, and for a duplicate the thread where the
 * same is talked about. A closed thread is a locked one that says why; to open it again forgets the reason.
 */
export const closingReasons = ['answered', 'duplicate', 'off-topic', 'outdated', 'other'] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** The reasons as a moderator chooses them and as readers see them. */
export const closingWords: Record<ClosingReason, { choice: string; shown: string }> = {
  answered: { choice: 'It is answered', shown: 'Closed, because it is answered' },
  duplicate: { choice: 'The same is talked about elsewhere', shown: 'Closed as a duplicate' },
  'off-topic': { choice: 'It does not belong here', shown: 'Closed, because it does not belong here' },
  outdated: { choice: 'It is out of date', shown: 'Closed, because it is out of date' },
  other: { choice: 'Something else', shown: 'Closed by the team' },
};

export const maxClosingNote = 500;

/** A closing as a thread's page shows it. The other thread is null where its reader may not open it. */
export interface Closing {
  reason: ClosingReason;
  note: string;
  at: string;
  duplicateOf: { id: number; publicId: string; slug: string; title: string } | null;
}
