import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** One body on its way through a thread. */
export interface ThreadBody {
  readonly id: number;
  readonly source: string;
  readonly handles: readonly string[];
}

interface ThreadAnswer {
  id: number;
  html: string | null;
  surprise?: string;
}

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

/** What one body may cost. Honest ones take a few milliseconds, 64 KB of prose with code about a hundred. */
const deadlineMs = 500;

/** However starved of CPU the machine is, no body holds its thread for longer than this. */
const hardDeadlineMs = 10_000;

/** From here on a body may be hostile. */
const slowMs = 150;

/** How often a busy thread is looked at; deadlines are kept to within this. */
const lookEveryMs = 50;

/** Beyond this a thread dies, and it alone. Two threads with all that they load stay below 300 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/**
 * A worker thread that renders, and the watch over it.
 *
 * The deadline is on CPU as well as on time: while a body is in hand its thread cannot have used more than the
 * whole process did, so a busy machine never costs an honest body its formatting.
 */
export class RenderThread {
  readonly #listener: ThreadListener;
  readonly #worker: Worker;
  readonly #progress = new BigInt64Array(new SharedArrayBuffer(3 * BigInt64Array.BYTES_PER_ELEMENT));
  readonly #inHand = new Set<number>();
  #state: 'starting' | 'ready' | 'ending' = 'starting';
  #because: ThreadEnd['because'] = 'start';
  #culprit = 0;
  #error: Error | undefined;
  #watch: NodeJS.Timeout | undefined;

  constructor(listener: ThreadListener) {
    this.#listener = listener;
    this.#worker = new Worker(workerFile(), {
      workerData: { progress: this.#progress },
      resourceLimits,
      // SECURITY: hostile text is parsed in there; it gets no secrets and none of our loaders.
      env: {},
      execArgv: [],
    });
    this.#worker.on('message', (message: 'ready' | ThreadAnswer) => this.#hear(message));
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

  #hear(message: 'ready' | ThreadAnswer): void {
    if (message === 'ready') {
      this.#state = 'ready';
      this.#because = 'death';
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
    const { id, ms, cpuMs } = this.#spent();
    if (id === 0) return;
    if ((ms >= deadlineMs && cpuMs >= deadlineMs) || ms >= hardDeadlineMs) {
      this.#culprit = id;
      void this.#terminate('deadline');
    } else if (ms > slowMs) {
      this.#listener.slow();
    }
  }

  /** RACE: the thread sets the id last and clears it first, so what is read here is never more than true. */
  #spent(): { id: number; ms: number; cpuMs: number } {
    const id = Number(Atomics.load(this.#progress, 0));
    if (id === 0) return { id, ms: 0, cpuMs: 0 };
    const since = Atomics.load(this.#progress, 1);
    const cpuSince = Number(Atomics.load(this.#progress, 2));
    const { user, system } = process.cpuUsage();
    return { id, ms: Number(process.hrtime.bigint() - since) / 1e6, cpuMs: (user + system - cpuSince) / 1e3 };
  }

  #leave(): void {
    this.#rest();
    // Whatever it answered before the end has been heard by now, so a suspect that just made it is not blamed.
    const suspect = this.#culprit || Number(Atomics.load(this.#progress, 0));
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
