import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '#app/lib/paths';
import type { Server } from './children';
import type { BenchDatabase } from './community';
import { diceOf } from './dice';
import { measureLoad, type Ask, type LoadResult } from './load';
import { usageOf } from './processes';
import { firstSignedIn, openSessions } from './sessions';
import { body, title } from './words';

/** What a kind of write costs: the request, and what follows from it in the worker. */
export interface WriteFigures {
  readonly name: string;
  readonly request: LoadResult;
  /** CPU of the worker for each write, until nothing is left to do. */
  readonly workerCpuMs: number;
  readonly drainSeconds: number;
}

export interface WritingOrder {
  readonly database: BenchDatabase;
  /** Takes the requests and works nothing off. */
  readonly web: Server;
  /** Works the queue off and gets no requests. */
  readonly worker: Server;
  readonly seconds: number;
}

/** Vote, reply and new thread, each by many members on many posts. */
export async function measureWrites(order: WritingOrder): Promise<WriteFigures[]> {
  const { db } = order.database;
  const [{ members, threads }] = await db.sql<[{ members: number; threads: number }]>`
    select (select count(*) from members)::int as members, (select count(*) from threads)::int as threads`;
  const others = await db.sql<Array<{ publicId: string }>>`
    select public_id as "publicId" from replies where author_id < ${firstSignedIn(members)} order by id`;
  const dice = diceOf(11);
  const cookie = await openSessions(order.database);
  const threadId = (number: number) => `t${String(number).padStart(11, '0')}`;
  const ask = (path: () => string, draft: () => Record<string, string>): Ask => ({
    method: 'POST',
    path,
    cookie,
    body: () => new URLSearchParams(draft()).toString(),
  });
  const asks: Array<[string, Ask]> = [
    [
      'vote',
      ask(
        () => paths.voteOnReply(others[dice.below(others.length)]?.publicId ?? ''),
        () => ({ given: 'false' }),
      ),
    ],
    [
      'reply',
      ask(
        () => paths.postReply(threadId(1 + dice.below(threads))),
        () => ({ body: body(dice) }),
      ),
    ],
    [
      'new thread',
      ask(
        () => paths.newThread(),
        () => ({
          board: `board-${1 + dice.below(20)}`,
          kind: 'question',
          title: title(dice),
          body: body(dice),
        }),
      ),
    ],
  ];
  const figures: WriteFigures[] = [];
  for (const [name, each] of asks) figures.push(await measureWrite(name, each, order));
  return figures;
}

async function measureWrite(
  name: string,
  ask: Ask,
  { database, web, worker, seconds }: WritingOrder,
): Promise<WriteFigures> {
  const before = usageOf(worker.pid).cpuMs;
  const [{ written }] = await countEvents(database);
  const request = await measureLoad({ ...web, postgresPid: database.pid, ask, seconds, status: 303 });
  const drainSeconds = await untilDrained(database);
  const [{ written: now }] = await countEvents(database);
  return {
    name,
    request,
    drainSeconds,
    workerCpuMs: (usageOf(worker.pid).cpuMs - before) / Math.max(1, now - written),
  };
}

function countEvents({ db }: BenchDatabase): Promise<[{ written: number }]> {
  return db.sql<[{ written: number }]>`select count(*)::int as written from events`;
}

/** How long the queue may stand still, with nothing under way, before what is left counts as nobody's. */
const standstillMs = 2_000;

/** Waits until the worker has nothing left to do, and gives the time that took. */
export async function untilDrained({ db }: BenchDatabase): Promise<number> {
  const since = performance.now();
  let movedAt = since;
  for (let before = -1; ;) {
    const [{ left, underWay }] = await db.sql<[{ left: number; underWay: number }]>`
      select count(*)::int as left, count(locked_at)::int as "underWay" from graphile_worker.jobs where run_at <= now()`;
    if (left !== before || underWay > 0) movedAt = performance.now();
    if (left === 0 || performance.now() - movedAt > standstillMs) return (movedAt - since) / 1000;
    before = left;
    await sleep(100);
  }
}
