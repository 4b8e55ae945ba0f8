import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work has come: on stderr, because a command's own output may be piped. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** Without a terminal a line every so often is enough: a log keeps every one of them. */
const pauseBetweenLines = 5_000;

/** A bar where somebody watches, plain lines where a file does. */
export function startProgress(title: string): Progress {
  return process.stderr.isTTY ? bar(title) : lines(title);
}

function bar(title: string): Progress {
  const single = new SingleBar(
    { format: `${title} {bar} {percentage}% {value}/{total}`, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update(done, total) {
      if (!started) single.start(total, done);
      else single.setTotal(total);
      started = true;
      single.update(done);
    },
    stop: () => single.stop(),
  };
}

function lines(title: string): Progress {
  let last = Date.now();
  return {
    update(done, total) {
      if (Date.now() - last < pauseBetweenLines) return;
      last = Date.now();
      console.error(`${title}: ${done} of ${total}`);
    },
    stop() {},
  };
}
