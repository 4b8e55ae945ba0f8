import { parseArgs } from 'node:util';
import { Refusal } from './refusal.mjs';

/** Which half of the work this start does. */
/** @typedef {'all' | 'web' | 'worker'} Role */

/** @typedef {{ dev: boolean, empty: boolean, help: boolean, role: Role }} StartOptions */

export const startHelp = `npm start                  installs, builds and serves; prints the address when it is ready
npm start -- --empty       begins without the demo brand: a set-up page waits for the printed token
npm start -- --web         serves pages only       (a --worker runs beside it; both need DATABASE_URL)
npm start -- --worker      does background work only
npm run dev                the same with hot reload

Environment (all optional)
  PORT, HOST     where to listen; 3000 on 127.0.0.1
  APP_URL        the public address, when it is another, like https://community.example
  VOUCH_DATA     the data folder; ./.data
  DATABASE_URL   a PostgreSQL server of your own instead of the one that comes with Vouch
  MEILI_URL      a Meilisearch server to search in, with MEILI_KEY
  SMTP_URL       a mail server, like smtp://user:password@mail.example:587`;

/**
 * @param {string[]} args
 * @returns {StartOptions}
 */
export function parseStartOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        dev: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        web: { type: 'boolean', default: false },
        worker: { type: 'boolean', default: false },
      },
    });
    const { dev, empty, help, web, worker } = values;
    return { dev, empty, help, role: web === worker ? 'all' : web ? 'web' : 'worker' };
  } catch (problem) {
    const [reason] = problem instanceof Error ? problem.message.split('. ') : [String(problem)];
    throw new Refusal(`${reason}. "npm start -- --help" lists what there is.`);
  }
}
