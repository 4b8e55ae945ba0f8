import { describe, expect, it } from 'vitest';
import { requestPasswordReset } from '#app/features/accounts/request-password-reset.server';
import { visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();
const ctx = { db, actor: visitor, now: new Date('2026-02-01T10:00:00Z') };

describe('requestPasswordReset', () => {
  it('enqueues one job of the same shape for everybody, with no address and no secret in it', async () => {
    const [ada, gone] = [await aMember(db), await aMember(db)];
    await db.sql`update members set state = 'erased' where id = ${gone.id}`;
    await requestPasswordReset(ctx, `${ada.handle}@EXAMPLE.test`);
    await requestPasswordReset(ctx, 'nobody@example.test');
    await requestPasswordReset(ctx, `${gone.handle}@example.test`);
    expect(await queuedJobs(db, 'accounts.mail')).toEqual([
      { purpose: 'reset-password', memberId: ada.id },
      { purpose: 'reset-password', memberId: null },
      { purpose: 'reset-password', memberId: null },
    ]);
    expect(await db.sql`select 1 from account_tokens`).toEqual([]);
  });
});
