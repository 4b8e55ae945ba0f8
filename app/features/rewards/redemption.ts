/** What has become of a redemption. */
export const redemptionStates = ['asked', 'approved', 'sent', 'failed', 'declined', 'cancelled'] as const;
export type RedemptionState = (typeof redemptionStates)[number];

/** The states in which somebody of the team has something to do. */
export const waitingStates = ['asked', 'approved', 'failed'] as const satisfies readonly RedemptionState[];

/** In the words that its member reads. */
export const stateWords: Record<RedemptionState, string> = {
  asked: 'Asked for: the team looks at it',
  approved: 'Approved: it is on its way',
  sent: 'Sent',
  failed: 'It could not be sent: the team has been told',
  declined: 'Declined: the points are yours again',
  cancelled: 'Taken back by you: the points are yours again',
};

/** The same for whoever looks after it. */
export const teamStateWords: Record<RedemptionState, string> = {
  asked: 'Waits for a decision',
  approved: 'To be sent',
  sent: 'Sent',
  failed: 'Failed',
  declined: 'Declined',
  cancelled: 'Taken back',
};

/** Why the shop was not told, as it is kept. */
export type DeliveryProblem = 'unreachable' | 'forbidden' | 'refused';

export const problemWords: Record<DeliveryProblem, string> = {
  unreachable: 'The shop did not answer.',
  forbidden: 'The address of the shop may not be asked from here.',
  refused: 'The shop answered that it does not take it.',
};

/** So many days before the end somebody is reminded, once. */
export const reminderDays = 7;

export const leastNote = 10;
export const maxNote = 500;
