import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db } from '#db/client';

/** A limit by name: how often in how many seconds. */
export interface Limit {
  name: string;
  times: number;
  seconds: number;
}

/** Counts acts in the database, so that all instances share one count and a restart forgets nothing. */
export interface Limiter {
  /** Takes one from the limit of `key`; false (with the seconds to wait) when nothing is left. */
  take(limit: Limit, key: string): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }>;
}

/** The limiter over the table `rate_limits`. */
export function createLimiter(db: Db): Limiter {
  const limiters = new Map<string, RateLimiterPostgres>();
  // The library speaks pg's dialect of a client: text and values in, rows out.
  const client = {
    query: async (question: { text: string; values?: never[] }) => ({
      rows: await db.sql.unsafe(question.text, question.values ?? [], { prepare: true }),
    }),
  };
  const limiterOf = (limit: Limit) => {
    const known = limiters.get(limit.name);
    if (known) return known;
    const made = new RateLimiterPostgres({
      storeClient: client,
      storeType: 'client',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: limit.name,
      points: limit.times,
      duration: limit.seconds,
    });
    limiters.set(limit.name, made);
    return made;
  };
  return {
    async take(limit, key) {
      try {
        await limiterOf(limit).consume(key);
        return { ok: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { ok: false, retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
      }
    },
  };
}
