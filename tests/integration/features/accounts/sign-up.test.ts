import { describe, expect, it } from 'vitest';
import { signUp } from '#app/features/accounts/sign-up.server';
import { visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { factsAbout } from '#tests/support/facts';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();
const ctx = { db, actor: visitor, now: new Date('2026-02-01T10:00:00Z') };
const ada = { displayName: 'Ada', handle: 'ada', email: 'ada@example.test', password: 'a long enough one' };
const membersOf = (email: string) => db.sql`
  select handle, role, email_verified_at as verified, joined_at as "joinedAt" from members where email = ${email}`;

describe('signUp', () => {
  it('opens an unconfirmed member’s account, announces it and asks for one letter', async () => {
    const made = await signUp(ctx, ada);
    if (!made.ok || !made.value.memberId) throw new Error('no account');
    const { memberId } = made.value;
    expect(await membersOf(ada.email)).toEqual([
      { handle: 'ada', role: 'member', verified: null, joinedAt: '2026-02-01T10:00:00Z' },
    ]);
    expect(await factsAbout(db, 'member', memberId)).toMatchObject([
      { kind: 'member.joined', tasks: ['search.index'] },
    ]);
    expect(await queuedJobs(db, 'accounts.mail')).toEqual([{ purpose: 'verify-email', memberId }]);
    const [stored] = await db.sql<[{ hash: string }]>`
      select password_hash as hash from members where id = ${memberId}`;
    expect(stored.hash).toMatch(/^\$argon2id\$/);
  });

  it('answers a known address, however it is written, like a new one: its owner gets a letter', async () => {
    const again = await signUp(ctx, { ...ada, handle: 'other', email: 'ADA@example.test' });
    expect(again).toEqual({ ok: true, value: { memberId: null } });
    expect(await membersOf(ada.email)).toHaveLength(1);
    const jobs = await queuedJobs(db, 'accounts.mail');
    expect(jobs.map((job) => job['purpose'])).toEqual(['verify-email', 'reset-password']);
  });

  it('says that a handle is taken, also of ten at the same moment', async () => {
    const taken = { ok: false, problem: { code: 'handle-taken' } };
    expect(await signUp(ctx, { ...ada, handle: 'Ada', email: 'new@example.test' })).toEqual(taken);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        signUp(ctx, { ...ada, handle: 'grace', email: `grace${index}@example.test` }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await db.sql`select 1 from members where handle = 'grace'`).toHaveLength(1);
  });
});
