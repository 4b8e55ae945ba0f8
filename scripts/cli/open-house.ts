import { parseConfig, type Config } from '#app/platform/config.server';
import { createDatabase, type DatabasePool } from '#db/client';
import { appRole, migrate } from '#db/migrate';
import { createSearch, type Search } from '#search/create-search';

/** What a command works with: the configuration, and the database as the app sees it. */
export interface OpenHouse {
  readonly config: Config;
  readonly db: DatabasePool;
  readonly search: Search;
  /** False when the server does not let the app work as a role without ownership. */
  readonly separateRole: boolean;
}

/** Brings the schema up to date, opens the database as the app's role, and closes it whatever the work does. */
export async function withHouse<Value>(work: (house: OpenHouse) => Promise<Value>): Promise<Value> {
  const config = parseConfig(process.env);
  const { separateRole } = await migrate(config.database.ownerUrl);
  const role = separateRole ? { role: appRole } : {};
  const db = createDatabase({ url: config.database.url, max: 4, name: 'vouch-cli', ...role });
  try {
    return await work({ config, db, search: createSearch(db, { meilisearch: config.search }), separateRole });
  } finally {
    await db.close();
  }
}
