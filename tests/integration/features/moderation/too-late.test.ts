import { describe, expect, it } from 'vitest';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { flagContent } from '#app/features/moderation/flag-content.server';
import { openQueueItem } from '#app/features/moderation/open-queue-item.server';
import type { DecisionKind, DecisionReason } from '#app/features/moderation/queue-item';
import { comesTooLate } from '#app/features/moderation/too-late.server';
import type { ModeratedSubject } from '#app/features/moderation/subject-queries.server';
import type { Role } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
const until = '2026-02-08T10:00:00Z';
const [inTime, late] = [new Date('2026-02-08T09:00:00Z'), new Date('2026-02-08T10:00:00Z')];
const moderator = await aMember(db, { role: 'moderator' });

async function anItem(state: string, flaggedBy?: Role) {
  const review = await aReview(db, { by: await aMember(db), productId: (await aProduct(db)).id, state });
  await db.sql`update reviews set object_until = ${until} where id = ${review.id}`;
  const itemId = await openQueueItem(db, { subjectKind: 'review', subjectId: review.id, cause: 'rule' });
  if (flaggedBy)
    await flagContent(
      { db, actor: await aMember(db, { role: flaggedBy }), now: late },
      { kind: 'review', publicId: review.publicId, reason: 'spam', note: '' },
    );
  const [item] = await db.sql<[{ publicId: string }]>`
    select public_id as "publicId" from queue_items where id = ${itemId}`;
  return { itemId, review, publicId: item.publicId };
}

const decide = (
  { publicId }: { publicId: string },
  now: Date,
  { decision = 'hide', reason = 'not-honest' }: { decision?: DecisionKind; reason?: DecisionReason } = {},
) => decideItem({ db, actor: moderator, now }, { itemPublicId: publicId, decision, reason, note: '' });

describe('comesTooLate', () => {
  it('withholds in time and not a moment later, waiting or public', async () => {
    for (const state of ['pending', 'published']) {
      const [early, slow] = [await anItem(state), await anItem(state)];
      expect((await decide(early, inTime)).ok).toBe(true);
      expect(await decide(slow, late)).toEqual({ ok: false, problem: { code: 'too-late' } });
      const [row] = await db.sql`select state from reviews where id = ${slow.review.id}`;
      expect(row).toEqual({ state });
    }
  });

  it('later still hears a reader, not a colleague, and the law', async () => {
    expect((await decide(await anItem('published', 'member'), late)).ok).toBe(true);
    expect(await decide(await anItem('published', 'marketer'), late)).toMatchObject({
      problem: { code: 'too-late' },
    });
    for (const reason of ['private-data', 'unlawful'] as const)
      expect((await decide(await anItem('published'), late, { reason })).ok).toBe(true);
  });

  it('never keeps anybody from letting a review stand', async () => {
    const item = await anItem('pending');
    expect((await decide(item, late, { decision: 'keep', reason: 'within-rules' })).ok).toBe(true);
  });

  it('does not withhold for “it is within the rules”', async () => {
    expect(await decide(await anItem('pending'), inTime, { reason: 'within-rules' })).toEqual({
      ok: false,
      problem: { code: 'does-not-fit' },
    });
  });

  it('concerns reviews alone', async () => {
    const thread = { kind: 'thread', id: 1 } as ModeratedSubject;
    const decision = { decision: 'hide', reason: 'spam' } as const;
    expect(await comesTooLate({ db, now: late }, { item: { id: 1 }, subject: thread }, decision)).toBe(false);
  });
});
