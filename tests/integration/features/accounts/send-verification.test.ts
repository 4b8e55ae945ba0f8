import { describe, expect, it } from 'vitest';
import { sendVerification } from '#app/features/accounts/send-verification.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();

describe('sendVerification', () => {
  it('asks for the actor’s letter, with an id and no secret in the queue', async () => {
    const actor = await aMember(db, { verified: false });
    await sendVerification({ db, actor, now: new Date('2026-02-01T10:00:00Z') });
    expect(await queuedJobs(db, 'accounts.mail')).toEqual([{ purpose: 'verify-email', memberId: actor.id }]);
    expect(await db.sql`select 1 from account_tokens`).toEqual([]);
  });
});
