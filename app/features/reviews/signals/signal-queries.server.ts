import type { Db } from '#db/client';
import { signalNames, type Signal } from './signal';

/** A signal as the team reads it. */
export interface SignalLine extends Pick<Signal, 'kind'> {
  name: string;
  words: string;
  /** The reviews that show it, by their public ids. */
  reviews: string[];
}

/** What spoke for a look at a review: for the team. */
export async function listSignals(db: Db, reviewId: number): Promise<SignalLine[]> {
  const rows = await db.sql<Array<Pick<Signal, 'kind' | 'evidence'>>>`
    select kind, evidence from review_signals where review_id = ${reviewId} order by kind`;
  return rows.map(({ kind, evidence }) => ({ kind, name: signalNames[kind], ...evidence }));
}
