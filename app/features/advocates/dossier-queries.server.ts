import type { Db } from '#db/client';
import { termDifferences, type ScoreItem, type TermValues } from './advocate-score';
import type { Stage } from './advocate-stages';
import { scoreStatement, type ScoredMember, type ScoreScope } from './score-statement.server';

/** One person's score with the evidence that it is made from, all from one statement and so from one moment. */
export interface Dossier {
  readonly score: number;
  readonly terms: TermValues;
  readonly stage: Stage;
  readonly lastActAt: string | null;
  /** In the order of the terms, newest first. They add up to the terms exactly. */
  readonly items: readonly ScoreItem[];
}

/** The dossier of a member on a scoring day, or null when nothing of theirs counts. */
export async function getDossier(db: Db, memberId: number, asOf: string): Promise<Dossier | null> {
  return readDossier(db, { facts: 'advocate_facts', asOf, members: [memberId] });
}

export interface DeletionPreview {
  readonly before: number;
  readonly after: number;
  /** The terms that would change, and by how much; they add up to `after - before`. */
  readonly differences: TermValues;
}

/**
 * What deleting one post or review would change in its author's score: the same statement once more, without it.
 * Not simply minus its items, because another act of that day or week may take its place.
 */
export async function previewDeletion(
  db: Db,
  memberId: number,
  item: { readonly itemKind: string; readonly itemId: string },
  asOf: string,
): Promise<DeletionPreview> {
  const scope: ScoreScope = { facts: 'advocate_facts', asOf, members: [memberId] };
  const [before, after] = await Promise.all([
    readDossier(db, scope),
    readDossier(db, { ...scope, without: item }),
  ]);
  return {
    before: before?.score ?? 0,
    after: after?.score ?? 0,
    differences: termDifferences(before?.terms ?? {}, after?.terms ?? {}),
  };
}

async function readDossier(db: Db, scope: ScoreScope): Promise<Dossier | null> {
  const { text, parameters } = scoreStatement(scope, { items: true });
  const [row] = await db.sql.unsafe<(ScoredMember & { stage: Stage; items: ScoreItem[] })[]>(text, [
    ...parameters,
  ] as string[]);
  return row ? { score: row.score, terms: row.terms, stage: row.stage, lastActAt: row.lastActAt, items: row.items } : null;
}
