import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { askOf, type Ask, type Exchange } from './exchange';
import { startLoopbackServer, type LoopbackServer } from './loopback-server';

/** A moment like any other: what a recording keeps must not depend on when it was made. */
const moment = '2026-11-01T00:00:00Z';

/**
 * Stands before a real Meilisearch server and writes down what passes, so that the same recording comes out every
 * time: a task is asked for once, when it is finished; tasks count from 0; times are all the same.
 */
export async function startRecorder(
  file: string,
  target: { url: string; key: string },
): Promise<LoopbackServer> {
  const exchanges: Exchange[] = [];
  const tasks: number[] = [];
  const numberOf = (uid: number) => {
    if (!tasks.includes(uid)) tasks.push(uid);
    return tasks.indexOf(uid);
  };
  const server = await startLoopbackServer(async (asked) => {
    const path = asked.path.replace(/^\/tasks\/(\d+)$/, (_, task) => `/tasks/${tasks[Number(task)]}`);
    const { status, answer } = await askFinished(target, { ...asked, path });
    const exchange = { ask: askOf(asked), status, answer: withoutTime(answer, numberOf) };
    exchanges.push(exchange);
    return exchange;
  });
  return {
    url: server.url,
    async close() {
      await server.close();
      await writeFile(file, exchanges.map((exchange) => `${JSON.stringify(exchange)}\n`).join(''));
    },
  };
}

async function askFinished(target: { url: string; key: string }, { method, path, body }: Ask) {
  for (;;) {
    const response = await fetch(new URL(path, target.url), {
      method,
      headers: { authorization: `Bearer ${target.key}`, 'content-type': 'application/json' },
      ...(body !== '' && { body }),
    });
    const said = await response.text();
    const answer = said === '' ? null : (JSON.parse(said) as unknown);
    const isRunning = path.startsWith('/tasks/') && /"status":"(?:enqueued|processing)"/.test(said);
    if (!isRunning) return { status: response.status, answer };
    await pause(20);
  }
}

function withoutTime(answer: unknown, numberOf: (uid: number) => number): unknown {
  return JSON.parse(
    JSON.stringify(answer, (name, value: unknown) => {
      if (name === 'processingTimeMs') return 0;
      if (/^(?:enqueuedAt|startedAt|finishedAt|createdAt|updatedAt)$/.test(name) && typeof value === 'string')
        return moment;
      if (name === 'duration') return 'PT0.01S';
      if (/^(?:requestUid|queryUid|batchUid|stats|query)$/.test(name)) return undefined;
      if (name === 'taskUid' && typeof value === 'number') return numberOf(value);
      return value;
    }),
  );
}
