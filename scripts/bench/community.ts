import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, type DatabasePool } from '#db/client';
import { migrate } from '#db/migrate';
import { startEmbedded } from '../database/embedded.mjs';

/** A database of its own for a measure: fast instead of durable (no fsync), gone when closed. */
export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly folder: string;
  readonly pid: number;
  /** As the owner, for filling and for what an operator's command does. */
  readonly db: DatabasePool;
  close(): Promise<void>;
}

/** Starts a throw-away PostgreSQL and migrates it. */
export async function openDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vouch-bench-'));
  const embedded = await startEmbedded(folder, { throwAway: true });
  try {
    await migrate(embedded.ownerUrl);
    const db = createDatabase({ url: embedded.ownerUrl, max: 4, name: 'vouch-bench' });
    return {
      ownerUrl: embedded.ownerUrl,
      appUrl: embedded.appUrl,
      folder,
      pid: embedded.pid,
      db,
      async close() {
        await db.close();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
