import { describe, expect, it } from 'vitest';
import { sendAccountLetter } from '#app/features/accounts/send-account-letter.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { keepLetters } from '#tests/support/letters';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date('2026-02-01T10:00:00Z') };

async function send(purpose: 'verify-email' | 'reset-password', memberId: number | null) {
  const { letters, mailer } = keepLetters();
  await sendAccountLetter(
    ctx,
    { purpose, memberId },
    { mailer, origin: 'https://house.test', brand: 'Brand' },
  );
  return letters;
}

describe('sendAccountLetter', () => {
  it('puts the token into the letter alone and makes an earlier one worthless', async () => {
    const ada = await aMember(db);
    const [first] = await send('reset-password', ada.id);
    const [second] = await send('reset-password', ada.id);
    expect(second?.to).toBe(`${ada.handle}@example.test`);
    const token = /https:\/\/house\.test\S*?([\w-]{43})/.exec(second?.text ?? '')?.[1] ?? '';
    expect(token).toHaveLength(43);
    expect(first?.text).not.toContain(token);
    const kept = await db.sql`
      select token_hash as hash, used_at is null as live from account_tokens where member_id = ${ada.id} order by id`;
    expect(kept.map((row) => row['live'])).toEqual([false, true]);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('sends nothing to nobody, to an account without address, or to confirm what is confirmed', async () => {
    const [confirmed, imported] = [await aMember(db), await aMember(db)];
    await db.sql`update members set email = null where id = ${imported.id}`;
    expect(await send('reset-password', null)).toEqual([]);
    expect(await send('reset-password', imported.id)).toEqual([]);
    expect(await send('verify-email', confirmed.id)).toEqual([]);
    const unconfirmed = await aMember(db, { verified: false });
    expect(await send('verify-email', unconfirmed.id)).toHaveLength(1);
  });

  it('leaves no token behind when the letter cannot be sent', async () => {
    const ada = await aMember(db);
    const mailer = { ...keepLetters().mailer, send: () => Promise.reject(new Error('no such host')) };
    const sending = db.transaction((tx) =>
      sendAccountLetter(
        { ...ctx, db: tx },
        { purpose: 'reset-password', memberId: ada.id },
        { mailer, origin: 'https://house.test', brand: 'Brand' },
      ),
    );
    await expect(sending).rejects.toThrow('no such host');
    expect(await db.sql`select 1 from account_tokens where member_id = ${ada.id}`).toEqual([]);
  });
});
