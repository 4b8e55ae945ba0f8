import { beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '#app/features/accounts/passwords.server';
import { signIn } from '#app/features/accounts/sign-in.server';
import { visitor, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const password = 'a long enough one';
const passwordHash = await hashPassword(password);
let ada: MemberActor;
let email: string;

beforeEach(async () => {
  ada = await aMember(db);
  email = `${ada.handle}@example.test`;
  await db.sql`update members set password_hash = ${passwordHash} where id = ${ada.id}`;
});

const enter = (input: { email?: string; password?: string } = {}, at = '2026-02-01T10:00:00Z') =>
  signIn({ db, actor: visitor, now: new Date(at) }, { email, password, ...input });
const suspend = (until: string | null) =>
  db.sql`update members set state = 'suspended', suspended_until = ${until} where id = ${ada.id}`;
const wrong = { ok: false, problem: { code: 'wrong' } };

describe('signIn', () => {
  it('lets somebody in who knows the password, however the address is written', async () => {
    const inside = { ok: true, value: { memberId: ada.id } };
    expect(await enter()).toEqual(inside);
    expect(await enter({ email: email.toUpperCase() })).toEqual(inside);
  });

  it('answers alike to an unknown address, a wrong password, and accounts without one or erased', async () => {
    expect(await enter({ email: 'nobody@example.test' })).toEqual(wrong);
    expect(await enter({ password: 'another one' })).toEqual(wrong);
    const imported = await aMember(db);
    expect(await enter({ email: `${imported.handle}@example.test` })).toEqual(wrong);
    await db.sql`update members set state = 'erased' where id = ${ada.id}`;
    expect(await enter()).toEqual(wrong);
  });

  it('tells a suspended person until when, but only with the right password', async () => {
    await suspend('2026-02-08T10:00:00Z');
    const problem = { code: 'suspended', until: '2026-02-08T10:00:00Z' };
    expect(await enter()).toEqual({ ok: false, problem });
    expect(await enter({ password: 'another one' })).toEqual(wrong);
    await suspend(null);
    expect(await enter({}, '2030-01-01T00:00:00Z')).toEqual({
      ok: false,
      problem: { code: 'suspended', until: null },
    });
  });

  it('opens the account again from the very moment at which the suspension ends', async () => {
    await suspend('2026-02-08T10:00:00Z');
    expect((await enter({}, '2026-02-08T09:59:59.999Z')).ok).toBe(false);
    expect((await enter({}, '2026-02-08T10:00:00.000Z')).ok).toBe(true);
    const rows = await db.sql`select state, suspended_until as until from members where id = ${ada.id}`;
    expect(rows).toEqual([{ state: 'active', until: null }]);
    expect((await enter({}, '2026-02-08T10:00:01.000Z')).ok).toBe(true);
    expect(await kindsAbout(db, 'member', ada.id)).toEqual(['member.reinstated']);
  });
});
