import type { Known } from './known';
import {
  RenderThread,
  type Thread,
  type ThreadBody,
  type ThreadEnd,
  type ThreadListener,
} from './render-thread.server';

/** Nearly every post is shorter, and hostile ones need room: what is quadratic cannot do much harm in this. */
const shortCharacters = 4_000;

/** Bodies that may wait to be rendered, by line: a few seconds of work, more than anybody should stand for. */
const maxWaiting = { short: 500, long: 50, bulk: Infinity };

/** Bodies of an import per message to a thread; between two messages the posts of people go first. */
export const bulkSize = 16;

/** Threads without work are given back after this. */
const idleMs = 60_000;

/** A body that its thread died of is tried once more, in case the thread was already full of others. */
const maxDeaths = 2;

type Line = keyof typeof maxWaiting;

interface Waiting extends ThreadBody {
  readonly line: Line;
  deaths: number;
  settle(html: string | null): void;
  fail(error: Error): void;
}

/** The renderer cannot start, has too much to do, or is shutting down. Nothing is wrong with the body. */
export class RendererUnavailable extends Error {
  override readonly name = 'RendererUnavailable';
}

/**
 * Hands bodies to threads so that a hostile one costs others no more than a short wait.
 *
 * One thread does everything until a body is slow. From then until all is quiet there are two, and at most one of
 * them has long bodies or an import in hand, so that short posts always find a way past. When a thread ends, the
 * body at fault is answered with null and the others it had in hand go back to the head of their line.
 */
export class RenderPool implements ThreadListener {
  readonly #startThread: (listener: ThreadListener) => Thread;
  readonly #threads = new Set<Thread>();
  readonly #lines: Record<Line, Waiting[]> = { short: [], long: [], bulk: [] };
  readonly #inHand = new Map<number, Waiting>();
  #lastId = 0;
  #isWary = false;
  /** The thread that has long bodies or an import in hand. */
  #heavy: Thread | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(startThread = (listener: ThreadListener): Thread => new RenderThread(listener)) {
    this.#startThread = startThread;
  }

  /** The HTML of one body, or null when it cannot be rendered. */
  render(source: string, known: Known): Promise<string | null> {
    return this.#enqueue(source.length <= shortCharacters ? 'short' : 'long', { source, known });
  }

  /** The same for up to `bulkSize` bodies that give way to everybody else. */
  renderBulk(bodies: readonly Pick<ThreadBody, 'source' | 'known'>[]): Promise<(string | null)[]> {
    return Promise.all(bodies.map((body) => this.#enqueue('bulk', body)));
  }

  /** Ends all threads and refuses what they have not finished. The next body starts afresh. */
  async close(): Promise<void> {
    this.#failAll(new RendererUnavailable('the renderer was closed'));
    await this.#endThreads();
  }

  free(thread: Thread): void {
    if (this.#heavy === thread) this.#heavy = null;
    this.#distribute();
  }

  slow(): void {
    this.#isWary = true;
    this.#distribute();
  }

  answered(id: number, html: string | null): void {
    this.#inHand.get(id)?.settle(html);
    this.#inHand.delete(id);
  }

  gone(thread: Thread, { because, unfinished, culprit, error }: ThreadEnd): void {
    this.#threads.delete(thread);
    if (this.#heavy === thread) this.#heavy = null;
    if (because === 'start') this.#goOnWithout(error);
    for (const id of [...unfinished].reverse()) {
      const body = this.#inHand.get(id);
      this.#inHand.delete(id);
      if (!body) continue;
      if (because === 'death' && (culprit === null || culprit === id)) body.deaths += 1;
      const isGuilty = because === 'deadline' ? culprit === id : body.deaths >= maxDeaths;
      if (isGuilty) body.settle(null);
      else this.#lines[body.line].unshift(body);
    }
    this.#distribute();
  }

  #enqueue(line: Line, { source, known }: Pick<ThreadBody, 'source' | 'known'>): Promise<string | null> {
    return new Promise((settle, fail) => {
      if (this.#lines[line].length >= maxWaiting[line]) {
        return fail(new RendererUnavailable('too many bodies are waiting to be rendered'));
      }
      // Threads keep it in 32 bits, where 0 is nobody.
      this.#lastId = (this.#lastId % 0x7fff_ffff) + 1;
      this.#lines[line].push({ id: this.#lastId, source, known, line, deaths: 0, settle, fail });
      this.#distribute();
    });
  }

  #distribute(): void {
    clearTimeout(this.#idle);
    for (const thread of this.#threads) {
      if (thread.isFree) this.#giveWork(thread);
    }
    const { short, long, bulk } = this.#lines;
    if (short.length + long.length + bulk.length + this.#inHand.size > 0) {
      this.#startThreads();
    } else {
      this.#idle = setTimeout(() => void this.#endThreads(), idleMs).unref();
    }
  }

  #giveWork(thread: Thread): void {
    const { short, long, bulk } = this.#lines;
    const bodies = short.splice(0, 1);
    if (bodies.length === 0 && this.#mayTakeHeavyWork(thread)) {
      bodies.push(...(long.length > 0 ? long.splice(0, 1) : bulk.splice(0, bulkSize)));
      if (bodies.length > 0) this.#heavy = thread;
    }
    if (bodies.length === 0) return;
    for (const body of bodies) this.#inHand.set(body.id, body);
    thread.render(bodies.map(({ id, source, known }) => ({ id, source, known })));
  }

  #mayTakeHeavyWork(thread: Thread): boolean {
    if (this.#heavy) return false;
    return !this.#isWary || [...this.#threads].some((other) => other !== thread && other.isUp);
  }

  #startThreads(): void {
    const wanted = this.#isWary ? 2 : 1;
    try {
      while (this.#threads.size < wanted) this.#threads.add(this.#startThread(this));
    } catch (error) {
      this.#failAll(
        new RendererUnavailable(`the Markdown renderer cannot start: ${String(error)}`, { cause: error }),
      );
    }
  }

  /** A second thread that does not come up is done without; without any, waiting would be in vain. */
  #goOnWithout(cause: Error | undefined): void {
    this.#isWary = false;
    if (this.#threads.size > 0) return;
    this.#failAll(
      new RendererUnavailable(`the Markdown renderer did not start: ${cause?.message}`, { cause }),
    );
  }

  #failAll(error: RendererUnavailable): void {
    const waiting = Object.values(this.#lines).flatMap((line) => line.splice(0));
    for (const body of [...waiting, ...this.#inHand.values()]) body.fail(error);
    this.#inHand.clear();
  }

  async #endThreads(): Promise<void> {
    clearTimeout(this.#idle);
    this.#isWary = false;
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }
}
