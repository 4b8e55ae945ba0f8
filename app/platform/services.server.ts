import { createFolderMailer } from '#app/mail/folder-mailer.server';
import { createOutbound, type Outbound } from '#app/lib/outbound/outbound.server';
import type { Mailer } from '#app/mail/mailer';
import { createSmtpMailer } from '#app/mail/smtp-mailer.server';
import { createDatabase, type DatabasePool } from '#db/client';
import { createSearch, type Search } from '#search/create-search';
import type { Config } from './config.server';
import { createLimiter, type Limiter } from './limiter.server';
import { createLog, type Log } from './log.server';
import { createShortMemory, type ShortMemory } from './short-memory.server';

/** What the house is made of: one config, one database, one mailer, one log. Handed down, never imported. */
export interface Services {
  readonly config: Config;
  readonly db: DatabasePool;
  readonly mailer: Mailer;
  /** The way to hosts that somebody else has named. */
  readonly outbound: Outbound;
  readonly limiter: Limiter;
  readonly memory: ShortMemory;
  readonly search: Search;
  readonly log: Log;
  close(): Promise<void>;
}

/** Builds the services of one process. `role` is the database role that does not own the tables, when there is one. */
export function createServices(config: Config, options: { role?: string } = {}): Services {
  const { url, poolSize } = config.database;
  const db = createDatabase({ url, max: poolSize, ...(options.role ? { role: options.role } : {}) });
  const log = createLog(config.log.level);
  const { smtpUrl, from, folder } = config.mail;
  const mailer = smtpUrl ? createSmtpMailer({ url: smtpUrl, from }) : createFolderMailer(folder);
  return {
    config,
    db,
    mailer,
    outbound: createOutbound(),
    limiter: createLimiter(db),
    memory: createShortMemory(),
    search: createSearch(db, {
      meilisearch: config.search,
      onTrouble: (reason) =>
        log.warn({ reason: String(reason) }, 'PostgreSQL answers searches: Meilisearch does not'),
    }),
    log,
    async close() {
      mailer.close();
      await db.close();
    },
  };
}
