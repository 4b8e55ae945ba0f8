import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * A process that cannot be mistaken for another: process ids are reused, the pair with the moment of birth
 * is not.
 *
 * @typedef {{ pid: number, born: string }} ProcessIdentity
 */

/**
 * When the process was born, as an opaque word of letters, digits and dashes; null when there is no such
 * process. A zombie counts as gone: it holds nothing any more.
 *
 * @param {number} pid
 * @returns {string | null}
 */
export function bornOf(pid) {
  return process.platform === 'linux' ? bornOnLinux(pid) : bornByPs(pid);
}

/** @returns {ProcessIdentity} */
export function ownIdentity() {
  const born = bornOf(process.pid);
  if (born === null) throw new Error('this process does not find itself in the process table');
  return { pid: process.pid, born };
}

/** @param {ProcessIdentity} identity */
export function isAlive({ pid, born }) {
  return bornOf(pid) === born;
}

/**
 * Clock ticks since boot, together with the boot they count from.
 *
 * @param {number} pid
 */
function bornOnLinux(pid) {
  const stat = statOnLinux(pid);
  if (stat === null) return null;
  const boot = readOrNull('/proc/sys/kernel/random/boot_id') ?? '';
  return `${boot.slice(0, 8)}-${stat.ticks}`;
}

/**
 * Null when the process is gone or a zombie.
 *
 * @param {number} pid
 */
function statOnLinux(pid) {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The second field is the program's name in brackets and may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, , group] = fields;
  return state === 'Z' || state === 'X' ? null : { group: Number(group), ticks: fields[19] ?? '' };
}

/**
 * Whether anybody is left in a process group. Zombies count as gone here too: where nothing reaps orphans, as
 * in a container without an init, they would stay for ever.
 *
 * @param {number} group
 */
export function isGroupAlive(group) {
  try {
    process.kill(-group, 0);
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  return readdirSync('/proc').some(
    (entry) => /^\d+$/.test(entry) && statOnLinux(Number(entry))?.group === group,
  );
}

/** @param {number} pid */
function bornByPs(pid) {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const line = (stdout ?? '').trim();
  if (status !== 0 || line === '' || line.startsWith('Z')) return null;
  return line.replace(/^\S+\s+/, '').replace(/[^A-Za-z0-9]+/g, '-');
}

/**
 * The command line of a process, word by word; empty when it is gone or not ours to see.
 *
 * @param {number} pid
 * @returns {string[]}
 */
export function commandOf(pid) {
  if (process.platform === 'linux')
    return (readOrNull(`/proc/${pid}/cmdline`) ?? '').split('\0').filter(Boolean);
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').trim().split(' ').filter(Boolean);
}

/** @param {string} path */
function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
