import { createFolderMailer } from '#app/mail/folder-mailer.server';
import type { Mailer } from '#app/mail/mailer';
import { createSmtpMailer } from '#app/mail/smtp-mailer.server';
import { createDatabase, type DatabasePool } from '#db/client';
import { PostgresEngine } from '#search/adapters/postgres';
import type { SearchEngine } from '#search/engine';
import type { Config } from './config.server';
import { createLimiter, type Limiter } from './limiter.server';
import { createLog, type Log } from './log.server';

/** What the house is made of: one config, one database, one mailer, one log. Handed down, never imported. */
export interface Services {
  readonly config: Config;
  readonly db: DatabasePool;
  readonly mailer: Mailer;
  readonly limiter: Limiter;
  readonly search: SearchEngine;
  readonly log: Log;
  close(): Promise<void>;
}

/** Builds the services of one process. `role` is the database role that does not own the tables, when there is one. */
export function createServices(config: Config, options: { role?: string } = {}): Services {
  const { url, poolSize } = config.database;
  const db = createDatabase({ url, max: poolSize, ...(options.role ? { role: options.role } : {}) });
  const { smtpUrl, from, folder } = config.mail;
  const mailer = smtpUrl ? createSmtpMailer({ url: smtpUrl, from }) : createFolderMailer(folder);
  return {
    config,
    db,
    mailer,
    limiter: createLimiter(db),
    search: new PostgresEngine(db),
    log: createLog(config.log.level),
    async close() {
      mailer.close();
      await db.close();
    },
  };
}
