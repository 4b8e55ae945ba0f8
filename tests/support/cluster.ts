import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { appRole, migrate } from '#db/migrate';
import { startThrowAwayServer } from './throw-away-server';
import { withDatabase } from './database-url';

const templateName = 'vouch_template';

export interface ClusterAddress {
  /** A superuser on the `postgres` database: may create and drop databases. */
  readonly adminUrl: string;
  readonly templateName: string;
  readonly appRole: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: ClusterAddress;
  }
}

/**
 * Starts one PostgreSQL for the whole integration run and migrates a template once, so that a test file's
 * database costs a file copy instead of every migration. Returns what undoes it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vouch-test-'));
  const server = await startThrowAwayServer(folder);
  try {
    await createTemplate(server.adminUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('cluster', { adminUrl: server.adminUrl, templateName, appRole });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function createTemplate(adminUrl: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(`create database ${templateName}`);
    await migrate(withDatabase(adminUrl, templateName));
    // A template with connections cannot be copied.
    await admin.unsafe(`alter database ${templateName} with is_template true allow_connections false`);
  } finally {
    await admin.end({ timeout: 5 });
  }
}
