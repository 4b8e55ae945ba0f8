import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import postgres from 'postgres';

/** The role the application works as: it may read and write rows, but owns nothing. */
export const appRole = 'vouch_app';

/** Any fixed number that nothing else in this database uses as an advisory lock. */
const migrationLock = 7_215_300;

export interface MigrationOutcome {
  /** False when the server does not let us make a role: the triggers alone then guard the ledger (`doctor` warns). */
  separateRole: boolean;
}

/**
 * Brings the schema up to date: extensions, tables, the queue's own tables, functions, grants.
 *
 * Safe to call from several starters at once (an advisory lock lets one pass after the other) and on every start.
 * `root` is the project folder; the SQL files are read from there because the bundled server has moved.
 */
export async function migrate(ownerUrl: string, root = process.cwd()): Promise<MigrationOutcome> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${migrationLock})`;
    for (const extension of ['citext', 'pg_trgm', 'unaccent', 'btree_gin', 'fuzzystrmatch']) {
      await client.unsafe(`create extension if not exists ${extension}`);
    }
    await applyMigrations(drizzle(client), { migrationsFolder: path.join(root, 'db/migrations') });
    await runMigrations({ connectionString: ownerUrl });
    await applyFunctions(client, path.join(root, 'db/functions'));
    return { separateRole: await grantToAppRole(client) };
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function applyFunctions(client: postgres.Sql, folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  for (const name of files) await client.unsafe(await readFile(path.join(folder, name), 'utf8'));
}

async function grantToAppRole(client: postgres.Sql): Promise<boolean> {
  try {
    await client.unsafe(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
        if not pg_has_role(current_user, '${appRole}', 'member') then
          execute format('grant ${appRole} to %I', current_user);
        end if;
      end $$`);
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === '42501') return false;
    throw error;
  }
  for (const schema of ['public', 'graphile_worker']) {
    await client.unsafe(`
      grant usage on schema ${schema} to ${appRole};
      grant select, insert, update, delete on all tables in schema ${schema} to ${appRole};
      grant usage, select on all sequences in schema ${schema} to ${appRole};
      grant execute on all functions in schema ${schema} to ${appRole};`);
  }
  await client.unsafe(`
    grant temporary on database ${await currentDatabase(client)} to ${appRole};
    revoke update, delete on point_entries, audit_entries, testimonial_consents from ${appRole};`);
  await openQueueTo(client, appRole);
  return true;
}

/** The queue guards its tables by row security, which lets only their owner in unless a policy says otherwise. */
async function openQueueTo(client: postgres.Sql, role: string): Promise<void> {
  await client.unsafe(`
    do $$ declare queue_table text; begin
      for queue_table in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
        execute format('drop policy if exists ${role}_all on graphile_worker.%I', queue_table);
        execute format('create policy ${role}_all on graphile_worker.%I to ${role} using (true) with check (true)', queue_table);
      end loop;
    end $$`);
}

async function currentDatabase(client: postgres.Sql): Promise<string> {
  const [row] = await client<[{ name: string }]>`select quote_ident(current_database()) as name`;
  return row.name;
}
