import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Known } from './known';
import { cpuClockOf, type CpuClock } from './thread-clock.server';

/** One body on its way through a thread. */
export interface ThreadBody {
  readonly id: number;
  readonly source: string;
  readonly known: Known;
}

/** What the thread says: that it has come up and what the system calls it, then an answer for each body. */
type Message = { ready: string | null } | { id: number; html: string | null; surprise?: string };

/** How a thread came to its end, and what that means for the bodies it still had in hand. */
export interface ThreadEnd {
  /** `start`: it never came up; `deadline`: a body took too long; `death`: it died of memory or a bug; `asked`. */
  readonly because: 'start' | 'deadline' | 'death' | 'asked';
  readonly unfinished: readonly number[];
  /** The one among them that it was at. */
  readonly culprit: number | null;
  readonly error: Error | undefined;
}

/** What the owner of a thread asks of it. */
export type Thread = Pick<RenderThread, 'isFree' | 'isUp' | 'render' | 'end'>;

/** What the owner of a thread hears from it. */
export interface ThreadListener {
  /** The thread has finished all that it was given, or has just come up. */
  free(thread: Thread): void;
  /** Null: this body cannot be rendered. */
  answered(id: number, html: string | null): void;
  /** The body in hand takes so long that it may be hostile. Said again and again until it is done. */
  slow(): void;
  gone(thread: Thread, end: ThreadEnd): void;
}

/** The CPU that one body may cost. Honest ones take a few milliseconds, the longest with code about a hundred. */
const deadlineMs = 500;

/** However starved of CPU the thread is, no body holds it for longer than this. */
const hardDeadlineMs = 10_000;

/** From here on a body may be hostile. */
const slowMs = 150;

/** How often a busy thread is looked at; deadlines are kept to within this. */
const lookEveryMs = 50;

/** Beyond this a thread dies, and it alone. Two threads with all that they load stay below 300 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/** The body at which a thread was when it was looked at, and since when. */
interface Sight {
  readonly id: number;
  readonly at: number;
  readonly cpuMs: number;
}

/**
 * A worker thread that renders, and the watch over it.
 *
 * The deadline is on CPU, because a busy machine must not cost an honest body its formatting.
 */
export class RenderThread {
  readonly #listener: ThreadListener;
  readonly #worker: Worker;
  /** Written by the thread: the id of the body it is at, 0 for none. */
  readonly #current = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #inHand = new Set<number>();
  #state: 'starting' | 'ready' | 'ending' = 'starting';
  #because: ThreadEnd['because'] = 'start';
  #culprit = 0;
  #error: Error | undefined;
  #watch: NodeJS.Timeout | undefined;
  #cpuMs: CpuClock = cpuClockOf(null);
  #sight: Sight = { id: 0, at: 0, cpuMs: 0 };

  constructor(listener: ThreadListener) {
    this.#listener = listener;
    this.#worker = new Worker(workerFile(), {
      workerData: { inHand: this.#current },
      resourceLimits,
      // SECURITY: hostile text is parsed in there; it gets no secrets and none of our loaders.
      env: {},
      execArgv: [],
    });
    this.#worker.on('message', (message: Message) => this.#hear(message));
    this.#worker.on('error', (error: Error) => (this.#error = error));
    this.#worker.on('exit', () => this.#leave());
  }

  get isFree(): boolean {
    return this.#state === 'ready' && this.#inHand.size === 0;
  }

  /** Whether it has come up and nothing has ended it yet. */
  get isUp(): boolean {
    return this.#state === 'ready';
  }

  /** Gives a free thread its next bodies. */
  render(bodies: readonly ThreadBody[]): void {
    for (const { id } of bodies) this.#inHand.add(id);
    this.#worker.ref();
    this.#worker.postMessage(bodies);
    this.#watch = setInterval(() => this.#look(), lookEveryMs);
  }

  async end(): Promise<void> {
    await this.#terminate('asked');
  }

  async #terminate(because: ThreadEnd['because']): Promise<void> {
    if (this.#state !== 'ending') this.#because = because;
    this.#state = 'ending';
    await this.#worker.terminate();
  }

  #hear(message: Message): void {
    if ('ready' in message) {
      if (this.#state === 'ending') return;
      this.#state = 'ready';
      this.#because = 'death';
      this.#cpuMs = cpuClockOf(message.ready);
    } else {
      if (message.surprise) process.emitWarning(message.surprise, 'MarkdownNotRendered');
      this.#inHand.delete(message.id);
      this.#listener.answered(message.id, message.html);
    }
    if (!this.isFree) return;
    this.#rest();
    this.#listener.free(this);
  }

  /** A thread without work does not keep the process alive. */
  #rest(): void {
    clearInterval(this.#watch);
    this.#worker.unref();
  }

  #look(): void {
    const id = Atomics.load(this.#current, 0);
    if (id !== this.#sight.id) this.#sight = { id, at: performance.now(), cpuMs: this.#cpuMs() };
    if (id === 0 || this.#state === 'ending') return;
    const cpuMs = this.#cpuMs() - this.#sight.cpuMs;
    if (cpuMs > deadlineMs || performance.now() - this.#sight.at > hardDeadlineMs) {
      this.#culprit = id;
      void this.#terminate('deadline');
    } else if (cpuMs > slowMs) {
      this.#listener.slow();
    }
  }

  #leave(): void {
    this.#rest();
    // Whatever it answered before the end has been heard by now, so a suspect that just made it is not blamed.
    const suspect = this.#culprit || Atomics.load(this.#current, 0);
    const culprit = this.#inHand.has(suspect) ? suspect : null;
    this.#listener.gone(this, {
      because: this.#because,
      unfinished: [...this.#inHand],
      culprit,
      error: this.#error,
    });
  }
}

/** The bundler does not follow the address of a worker, so its file is found from the root of the project. */
function workerFile(): string {
  const file = path.resolve('app/lib/markdown/render-worker.mjs');
  if (existsSync(file)) return file;
  throw new Error(`No Markdown renderer at ${file}: start the process in the root of the project`);
}
