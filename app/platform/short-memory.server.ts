import { LRUCache } from 'lru-cache';

/** How long an answer may be told again. What must follow a write at once does not belong here. */
const maxAgeMs = 60_000;

/**
 * Answers that many requests share and that may be a minute old, such as who was thanked most this week. Each process
 * has its own. The key says everything the answer depends on, the rights of who asks first of all.
 */
export interface ShortMemory {
  /** The remembered answer, or a new one; while it is being found, everybody waits for the same. Failures are not kept. */
  recall<Answer extends object>(key: string, find: () => Promise<Answer>): Promise<Answer>;
}

/** An empty memory of at most five hundred answers. */
export function createShortMemory(): ShortMemory {
  const kept = new LRUCache<string, object, () => Promise<object>>({
    max: 500,
    ttl: maxAgeMs,
    fetchMethod: (_key, _stale, { context: find }) => find(),
  });
  return {
    async recall<Answer extends object>(key: string, find: () => Promise<Answer>) {
      return (await kept.forceFetch(key, { context: find })) as Answer;
    },
  };
}
