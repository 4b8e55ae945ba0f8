import { sql } from 'drizzle-orm';
import { bigint, customType, text, timestamp } from 'drizzle-orm/pg-core';

/** The inner key of a row. It never leaves the server: addresses carry `publicId`. */
export const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** A reference to another row's inner key. */
export const ref = () => bigint({ mode: 'number' });

/** A moment, as ISO text in UTC with microseconds (dates are strings at the border). */
export const moment = () => timestamp({ withTimezone: true, mode: 'string' });

/** When the row came to be here; for imported rows this is later than the fact it tells of. */
export const createdAt = () => moment().notNull().defaultNow();

/** When the fact happened, which imports keep. */
export const occurredAt = () =>
  moment()
    .notNull()
    .default(sql`now()`);

/** Text compared without regard to case: addresses of people and mail. */
export const citext = customType<{ data: string }>({ dataType: () => 'citext' });

/** An address for rows of a table that had none before: the old ones get one made by the database. */
export const addedPublicId = () =>
  text()
    .notNull()
    .unique()
    .default(sql`substr(md5(random()::text || clock_timestamp()::text), 1, 12)`);

/** 256 random bits, made by the database: whoever holds the address that ends with them is who it was written to. */
export const secretKey = () =>
  text()
    .notNull()
    .unique()
    .default(
      sql`replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`,
    );
