import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { createDatabase, type DatabasePool } from '#db/client';
import { withDatabase } from './database-url';

export interface TestDatabase {
  /** The app's own view: the role that does not own the tables, as in production. */
  readonly db: DatabasePool;
  /** The same, as an address. */
  readonly url: string;
  /** The address of the role that owns the tables, for what only an owner may do. */
  readonly ownerUrl: string;
}

/**
 * Gives a test file a database of its own, cloned from the migrated template, and drops it after the last
 * test: files may write what they like and never wait for each other. Call it once, at the top of the file:
 *
 *     const { db } = await testDatabase();
 */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(cluster.ownerUrl, (sql) =>
    sql.unsafe(`create database ${name} template ${cluster.templateName} strategy file_copy`),
  );
  const url = withDatabase(cluster.appUrl, name);
  const db = createDatabase({ url, max: 4, name: 'vouch-test' });

  afterAll(async () => {
    await db.close();
    // Without force: PostgreSQL sends a vacuum away by itself, but an owner who is no superuser may not force it to go.
    await administer(cluster.ownerUrl, (sql) => sql.unsafe(`drop database ${name}`));
  });
  return { db, url, ownerUrl: withDatabase(cluster.ownerUrl, name) };
}

async function administer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
