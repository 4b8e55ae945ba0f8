import { expect, it } from 'vitest';
import { sendLiftLetter } from '#app/features/moderation/send-lift-letter.server';
import { system } from '#app/policy/actor';
import { aDecision } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { keepLetters } from '#tests/support/letters';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

it('says what has ended and why; who has no address gets nothing', async () => {
  const member = await aMember(db);
  const decision = await aDecision(db, member.id, 'suspend');
  const [sanction] = await db.sql<[{ id: number }]>`
    insert into sanctions (member_id, kind, decision_id, lifted_at, lift_reason)
    values (${member.id}, 'suspension', ${decision.id}, now(), 'It was somebody else.') returning id`;
  const { letters: sent, mailer } = keepLetters();
  const ctx = { db, actor: system, now: new Date() };
  await sendLiftLetter(ctx, sanction.id, { mailer, brand: 'Acme' });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).toContain('You can sign in again');
  expect(sent[0]?.text).toContain('The reason: It was somebody else.');
  await db.sql`update members set email = null where id = ${member.id}`;
  await sendLiftLetter(ctx, sanction.id, { mailer, brand: 'Acme' });
  expect(sent).toHaveLength(1);
});
