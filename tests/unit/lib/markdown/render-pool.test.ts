import { describe, expect, it } from 'vitest';
import { RendererUnavailable, RenderPool } from '#app/lib/markdown/render-pool.server';
import type { Thread, ThreadBody, ThreadEnd, ThreadListener } from '#app/lib/markdown/render-thread.server';

/** A thread whose every move is made by the test. */
class ScriptedThread implements Thread {
  isUp = false;
  given: readonly ThreadBody[] = [];

  constructor(private readonly listener: ThreadListener) {}

  get isFree(): boolean {
    return this.isUp && this.given.length === 0;
  }

  get sources(): string[] {
    return this.given.map(({ source }) => source);
  }

  comeUp(): void {
    this.isUp = true;
    this.listener.free(this);
  }

  render(bodies: readonly ThreadBody[]): void {
    this.given = bodies;
  }

  /** Answers the next body in hand. */
  answer(): void {
    const [body, ...rest] = this.given;
    this.given = rest;
    if (body) this.listener.answered(body.id, `html of ${body.source}`);
    if (rest.length === 0) this.listener.free(this);
  }

  beSlow(): void {
    this.listener.slow();
  }

  /** Ends, at the first body in hand unless told otherwise. */
  die(because: ThreadEnd['because'], culprit: number | null = this.given[0]?.id ?? null): void {
    this.isUp = false;
    this.listener.gone(this, {
      because,
      culprit,
      unfinished: this.given.map(({ id }) => id),
      error: undefined,
    });
  }

  async end(): Promise<void> {
    this.die('asked', null);
  }
}

function aPool() {
  const threads: ScriptedThread[] = [];
  const pool = new RenderPool((listener) => {
    const thread = new ScriptedThread(listener);
    threads.push(thread);
    return thread;
  });
  const thread = (index: number): ScriptedThread => {
    const found = threads[index];
    if (!found) throw new Error(`no thread ${index}`);
    return found;
  };
  return { pool, threads, thread };
}

const long = (name: string) => name.padEnd(5_000, '.');

describe('RenderPool', () => {
  it('answers in turn with one thread as long as nothing is slow', async () => {
    const { pool, threads, thread } = aPool();
    const answers = Promise.all([pool.render('a', {}), pool.render('b', {})]);
    thread(0).comeUp();
    thread(0).answer();
    thread(0).answer();
    expect(await answers).toEqual(['html of a', 'html of b']);
    expect(threads).toHaveLength(1);
  });

  it('lets posts of people pass an import', async () => {
    const { pool, thread } = aPool();
    const bulk = pool.renderBulk(['i', 'j'].map((source) => ({ source, known: {} })));
    const post = pool.render('post', {});
    thread(0).comeUp();
    expect(thread(0).sources).toEqual(['post']);
    thread(0).answer();
    expect(thread(0).sources).toEqual(['i', 'j']);
    thread(0).answer();
    thread(0).answer();
    expect(await post).toBe('html of post');
    expect(await bulk).toEqual(['html of i', 'html of j']);
  });

  it('gives up the body at fault and renders the others that the thread had in hand', async () => {
    const { pool, thread } = aPool();
    const bulk = pool.renderBulk(['good', 'bad', 'better'].map((source) => ({ source, known: {} })));
    thread(0).comeUp();
    thread(0).answer();
    thread(0).die('deadline');
    thread(1).comeUp();
    expect(thread(1).sources).toEqual(['better']);
    thread(1).answer();
    expect(await bulk).toEqual(['html of good', null, 'html of better']);
  });

  it('blames nobody when the suspect just made it', async () => {
    const { pool, thread } = aPool();
    const bulk = pool.renderBulk(['suspect', 'next'].map((source) => ({ source, known: {} })));
    thread(0).comeUp();
    thread(0).answer();
    thread(0).die('deadline', null);
    thread(1).comeUp();
    thread(1).answer();
    expect(await bulk).toEqual(['html of suspect', 'html of next']);
  });

  it('keeps a thread for short posts once something was slow', async () => {
    const { pool, threads, thread } = aPool();
    const hostile = [pool.render(long('x'), {}), pool.render(long('y'), {})];
    thread(0).comeUp();
    thread(0).beSlow();
    expect(threads).toHaveLength(2);
    thread(1).comeUp();
    expect(thread(1).sources).toEqual([]);
    const post = pool.render('post', {});
    expect(thread(1).sources).toEqual(['post']);
    thread(1).answer();
    expect(await post).toBe('html of post');

    thread(0).die('deadline');
    expect(threads).toHaveLength(3);
    expect(thread(1).sources).toEqual([]);
    thread(2).comeUp();
    expect([...thread(1).sources, ...thread(2).sources]).toEqual([long('y')]);
    (thread(1).given.length > 0 ? thread(1) : thread(2)).answer();
    expect(await Promise.all(hostile)).toEqual([null, `html of ${long('y')}`]);
  });

  it('tries a body once more when its thread died of it, and only once', async () => {
    const { pool, threads, thread } = aPool();
    const answers = Promise.all([pool.render('fat', {}), pool.render('thin', {})]);
    thread(0).comeUp();
    thread(0).die('death');
    thread(1).comeUp();
    expect(thread(1).sources).toEqual(['fat']);
    thread(1).die('death');
    thread(2).comeUp();
    thread(2).answer();
    expect(await answers).toEqual([null, 'html of thin']);
    expect(threads).toHaveLength(3);
  });

  it('refuses everybody when no thread comes up, and tries again for the next', async () => {
    const { pool, thread } = aPool();
    const first = pool.render('a', {});
    thread(0).die('start');
    await expect(first).rejects.toThrow(RendererUnavailable);
    const second = pool.render('b', {});
    thread(1).comeUp();
    thread(1).answer();
    expect(await second).toBe('html of b');
  });

  it('goes on with one thread when the second does not come up', async () => {
    const { pool, thread } = aPool();
    const answer = pool.render('a', {});
    thread(0).comeUp();
    thread(0).beSlow();
    thread(1).die('start');
    thread(0).answer();
    expect(await answer).toBe('html of a');
  });

  it('bounds its lines', async () => {
    const { pool } = aPool();
    const waiting = Array.from({ length: 50 }, () => pool.render(long('x'), {}));
    await expect(pool.render(long('one too many'), {})).rejects.toThrow(RendererUnavailable);
    const short = pool.render('short', {});
    await pool.close();
    const ends = await Promise.allSettled([...waiting, short]);
    expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
  });
});
