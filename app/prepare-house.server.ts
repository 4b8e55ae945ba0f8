import { issueToken } from '#app/features/accounts/account-tokens.server';
import { hasAdmin } from '#app/features/accounts/member-queries.server';
import { recordPointRules } from '#app/features/reputation/award-imported-votes.server';
import { createDatabase, type Db } from '#db/client';
import { appRole, migrate } from '#db/migrate';
import { isDemoAllowed, type Config } from './platform/config.server';

/** What has to be said on the console, and as which role the house then works. */
export interface Prepared {
  role?: string;
  lines: string[];
  /** The house is empty and may have the demo brand: load it (scripts/app.mjs) and prepare again. */
  wantsDemo: boolean;
}

/**
 * Brings an opened database to the point where pages can be answered: schema, then, for a house without an admin,
 * either the demo brand (embedded and loopback only) or the one-time token for the set-up page.
 */
export async function prepareHouse(config: Config): Promise<Prepared> {
  const { separateRole } = await migrate(config.database.ownerUrl);
  const role = separateRole ? { role: appRole } : {};
  const db = createDatabase({ url: config.database.url, max: 2, ...role });
  try {
    await recordPointRules(db);
    if (await hasAdmin(db)) return { ...role, lines: [], wantsDemo: false };
    if (await wantsDemo(db, config)) return { ...role, lines: [], wantsDemo: true };
    const token = await db.transaction((tx) => issueToken(tx, 'set-up', null));
    return {
      ...role,
      lines: [`Set up at ${config.http.origin}/set-up with this token (works once): ${token}`],
      wantsDemo: false,
    };
  } finally {
    await db.close();
  }
}

async function wantsDemo(db: Db, config: Config): Promise<boolean> {
  if (config.start.empty || config.role === 'worker' || !isDemoAllowed(config)) return false;
  const [found] = await db.sql<[{ inhabited: boolean }]>`
    select exists (select from members) or exists (select from boards) or exists (select from products) as inhabited`;
  return !found.inhabited;
}
