import { readlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cpuClockOf } from '#app/lib/markdown/thread-clock.server';

function work(): number {
  let sum = 0;
  for (let index = 0; index < 3e7; index += 1) sum += Math.sqrt(index);
  return sum;
}

function ownTask(): string | null {
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return null;
  }
}

describe('cpuClockOf', () => {
  it.each([
    ['this thread', ownTask()],
    ['the process, where threads are not told apart', null],
    ['the process, for a thread that does not exist', '0/task/0'],
  ])('goes on while %s works', (_, task) => {
    const clock = cpuClockOf(task);
    const before = clock();
    work();
    expect(clock()).toBeGreaterThan(before);
  });
});
