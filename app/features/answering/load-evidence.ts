import type { DecisionKind, SubjectKind } from '../moderation/queue-item';

/** The figures of the load report that open to a list of their own; what waits opens to the inbox. */
const personFigures = ['first-replies', 'replies', 'decisions'] as const;
const boardFigures = ['answered', 'within-target'] as const;
type PersonFigure = (typeof personFigures)[number];
type BoardFigure = (typeof boardFigures)[number];

/** A figure, and whose it is: the handle of somebody of the team, or the address of a board. */
export interface LoadEvidence {
  figure: PersonFigure | BoardFigure;
  subject: string;
}

export const evidenceTitles: Record<LoadEvidence['figure'], string> = {
  'first-replies': 'First human replies',
  replies: 'Replies',
  decisions: 'Queue decisions',
  answered: 'Answered threads',
  'within-target': 'Answered within the target',
};

/** The figure that an address asks to see; null when there is none like it. */
export function readLoadEvidence(params: {
  figure?: string | undefined;
  subject?: string | undefined;
}): LoadEvidence | null {
  const figure = [...personFigures, ...boardFigures].find((known) => known === params.figure);
  return figure && params.subject ? { figure, subject: params.subject.slice(0, 100) } : null;
}

/** Whether the figure is about a board: of how long it took, not of who did it. */
export function isOfBoard({ figure }: LoadEvidence): boolean {
  return boardFigures.some((known) => known === figure);
}

/** One row behind a figure: a reply, or an item of the queue that was decided. */
export interface EvidenceRow {
  id: number;
  kind: 'reply' | 'item';
  publicId: string;
  at: string;
  by: string | null;
  /** Of replies. */
  title: string | null;
  place: string | null;
  /** Of first replies: how long it took. */
  seconds: number | null;
  hours: number | null;
  within: boolean | null;
  /** Of items. */
  decision: DecisionKind | null;
  subjectKind: SubjectKind | null;
}

export const evidencePerPage = 50;
