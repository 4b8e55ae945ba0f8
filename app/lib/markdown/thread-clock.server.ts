import { readFileSync } from 'node:fs';

/** Milliseconds of CPU that have been used up to now, counted from some moment in the past. */
export type CpuClock = () => number;

/**
 * The CPU that one thread has used, where the system tells (Linux: `task` is what `/proc/thread-self` points to in
 * that thread), else that of the whole process, which is never less.
 */
export function cpuClockOf(task: string | null): CpuClock {
  const file = `/proc/${task}/schedstat`;
  return task !== null && threadCpuMs(file) > 0 ? () => threadCpuMs(file) : processCpuMs;
}

/** The first figure is the time on a processor in nanoseconds. Zero when the file is not there (any more). */
function threadCpuMs(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) / 1e6;
  } catch {
    return 0;
  }
}

function processCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}
