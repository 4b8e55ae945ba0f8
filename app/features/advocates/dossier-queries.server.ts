import type { Db } from '#db/client';
import { termDifferences, type ScoreItem, type TermValues } from './advocate-score';
import type { Stage } from './advocate-stages';
import { planScoring } from './planner-settings.server';
import {
  scoreStatement,
  type EvidenceItem,
  type ScoredMember,
  type ScoreScope,
} from './score-statement.server';

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
  { authorId, ...item }: EvidenceItem & { readonly authorId: number },
  asOf: string,
): Promise<DeletionPreview> {
  const scope: ScoreScope = { facts: 'advocate_facts', asOf, members: [authorId] };
  const without = [item, ...(await ownRepliesBelow(db, item, authorId))];
  const [before, after] = [await readDossier(db, scope), await readDossier(db, { ...scope, without })];
  return {
    before: before?.score ?? 0,
    after: after?.score ?? 0,
    differences: termDifferences(before?.terms ?? {}, after?.terms ?? {}),
  };
}

/** Replies share the fate of their thread, so what its author said below goes with it. */
async function ownRepliesBelow(
  db: Db,
  { itemKind, itemId }: EvidenceItem,
  authorId: number,
): Promise<EvidenceItem[]> {
  if (itemKind !== 'thread') return [];
  return db.sql<EvidenceItem[]>`
    select 'reply' as "itemKind", id::text as "itemId" from replies
    where thread_id = ${itemId}::bigint and author_id = ${authorId}`;
}

async function readDossier(db: Db, scope: ScoreScope): Promise<Dossier | null> {
  const { text, parameters } = scoreStatement(scope, { items: true });
  return db.transaction(async (tx) => {
    await planScoring(tx, 'a few');
    const [row] = await tx.sql.unsafe<(ScoredMember & { items: ScoreItem[] })[]>(text, parameters);
    if (!row) return null;
    const { score, terms, stage, lastActAt, items } = row;
    return { score, terms, stage, lastActAt, items };
  });
}
