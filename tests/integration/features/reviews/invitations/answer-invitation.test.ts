import { describe, expect, it } from 'vitest';
import {
  declineInvitation,
  joinByInvitation,
  noteInvitationOpened,
  noteReviewStarted,
} from '#app/features/reviews/invitations/answer-invitation.server';
import { listInvitations } from '#app/features/reviews/invitations/invitation-queries.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { refreshProofs } from '#app/features/reviews/refresh-proofs.server';
import { getActor } from '#app/features/accounts/member-queries.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct } from '#tests/support/factories';
import { anInvitation, daysLater, inviteCustomers, lettersOf, noon } from '#tests/support/invitations';

const { db } = await testDatabase();
await inviteCustomers(db);
const nobody = { db, actor: system, now: noon };
let made = 0;
const invited = async (traits: { email?: string } = {}) => {
  made += 1;
  const { id: productId } = await aProduct(db);
  const email = traits.email ?? `guest${made}@example.test`;
  return { ...(await anInvitation(db, { email, productId })), productId, email };
};
const statusOf = async (id: number) =>
  (await listInvitations(db, null)).find((line) => line.id === id)?.status;
const draft = {
  ...{ stars: 2, title: 'It is loud', body: 'Louder than the old one, and slower.', pros: '', cons: '' },
  ...{ incentive: 'none' as const, relation: 'customer' as const },
};
const review = async (actor: MemberActor, productId: number, now = daysLater(1)) => {
  const posted = await postReview(
    { db, actor, now },
    { product: { id: productId, state: 'listed' }, draft, photos: [] },
  );
  if (!posted.ok) throw new Error(posted.problem.code);
  const [row] = await db.sql<[{ id: number; proof: string }]>`
    select id, proof from reviews where public_id = ${posted.value.publicId}`;
  return row;
};
const proofOf = async (id: number) => {
  const [row] = await db.sql<[{ proof: string }]>`select proof from reviews where id = ${id}`;
  return row.proof;
};

describe('joinByInvitation', () => {
  it('opens an account by a name alone, once, and its review is order matched until the thing is given back', async () => {
    const { id, key, productId, lineId } = await invited();
    const joined = await joinByInvitation(nobody, { key, displayName: 'Ada Lind' });
    if (!joined.ok) throw new Error(joined.problem.code);
    expect(await statusOf(id)).toBe('started');
    const actor = await getActor(db, joined.value.memberId);
    if (!actor) throw new Error('nobody joined');
    expect(actor).toMatchObject({ displayName: 'Ada Lind', emailVerified: true });
    expect(await joinByInvitation(nobody, { key, displayName: 'Somebody else' })).toEqual({
      ok: false,
      problem: { code: 'has-account' },
    });
    const { id: reviewId, proof } = await review(actor, productId);
    expect(proof).toBe('order-matched');
    expect(await statusOf(id)).toBe('reviewed');
    await db.sql`update order_lines set refunded_at = now() where id = ${lineId}`;
    await refreshProofs(db, actor.id);
    expect(await proofOf(reviewId)).toBe('invited');
    await db.sql`update order_lines set refunded_at = null where id = ${lineId}`;
    await refreshProofs(db, actor.id);
    expect(await proofOf(reviewId)).toBe('order-matched');
    expect(await lettersOf(db, id, daysLater(8))).toEqual([]);
    expect(await joinByInvitation(nobody, { key, displayName: 'Late' })).toMatchObject({
      problem: { code: 'closed' },
    });
  });

  it('leads nowhere when it is old, was declined, or is nobody’s', async () => {
    const [old, declined] = [await invited(), await invited()];
    const join = (key: string, now = noon) =>
      joinByInvitation({ ...nobody, now }, { key, displayName: 'Ada' });
    expect(await join(old.key, daysLater(91))).toMatchObject({ problem: { code: 'closed' } });
    expect((await declineInvitation(nobody, declined.key)).ok).toBe(true);
    expect(await join(declined.key)).toMatchObject({ problem: { code: 'closed' } });
    expect(await join('a'.repeat(96))).toMatchObject({ problem: { code: 'closed' } });
  });
});

describe('declineInvitation', () => {
  it('ends this one alone, once, and nobody reminds of it', async () => {
    const { id, key } = await invited();
    expect((await declineInvitation(nobody, key)).ok).toBe(true);
    expect(await declineInvitation(nobody, key)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await statusOf(id)).toBe('declined');
    expect(await lettersOf(db, id, daysLater(8))).toEqual([]);
  });
});

describe('what the team is told', () => {
  it('says that somebody looked only when they have allowed that', async () => {
    const member = await aMember(db, { email: 'looker@example.test' });
    const { id } = await invited({ email: 'looker@example.test' });
    await noteInvitationOpened(nobody, id);
    expect(await statusOf(id)).toBe('sent');
    await db.sql`
      insert into consents (member_id, purpose, granted, text_version, source) values (${member.id}, 'opening', true, 1, 'settings')`;
    await noteInvitationOpened(nobody, id);
    expect(await statusOf(id)).toBe('opened');
    const stranger = await invited();
    await noteInvitationOpened(nobody, stranger.id);
    expect(await statusOf(stranger.id)).toBe('sent');
  });

  it('says that a review was begun, of the invited address alone', async () => {
    const member = await aMember(db, { email: 'begins@example.test' });
    const { id, productId } = await invited({ email: 'begins@example.test' });
    await noteReviewStarted({ db, actor: await aMember(db), now: noon }, productId);
    expect(await statusOf(id)).toBe('sent');
    await noteReviewStarted({ db, actor: member, now: noon }, productId);
    expect(await statusOf(id)).toBe('started');
  });
});
