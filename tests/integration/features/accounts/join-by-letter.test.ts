import { expect, it } from 'vitest';
import { joinByLetter } from '#app/features/accounts/join-by-letter.server';
import { signIn } from '#app/features/accounts/sign-in.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-03-20T12:00:00Z');
const ctx = { db, actor: system, now };

it('opens an account with a confirmed address, once, and nobody can sign in to it by a password', async () => {
  const both = await Promise.all(
    Array.from({ length: 4 }, () =>
      joinByLetter(ctx, { email: 'ada@example.test', displayName: 'Ada Lind' }),
    ),
  );
  const [joined, ...more] = both.filter(({ ok }) => ok);
  expect(more).toEqual([]);
  if (!joined?.ok) throw new Error('refused');
  expect(await kindsAbout(db, 'member', joined.value.memberId)).toEqual(['member.joined', 'member.verified']);
  expect(await signIn(ctx, { email: 'ada@example.test', password: '' })).toMatchObject({ ok: false });
  expect(await joinByLetter(ctx, { email: 'ADA@example.test', displayName: 'Eve' })).toEqual({
    ok: false,
    problem: { code: 'has-account' },
  });
});

it('finds a handle for everybody of the same name', async () => {
  for (const nth of [1, 2, 3])
    expect((await joinByLetter(ctx, { email: `lin${nth}@example.test`, displayName: 'Lin Ma' })).ok).toBe(
      true,
    );
  const rows = await db.sql<Array<{ handle: string }>>`
    select handle::text as handle from members where display_name = 'Lin Ma' order by id`;
  expect(rows[0]?.handle).toBe('lin-ma');
  expect(new Set(rows.map(({ handle }) => handle)).size).toBe(3);
});
