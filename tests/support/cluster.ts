import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '#db/migrate';
import { startEmbedded } from '../../scripts/database/embedded.mjs';
import { withDatabase } from './database-url';

const templateName = 'vouch_template';

export interface ClusterAddress {
  /** The role that owns the tables and may make and drop databases. */
  readonly ownerUrl: string;
  /** The role the product works as. */
  readonly appUrl: string;
  readonly templateName: string;
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
  const folder = mkdtempSync(path.join(tmpdir(), 'vouch-test-'));
  const { ownerUrl, appUrl, stop } = await startEmbedded(folder, { throwAway: true });
  try {
    await createTemplate(ownerUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('cluster', { ownerUrl, appUrl, templateName });
  return stop;
}

async function createTemplate(ownerUrl: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await owner.unsafe(`create database ${templateName}`);
    await migrate(withDatabase(ownerUrl, templateName));
    // A template with connections cannot be copied.
    await owner.unsafe(`alter database ${templateName} with is_template true allow_connections false`);
  } finally {
    await owner.end({ timeout: 5 });
  }
}
