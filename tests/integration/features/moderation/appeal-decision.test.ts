import { describe, expect, it } from 'vitest';
import { appealDecision } from '#app/features/moderation/appeal-decision.server';
import { decideItem, type DecideInput } from '#app/features/moderation/decide-item.server';
import { listDecisionsAbout } from '#app/features/moderation/decision-queries.server';
import { flagContent } from '#app/features/moderation/flag-content.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { system, type MemberActor } from '#app/policy/actor';
import { aQueueItem, aReply } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });
const words = 'I had bought it and only said where.';

async function aHiddenReply(decision: DecideInput['decision'] = 'silence') {
  const [author, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
  const reply = await aReply(db, { authorId: author.id });
  const item = await aQueueItem(db, { subjectKind: 'reply', subjectId: reply.id });
  const input = { itemPublicId: item.publicId, reason: 'spam' as const, note: '', days: 7 };
  const decided = await decideItem(as(moderator), { ...input, decision });
  expect(decided.ok).toBe(true);
  const [first] = await listDecisionsAbout(db, author.id);
  return { author, moderator, reply, decisionPublicId: first?.publicId ?? '' };
}

async function appealItemOf(replyId: number): Promise<string> {
  const [item] = await db.sql<[{ publicId: string }]>`
    select public_id as "publicId" from queue_items where cause = 'appeal' and subject_id = ${replyId}`;
  return item.publicId;
}

const answer = (itemPublicId: string, decision: 'uphold' | 'overturn') => ({
  itemPublicId,
  decision,
  reason: 'within-rules' as const,
  note: '',
});

describe('appealDecision', () => {
  it('waits in the queue once, beside a flag about the same words', async () => {
    const { author, reply, decisionPublicId } = await aHiddenReply();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => appealDecision(as(author), { decisionPublicId, words })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const other = await aMember(db, { role: 'moderator' });
    const { publicId } = reply;
    await flagContent(as(other), { kind: 'reply', publicId, reason: 'spam', note: '' });
    const open = await db.sql`
      select cause from queue_items where subject_id = ${reply.id} and subject_kind = 'reply' and state = 'open' order by id`;
    expect(open.map((item) => item['cause'])).toEqual(['appeal', 'flagged']);
  });

  it('is for the author alone, and only about what was taken or limited', async () => {
    const { decisionPublicId } = await aHiddenReply();
    const stranger = await aMember(db);
    expect(await appealDecision(as(stranger), { decisionPublicId, words })).toEqual({
      ok: false,
      problem: { code: 'gone' },
    });
    const kept = await aHiddenReply('keep');
    expect(
      await appealDecision(as(kept.author), { decisionPublicId: kept.decisionPublicId, words }),
    ).toMatchObject({ problem: { code: 'refused', because: 'not-open' } });
  });

  it('is never decided by who decided, and taken back by another gives everything back', async () => {
    const { author, moderator, reply, decisionPublicId } = await aHiddenReply();
    await appealDecision(as(author), { decisionPublicId, words });
    const item = await appealItemOf(reply.id);
    expect(await decideItem(as(moderator), answer(item, 'overturn'))).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'own-decision' },
    });
    expect(await decideItem(as(moderator), { ...answer(item, 'overturn'), decision: 'hide' })).toMatchObject({
      ok: false,
    });
    const [member] = await db.sql`select silenced_until from members where id = ${author.id}`;
    expect(member?.['silenced_until']).toBe('2026-02-08T10:00:00Z');

    const other = await aMember(db, { role: 'moderator' });
    expect(await decideItem(as(other), { ...answer(item, 'overturn'), decision: 'hide' })).toMatchObject({
      problem: { code: 'does-not-fit' },
    });
    expect((await decideItem(as(other), answer(item, 'overturn'))).ok).toBe(true);
    expect(await db.sql`select state from replies where id = ${reply.id}`).toEqual([{ state: 'visible' }]);
    expect(await db.sql`select silenced_until from members where id = ${author.id}`).toEqual([
      { silenced_until: null },
    ]);
    const told = await listDecisionsAbout(db, author.id);
    expect(told.map((line) => [line.decision, line.appealOutcome])).toEqual([
      ['overturn', null],
      ['silence', 'overturned'],
    ]);
  });

  it('leaves everything as it was when the decision stands', async () => {
    const { author, reply, decisionPublicId } = await aHiddenReply('hide');
    await appealDecision(as(author), { decisionPublicId, words });
    const other = await aMember(db, { role: 'moderator' });
    const item = await appealItemOf(reply.id);
    const stands = { ...answer(item, 'uphold'), reason: 'spam' as const };
    expect((await decideItem(as(other), stands)).ok).toBe(true);
    expect(await db.sql`select state from replies where id = ${reply.id}`).toEqual([{ state: 'hidden' }]);
  });
});

it('tells the admins when nobody else may decide', async () => {
  await db.sql`update members set role = 'member'`;
  const { author, moderator, decisionPublicId } = await aHiddenReply('hide');
  await db.sql`update members set role = 'admin' where id = ${moderator.id}`;
  await appealDecision(as(author), { decisionPublicId, words });
  const [fact] = await db.sql<[Parameters<typeof onNotableFact>[1]]>`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
    from events where kind = 'appeal.made' order by id desc limit 1`;
  expect(fact.payload['withoutJudge']).toBe(true);
  await onNotableFact({ db, actor: system, now }, fact);
  const notices = await db.sql`select member_id from notifications where kind = 'appeal-waits'`;
  expect(notices).toEqual([{ member_id: moderator.id }]);
});
