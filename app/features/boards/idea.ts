/** What became of an idea. The team sets it, each time with a note. */
export const ideaStatuses = ['open', 'planned', 'started', 'shipped', 'declined'] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

export const ideaStatusWords: Record<IdeaStatus, string> = {
  open: 'Open',
  planned: 'Planned',
  started: 'Started',
  shipped: 'Shipped',
  declined: 'Declined',
};

/** Whether votes for it are bound. Shipped or declined, they come back to those who gave them. */
export function bindsVotes(status: IdeaStatus): boolean {
  return status !== 'shipped' && status !== 'declined';
}

/** The status that came with a form or an address; null for anything that is none. */
export function readIdeaStatus(value: unknown): IdeaStatus | null {
  return ideaStatuses.find((status) => status === value) ?? null;
}

export const ideasPerPage = 20;
export const maxIdeaNote = 1000;

/** What the team said when the status changed. */
export interface IdeaChange {
  status: IdeaStatus;
  note: string;
  by: string | null;
  at: string;
}

/** An idea beside its thread, for one viewer. */
export interface Idea {
  status: IdeaStatus;
  votes: number;
  voted: boolean;
  /** Newest first. */
  changes: IdeaChange[];
  /** How many of the viewer's votes are bound elsewhere and here; null for who has none. */
  bound: number | null;
}

/** An idea as its page shows it: the budget is the viewer's, and what they may do is decided. */
export interface ShownIdea extends Idea {
  budget: number;
  mayVote: boolean;
  mayDecide: boolean;
}
