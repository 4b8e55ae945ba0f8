import path from 'node:path';
import * as z from 'zod';

/** Everything the house is told from outside, read once at the start and frozen. */
export interface Config {
  role: 'all' | 'web' | 'worker';
  dev: boolean;
  http: { host: string; port: number; origin: string; secure: boolean; trustedProxies: number };
  database: { url: string; ownerUrl: string; embedded: boolean; poolSize: number };
  search: { url: string; key: string; indexName: string } | null;
  mail: { smtpUrl: string | null; from: string; folder: string };
  data: { folder: string; uploads: string };
  outbound: { cards: boolean };
  start: { empty: boolean };
  log: { level: string };
}

/** A wrong value, told in one line that names the variable. */
export class ConfigError extends Error {}

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const variables = z.object({
  VOUCH_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  VOUCH_DEV: z.literal('1').optional(),
  VOUCH_EMBEDDED: z.literal('1').optional(),
  VOUCH_EMPTY: z.literal('1').optional(),
  VOUCH_DATA: z.string().min(1).default('.data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3000),
  APP_URL: httpUrl.optional(),
  TRUSTED_PROXIES: z.coerce
    .number({ error: 'must be the number of proxies in front' })
    .int()
    .min(0)
    .max(5)
    .default(0),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  DATABASE_OWNER_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' })
    .optional(),
  DATABASE_POOL: z.coerce
    .number({ error: 'must be a number of connections' })
    .int()
    .min(2)
    .max(100)
    .default(10),
  MEILI_URL: httpUrl.optional(),
  MEILI_KEY: z.string().optional(),
  MEILI_INDEX: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and hyphens, 40 at most')
    .default('vouch'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  MAIL_FROM: z.string().min(3).max(200).default('Vouch <vouch@localhost>'),
  LINK_CARDS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/**
 * Reads the environment. Pure: the caller passes it in, so tests can pass another.
 * Throws ConfigError for the first wrong value; an empty variable counts as not set.
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? 'environment');
    const missing = given[name] === undefined;
    throw new ConfigError(missing ? `${name} is not set` : `${name} ${issue?.message ?? 'is wrong'}`);
  }
  const values = parsed.data;
  const origin = values.APP_URL
    ? new URL(values.APP_URL).origin
    : `http://${hostInUrl(values.HOST)}:${values.PORT}`;
  const data = path.resolve(values.VOUCH_DATA);
  return Object.freeze({
    role: values.VOUCH_ROLE,
    dev: values.VOUCH_DEV === '1',
    http: {
      host: values.HOST,
      port: values.PORT,
      origin,
      secure: origin.startsWith('https:'),
      trustedProxies: values.TRUSTED_PROXIES,
    },
    database: {
      url: values.DATABASE_URL,
      ownerUrl: values.DATABASE_OWNER_URL ?? values.DATABASE_URL,
      embedded: values.VOUCH_EMBEDDED === '1',
      poolSize: values.DATABASE_POOL,
    },
    search: values.MEILI_URL
      ? { url: values.MEILI_URL, key: values.MEILI_KEY ?? '', indexName: values.MEILI_INDEX }
      : null,
    mail: { smtpUrl: values.SMTP_URL ?? null, from: values.MAIL_FROM, folder: path.join(data, 'mail') },
    data: { folder: data, uploads: path.join(data, 'uploads') },
    outbound: { cards: values.LINK_CARDS === 'on' },
    start: { empty: values.VOUCH_EMPTY === '1' },
    log: { level: values.LOG_LEVEL },
  });
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Whether an address can only be reached from this machine: what the demo brand insists on. */
export function isLoopback(hostname: string): boolean {
  return ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(hostname);
}

/**
 * Whether the demo brand may live here: in the embedded database, seen from this machine alone. Its accounts have
 * printed passwords, so neither the address we listen at nor the public one may reach further.
 */
export function isDemoAllowed({ database, http }: Pick<Config, 'database' | 'http'>): boolean {
  return database.embedded && isLoopback(http.host) && isLoopback(new URL(http.origin).hostname);
}
