import { expect, it } from 'vitest';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

it('has an index under every foreign key, or a delete would read the whole table', async () => {
  const unindexed = await db.sql<{ constraint: string }[]>`
    select format('%s.%s', c.conrelid::regclass, c.conname) as constraint
    from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      and not exists (
        select from pg_index i
        where i.indrelid = c.conrelid
          -- the key's columns, in any order, lead the index, which must not leave rows out
          and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ilike '%is not null%')
      )
    order by 1`;
  expect(unindexed.map((row) => row.constraint)).toEqual([]);
});

it('knows of every row when it was made', async () => {
  const undated = await db.sql<{ name: string }[]>`
    select c.relname as name
    from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and not exists (
        select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'created_at' and a.atttypid = 'timestamptz'::regtype and a.attnotnull
      )
    order by 1`;
  expect(undated.map((row) => row.name)).toEqual([]);
});

it('keeps every time with its zone and every name in snake case', async () => {
  const odd = await db.sql<{ name: string }[]>`
    select format('%s.%s %s', c.relname, a.attname, format_type(a.atttypid, null)) as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and (a.atttypid = 'timestamp'::regtype or a.attname ~ '[A-Z]' or c.relname ~ '[A-Z]')
    order by 1`;
  expect(odd.map((row) => row.name)).toEqual([]);
});

it('gives the app a role that owns nothing and can become nobody', async () => {
  const [role] = await db.sql<{ owned: number; powers: boolean; memberships: number }[]>`
    select (select count(*) from pg_class where relowner = r.oid) as owned,
           r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls as powers,
           (select count(*) from pg_auth_members where member = r.oid) as memberships
    from pg_roles r where r.rolname = current_user`;
  expect(role).toEqual({ owned: 0, powers: false, memberships: 0 });
});
