import { describe, expect, it } from 'vitest';
import { sql as fragment } from 'drizzle-orm';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

describe('createDatabase', () => {
  it('connects as the role that does not own the tables', async () => {
    const [row] = await db.sql`select current_user as role, session_user as login`;
    expect(row).toMatchObject({ role: 'vouch_app', login: 'vouch_app' });
  });

  it('reads timestamps as ISO strings in UTC and bigints as numbers', async () => {
    const [row] = await db.sql`
      select timestamptz '2026-11-21 10:00:00.123456+02' as at, 9007199254740991::bigint as big`;
    expect(row).toEqual({ at: '2026-11-21T08:00:00.123456Z', big: Number.MAX_SAFE_INTEGER });
  });

  it('takes ISO strings as timestamps', async () => {
    const now = '2026-11-21T10:00:00.000Z';
    const [row] = await db.sql`select ${now}::timestamptz as at`;
    expect(new Date((row as { at: string }).at).toISOString()).toBe(now);
  });

  it('speaks over one connection through both handles of a transaction', async () => {
    await db.transaction(async (tx) => {
      await tx.sql`create temporary table seen (id int) on commit drop`;
      await tx.orm.execute(fragment`insert into seen values (1)`);
      expect(await tx.sql`select id from seen`).toEqual([{ id: 1 }]);
    });
  });

  it('undoes only the inner work when a nested transaction fails', async () => {
    await db.transaction(async (tx) => {
      await tx.sql`create temporary table seen (id int) on commit drop`;
      await tx.sql`insert into seen values (1)`;
      const inner = tx.transaction(async (nested) => {
        await nested.sql`insert into seen values (2)`;
        throw new Error('changed my mind');
      });
      await expect(inner).rejects.toThrow('changed my mind');
      expect(await tx.sql`select id from seen`).toEqual([{ id: 1 }]);
    });
  });
});
