import { describe, expect, it } from 'vitest';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { sendReviewCaseLetter } from '#app/features/notifications/send-review-case-letter.server';
import { setMailPreference } from '#app/features/notifications/set-mail-preference.server';
import { unsubscribe } from '#app/features/notifications/unsubscribe.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { keepLetters } from '#tests/support/letters';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date() };
let fact = 600_000;

async function someReview() {
  const [author, product] = [await aMember(db), await aProduct(db)];
  return { author, review: await aReview(db, { by: author, productId: product.id }) };
}

const tell = (what: 'opened' | 'solved', reviewId: number, by: MemberActor | null = null) =>
  onNotableFact(ctx, {
    ...{ id: (fact += 1), kind: `review.thread-${what}`, subjectKind: 'review', subjectId: reviewId },
    ...{ actorId: by?.id ?? null, payload: {} },
  });

async function lettersTo({ id }: MemberActor) {
  const notices = await db.sql<Array<{ id: number }>>`
    select n.id from notifications n where n.member_id = ${id} and exists (
      select from graphile_worker.jobs j where j.key = 'notifications.mail-review-case:' || n.id)`;
  const { letters, mailer } = keepLetters();
  for (const notice of notices)
    await sendReviewCaseLetter(ctx, notice.id, { mailer, origin: 'https://community.test', brand: 'Lumen' });
  return letters;
}

describe('the letter about a review and its thread', () => {
  it('asks its author once whether the review still says how it is, and can be ended', async () => {
    const { author, review } = await someReview();
    await tell('solved', review.id);
    const [letter, ...more] = await lettersTo(author);
    expect(more).toEqual([]);
    expect(letter?.subject).toContain('is solved');
    expect(letter?.text).toContain(`https://community.test/reviews/${review.publicId}/edit`);
    expect(await lettersTo(author)).toEqual([]);
    const token = /\/unsubscribe\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(await unsubscribe(ctx, token)).toEqual({ ok: true, value: 'reviews' });
    await tell('solved', review.id);
    expect(await lettersTo(author)).toEqual([]);
    expect(await listNotices(db, author, null)).toMatchObject([
      { kind: 'review-case', publicId: review.publicId },
      { kind: 'review-case' },
    ]);
  });

  it('says who of the team would like to sort it out, and tells nobody of their own act', async () => {
    const { author, review } = await someReview();
    const moderator = await aMember(db, { role: 'moderator' });
    await tell('opened', review.id, moderator);
    const [letter] = await lettersTo(author);
    expect(letter?.text).toContain(`${moderator.displayName} from the team`);
    expect(letter?.text).toContain(`https://community.test/reviews/${review.publicId}`);
    const own = await someReview();
    await tell('opened', own.review.id, own.author);
    expect(await listNotices(db, own.author, null)).toEqual([]);
  });

  it('is not sent when it was read, is not wanted, or the review is not public any more', async () => {
    const changes: Array<(ids: { review: number; author: MemberActor }) => Promise<unknown>> = [
      ({ author }) => db.sql`update notifications set read_at = now() where member_id = ${author.id}`,
      ({ author }) => setMailPreference({ ...ctx, actor: author }, { list: 'reviews', wanted: false }),
      ({ review }) => db.sql`update reviews set state = 'withdrawn' where id = ${review}`,
      ({ author }) => db.sql`update members set email_verified_at = null where id = ${author.id}`,
    ];
    for (const change of changes) {
      const { author, review } = await someReview();
      await tell('solved', review.id);
      await change({ review: review.id, author });
      expect(await lettersTo(author)).toEqual([]);
    }
  });
});
