import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** Typed statements: inserts, updates and short reads. */
export type Orm = PostgresJsDatabase;
/** Tagged SQL on the same connection: read models and set-based work, prepared by the driver. */
export type Sql = postgres.ISql;

/**
 * One way to reach the database, whether or not a transaction is open.
 *
 * `orm` and `sql` always speak over the same connection (the pool outside a transaction, the one reserved
 * connection inside), so a command may mix them freely. `transaction` nests by savepoint: a command called by
 * another joins the transaction it is given. Timestamps are ISO strings in UTC with microseconds on both sides
 * (dates are strings at the border), bigints are numbers.
 */
export interface Db {
  readonly orm: Orm;
  readonly sql: Sql;
  transaction<Value>(work: (tx: Db) => Promise<Value>): Promise<Value>;
  /** Remembers which pages a write changes; told to whoever keeps pages once it is committed (db/pages.ts). */
  touched(tags: readonly string[]): void;
}

/** The pool itself, owned by whoever made it: the one place that may close it or LISTEN. */
export interface DatabasePool extends Db {
  readonly listen: postgres.Sql['listen'];
  /** Calls back with the tags of each committed write of this process, before the writer's promise resolves. */
  onTouched(listener: (tags: readonly string[]) => void): void;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  /** Connections at most. Ten is what one Node process keeps busy. */
  max?: number;
  /** A role without ownership of the tables, taken at connect, so that triggers cannot be switched off. */
  role?: string;
  name?: string;
}

/** Opens a pool. Refuses an empty URL, because the driver would silently connect to localhost. */
export function createDatabase({ url, max = 10, role, name = 'vouch' }: DatabaseOptions): DatabasePool {
  if (!url) throw new Error('DATABASE_URL is empty; set it or start with the embedded database');
  const client = postgres(url, {
    max,
    // The driver's queue of open connections grows with every query once the pool has been full;
    // a connection that ends after half an hour takes its slots with it.
    max_lifetime: 30 * 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: name, TimeZone: 'UTC', ...(role ? { role } : {}) },
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  });
  const orm = drizzle(client, { casing: 'snake_case' });
  useIsoTimestamps(client);
  const listeners: Array<(tags: readonly string[]) => void> = [];
  const tell = (tags: readonly string[]) => listeners.forEach((listener) => listener(tags));
  return {
    orm,
    sql: client,
    async transaction<Value>(work: (tx: Db) => Promise<Value>): Promise<Value> {
      const tags = new Set<string>();
      const value = (await client.begin((tx) => work(insideTransaction(tx, client.options, tags)))) as Value;
      if (tags.size > 0) tell([...tags]);
      return value;
    },
    touched: tell,
    onTouched: (listener) => void listeners.push(listener),
    listen: client.listen.bind(client),
    close: () => client.end({ timeout: 5 }),
  };
}

/** The driver leaves `options` off a transaction's handle, and drizzle reads them: the pool's are lent to it. */
function insideTransaction(
  tx: postgres.TransactionSql,
  options: postgres.Sql['options'],
  tags: Set<string>,
): Db {
  const client = Object.assign(tx, { options }) as unknown as postgres.Sql;
  const orm = drizzle(client, { casing: 'snake_case' });
  useIsoTimestamps(client);
  return {
    orm,
    sql: tx,
    transaction: <Value>(work: (inner: Db) => Promise<Value>) =>
      tx.savepoint((inner) => work(insideTransaction(inner, options, tags))) as Promise<Value>,
    touched: (more) => more.forEach((tag) => tags.add(tag)),
  };
}

const timestampWithZone = 1184;

/** drizzle replaces the driver's date parsers by none; ours turns `2026-11-21 10:00:00.5+00` into ISO. */
function useIsoTimestamps(client: postgres.Sql): void {
  client.options.parsers[timestampWithZone] = (text: string) => `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}
