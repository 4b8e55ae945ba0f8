import { beforeAll, describe, expect, it } from 'vitest';
import { addUp, termDifferences, termsOfItems } from '#app/features/advocates/advocate-score';
import { getDossier, previewDeletion } from '#app/features/advocates/dossier-queries.server';
import { rescoreMembers, scoringDay } from '#app/features/advocates/rescore-members.server';
import type { Db } from '#db/client';
import { aCommunity } from '#tests/support/community';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const now = new Date('2026-06-01T15:00:00Z');
const asOf = scoringDay(now);
let scored: { id: number; score: number; terms: object; stage: string }[];

beforeAll(async () => {
  await aCommunity(db, { members: 60, seed: 0.25 });
  await rescoreMembers(db, { now });
  scored = await db.sql`select member_id as id, score, terms, stage from advocate_scores order by score desc`;
});

describe('getDossier', () => {
  it('shows items that add up to the stored terms and score, for everybody', async () => {
    for (const { id, score, terms, stage } of scored) {
      const dossier = await getDossier(db, id, asOf);
      expect(dossier).toMatchObject({ score, terms, stage });
      expect(termsOfItems(dossier?.items ?? [])).toEqual(terms);
      expect(addUp(termsOfItems(dossier?.items ?? []))).toBe(score);
    }
  });

  it('is null for somebody who left scoring', async () => {
    const [left] = await db.sql<[{ id: number }]>`select id from members where not in_scoring limit 1`;
    expect(await getDossier(db, left.id, asOf)).toBeNull();
  });
});

describe('previewDeletion', () => {
  it('comes true for threads, replies and reviews of the best', async () => {
    const best = scored.slice(0, 2);
    for (const { id } of best) {
      const { before, posts } = await postsOf(id);
      expect(new Set(posts.map(({ itemKind }) => itemKind)).size).toBe(3);
      for (const post of posts) {
        const preview = await previewDeletion(db, { authorId: id, ...post }, asOf);
        const after = await scoreWithout(id, post);
        expect(preview).toEqual({
          before: before.score,
          after: after.score,
          differences: termDifferences(before.terms, after.terms),
        });
        expect(addUp(preview.differences)).toBe(preview.after - preview.before);
      }
    }
  });

  it('changes nothing for a post that does not count', async () => {
    const [first] = scored;
    const preview = await previewDeletion(
      db,
      { authorId: first?.id ?? 0, itemKind: 'reply', itemId: '0' },
      asOf,
    );
    expect(preview).toEqual({ before: first?.score, after: first?.score, differences: {} });
  });
});

async function postsOf(memberId: number) {
  const dossier = await getDossier(db, memberId, asOf);
  if (!dossier) throw new Error('the member has no dossier');
  const kinds = ['thread', 'reply', 'review'];
  const posts = dossier.items.filter(({ itemKind }) => kinds.includes(itemKind));
  const each = new Map(posts.map(({ itemKind, itemId }) => [`${itemKind} ${itemId}`, { itemKind, itemId }]));
  return {
    before: dossier,
    posts: kinds.flatMap((kind) =>
      [...each.values()].filter(({ itemKind }) => itemKind === kind).slice(0, 4),
    ),
  };
}

/** Really withdraws the post, scores, and puts everything back. */
async function scoreWithout(memberId: number, post: { itemKind: string; itemId: string }) {
  let stored: [{ score: number; terms: object }?] = [];
  const undo = new Error('undo');
  await db
    .transaction(async (tx) => {
      await withdraw(tx, post);
      await rescoreMembers(tx, { now, members: [memberId] });
      stored = await tx.sql`select score, terms from advocate_scores where member_id = ${memberId}`;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return { score: stored[0]?.score ?? 0, terms: stored[0]?.terms ?? {} };
}

async function withdraw(tx: Db, { itemKind, itemId }: { itemKind: string; itemId: string }): Promise<void> {
  if (itemKind === 'thread')
    await tx.sql`update threads set state = 'withdrawn' where id = ${itemId}::bigint`;
  if (itemKind === 'reply') await tx.sql`update replies set state = 'withdrawn' where id = ${itemId}::bigint`;
  if (itemKind === 'review')
    await tx.sql`update reviews set state = 'withdrawn' where id = ${itemId}::bigint`;
}
