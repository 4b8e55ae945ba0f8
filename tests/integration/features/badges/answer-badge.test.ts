import { describe, expect, it } from 'vitest';
import { answerBadge, type AnswerBadgeInput } from '#app/features/badges/answer-badge.server';
import { listBadgesOf } from '#app/features/badges/badge-queries.server';
import { contestBadge } from '#app/features/badges/contest-badge.server';
import { revokeBadge } from '#app/features/badges/revoke-badge.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { noticeHref, noticeText } from '#app/features/notifications/notice';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import type { MemberActor } from '#app/policy/actor';
import { aGrant } from '#tests/support/badges';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const [judge, other] = [await aMember(db, { role: 'moderator' }), await aMember(db, { role: 'moderator' })];
const as = (actor: MemberActor) => ({ db, actor, now: new Date() });

async function aContested() {
  const member = await aMember(db);
  const { id, publicId } = await aGrant(db, member);
  await revokeBadge(as(judge), { publicId, reason: 'It was not theirs at all.' });
  await contestBadge(as(member), { publicId, words: 'It was my own address all along.' });
  return { member, id, publicId };
}

const answer = (publicId: string, outcome: AnswerBadgeInput['outcome'], by: MemberActor = other) =>
  answerBadge(as(by), { publicId, outcome, answer: 'We have looked at it together.' });

/** What a member reads, after every fact about them was delivered twice. */
async function readBy(reader: MemberActor, about: MemberActor) {
  const facts = await db.sql`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
    from events where subject_kind = 'member' and subject_id = ${about.id} order by id`;
  for (const fact of [...facts, ...facts])
    await onNotableFact(as(about), fact as unknown as Parameters<typeof onNotableFact>[1]);
  const lines = (await listNotices(db, reader, null)).map((line) => ({ ...line, ownHandle: reader.handle }));
  return lines.map((line) => [noticeText(line), noticeHref(line)]);
}

describe('answerBadge', () => {
  it('lets another person than the one who took it say that it stays away, once', async () => {
    const { member, publicId } = await aContested();
    const own = { ok: false, problem: { code: 'refused', because: 'own-decision' } };
    expect(await answer(publicId, 'upheld', judge)).toEqual(own);
    expect(await answer(publicId, 'upheld')).toMatchObject({ ok: true });
    expect(await answer(publicId, 'upheld')).toMatchObject({
      problem: { code: 'refused', because: 'not-open' },
    });
    expect(await listBadgesOf(db, member.id, member)).toEqual([]);
    const page = `/badges/held/${publicId}`;
    expect(await readBy(member, member)).toEqual([
      ['Another person of the team has looked: the badge “Confirmed” stays away, with a reason', page],
      ['The team has taken your badge “Confirmed” away and says why', page],
    ]);
    expect(await readBy(judge, member)).toContainEqual([
      'Somebody objects that the badge “Confirmed” was taken away: look whether it was right',
      page,
    ]);
  });

  it('gives it back, also by who took it, and tells', async () => {
    const { member, publicId } = await aContested();
    expect(await answer(publicId, 'restored', judge)).toMatchObject({ ok: true });
    expect((await listBadgesOf(db, member.id, member)).map(({ badge }) => badge)).toEqual(['confirmed']);
    expect((await auditsAbout(db, 'member', member.id)).map(({ action }) => action)).toEqual([
      'badge.revoked',
      'badge.restored',
    ]);
    expect((await readBy(member, member))[0]?.[0]).toBe('Your badge “Confirmed” is given back');
    expect(await answer(publicId, 'restored')).toMatchObject({ problem: { because: 'not-open' } });
  });

  it('leaves it when it was earned anew meanwhile, and is for moderators', async () => {
    const { member, id, publicId } = await aContested();
    await db.sql`
      insert into badge_grants (badge, member_id, cause_kind, cause_id) values ('confirmed', ${member.id}, 'thread', ${String(id)})`;
    expect(await answer(publicId, 'restored')).toEqual({ ok: false, problem: { code: 'earned-anew' } });
    expect(await answer(publicId, 'restored', await aMember(db))).toMatchObject({
      problem: { code: 'refused', because: 'team-only' },
    });
    expect(await answer('nothingsuch0', 'restored')).toEqual({ ok: false, problem: { code: 'gone' } });
  });
});
