import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Whether this machine has `perf` and shows its counters: in most containers and virtual machines it does not. */
export function hasCounters(): boolean {
  const tried = spawnSync('perf', ['stat', '-x,', '-e', 'instructions:u', 'true'], { encoding: 'utf8' });
  return tried.status === 0 && readCount(tried.stderr) !== null;
}

/** Counts the user-mode instructions of a process until the returned function is called. */
export function countInstructions(pid: number): () => Promise<number | null> {
  const perf = spawn('perf', ['stat', '-x,', '-e', 'instructions:u', '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(perf.stderr);
  return async () => {
    perf.kill('SIGINT');
    return readCount(await said);
  };
}

function readCount(lines: string): number | null {
  const count = /^(\d+),[^,]*,instructions/m.exec(lines)?.[1];
  return count === undefined ? null : Number(count);
}
