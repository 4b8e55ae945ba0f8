import { expect, it } from 'vitest';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { sendRewardLetter } from '#app/features/notifications/send-reward-letter.server';
import { setMailPreference } from '#app/features/notifications/set-mail-preference.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { keepLetters } from '#tests/support/letters';
import { aRedemption, aReward, aSaver } from '#tests/support/rewards';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date() };

async function lettersTo(member: MemberActor) {
  const facts = await db.sql`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
    from events where subject_kind = 'redemption' order by id`;
  for (const fact of facts) await onNotableFact(ctx, fact as unknown as Parameters<typeof onNotableFact>[1]);
  const { mailer, letters } = keepLetters();
  const ids = await db.sql<Array<{ id: number }>>`
    select id from notifications where member_id = ${member.id} and kind = 'reward' order by id`;
  for (const { id } of [...ids, ...ids])
    await sendRewardLetter(ctx, id, { mailer, origin: 'https://house.test', brand: 'Quern' });
  return letters;
}

it('says once what was sent and where to look, never the code', async () => {
  const member = await aSaver(db);
  const keeper = await aMember(db, { role: 'marketer' });
  const reward = await aReward(db, { delivery: 'codes', codes: ['SECRET-CODE-1'] });
  const publicId = await aRedemption(db, { reward, member });
  const letters = await lettersTo(member);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.subject).toBe('“A bag of beans” is yours · Quern');
  expect(letters[0]?.text).toContain(`https://house.test/rewards/redemptions/${publicId}`);
  expect(JSON.stringify(letters)).not.toContain('SECRET');
  expect(await lettersTo(keeper)).toEqual([]);
});

it('is not written to who wants none, nor about what was read meanwhile', async () => {
  const reward = await aReward(db, { delivery: 'codes', codes: ['A-1', 'A-2'] });
  const [quiet, fast] = [await aSaver(db), await aSaver(db)];
  await setMailPreference({ db, actor: quiet, now: new Date() }, { list: 'rewards', wanted: false });
  await aRedemption(db, { reward, member: quiet });
  expect(await lettersTo(quiet)).toEqual([]);
  await aRedemption(db, { reward, member: fast });
  await lettersTo(quiet);
  await db.sql`update notifications set read_at = now() where member_id = ${fast.id}`;
  expect(await lettersTo(fast)).toEqual([]);
});
