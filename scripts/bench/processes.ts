import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts the CPU time of a process in hundredths of a second wherever Node runs. */
const msPerTick = 10;

/** What a process and its children have used and hold. */
export interface Usage {
  readonly cpuMs: number;
  readonly memoryMb: number;
}

/** Reads /proc. A process that has just ended counts as nothing. */
export function usageOf(pid: number): Usage {
  return { cpuMs: cpuOf(pid), memoryMb: memoryOf(pid) };
}

/** The same for a server that works in one process per connection: itself and all below it. */
export function usageOfFamily(pid: number): Usage {
  const family = familyOf(pid);
  return {
    // What children that have ended used is kept in their parent's books.
    cpuMs: family.reduce((sum, each) => sum + cpuOf(each), 0) + ticksOf(pid, 13, 14) * msPerTick,
    memoryMb: family.reduce((sum, each) => sum + memoryOf(each), 0),
  };
}

function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name)) parents.set(Number(name), ticksOf(Number(name), 1));
  const below = (parent: number): number[] =>
    [...parents].filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return [pid, ...below(pid)];
}

/** User and system time are the fields 14 and 15 of the line; counted from the state, which is the third. */
function cpuOf(pid: number): number {
  return ticksOf(pid, 11, 12) * msPerTick;
}

function ticksOf(pid: number, ...fields: number[]): number {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything, so fields are counted behind its end.
    const values = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return fields.reduce((sum, field) => sum + Number(values[field] ?? 0), 0);
  } catch {
    return 0;
  }
}

/** Pages that several processes share are counted once, in parts (Pss). */
function memoryOf(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
