import autocannon from 'autocannon';
import { countInstructions, hasCounters } from './instructions';
import { usageOf, usageOfFamily } from './processes';

/** One request as a load repeats it; `path` may be asked anew each time. */
export interface Ask {
  readonly path: string | (() => string);
  readonly method?: 'GET' | 'POST';
  readonly cookie?: string | (() => string);
  readonly body?: () => string;
}

export interface LoadOrder {
  readonly origin: string;
  readonly ask: Ask;
  readonly seconds: number;
  /** The server's process, and PostgreSQL's when it has a part in it. */
  readonly pid: number;
  readonly postgresPid?: number;
  /** The status every answer must have: a fast refusal is no measure. */
  readonly status: number;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
  readonly postgresCpuMs: number | null;
  /** Millions of user-mode instructions a request; null where the machine shows no counters. */
  readonly instructions: number | null;
}

/** How many requests are under way at a time. */
const connections = 16;
const warmUpSeconds = 2;

/** Whether instructions are counted on this machine; found out once. */
export const counters = hasCounters();

/** Warms up, then asks the same thing for some seconds and says what an answer cost. */
export async function measureLoad(order: LoadOrder): Promise<LoadResult> {
  await fire(order, Math.min(warmUpSeconds, order.seconds));
  const before = used(order);
  const stopCounting = counters ? countInstructions(order.pid) : null;
  const { answers, seconds, latency } = await fire(order, order.seconds);
  if (answers === 0) throw new Error(`nothing was answered in ${order.seconds} s`);
  const instructions = stopCounting ? await stopCounting() : null;
  const after = used(order);
  return {
    perSecond: answers / seconds,
    p50: latency.p50,
    p99: latency.p99,
    cpuMs: (after.app - before.app) / answers,
    postgresCpuMs: order.postgresPid === undefined ? null : (after.postgres - before.postgres) / answers,
    instructions: instructions === null ? null : instructions / answers / 1e6,
  };
}

function used({ pid, postgresPid }: LoadOrder): { app: number; postgres: number } {
  return {
    app: usageOf(pid).cpuMs,
    postgres: postgresPid === undefined ? 0 : usageOfFamily(postgresPid).cpuMs,
  };
}

let visitors = 0;

/** A visitor whom nobody has seen: what one address may ask in a minute is no measure of the house. */
function nextAddress(): string {
  visitors += 1;
  return `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
}

async function fire({ origin, ask, status }: LoadOrder, duration: number) {
  const now = (value: string | (() => string) | undefined) => (typeof value === 'function' ? value() : value);
  const form = ask.body ? { 'content-type': 'application/x-www-form-urlencoded', origin } : {};
  const wrong = new Map<number, number>();
  const since = performance.now();
  let answers = 0;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const setupRequest = (request: autocannon.Request) => {
      const cookie = now(ask.cookie);
      request.path = now(ask.path) ?? '/';
      request.headers = {
        'accept-encoding': 'gzip',
        'x-forwarded-for': nextAddress(),
        ...form,
        ...(cookie ? { cookie } : {}),
      };
      if (ask.body) request.body = ask.body();
      return request;
    };
    const requests = [{ method: ask.method ?? 'GET', setupRequest }];
    const options = { url: origin, connections, duration, requests };
    const instance = autocannon(options, (error: unknown, finished) =>
      error ? reject(error) : resolve(finished),
    );
    instance.on('response', (_client, given) => {
      answers += 1;
      if (given !== status) wrong.set(given, (wrong.get(given) ?? 0) + 1);
    });
  });
  if (wrong.size > 0 || result.errors > 0) {
    const what = [...wrong].map(([given, times]) => `${times} times ${given}`).join(', ');
    throw new Error(
      `${now(ask.path)}: expected ${status}, got ${what || `${result.errors} failed requests`}`,
    );
  }
  return { answers, seconds: (performance.now() - since) / 1000, latency: result.latency };
}
