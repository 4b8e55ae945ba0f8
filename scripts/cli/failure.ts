import { ConfigError } from '#app/platform/config.server';
import { Refusal } from '../supervisor/refusal.mjs';

/** Failures of the surroundings, and what the operator does about them. */
const remedies: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at DATABASE_URL; start the database or correct the address',
  ENOTFOUND: 'the host of DATABASE_URL is not known; correct the address',
  ENOENT: 'no such file or folder; check the path',
  EACCES: 'not allowed; check who owns the file',
  ENOSPC: 'the disk is full; make room and run it again',
  '28P01': 'the database refused the password of DATABASE_URL; correct it',
  '28000': 'the database refused the user of DATABASE_URL; correct it',
  '3D000': 'the database named in DATABASE_URL does not exist; create it first',
  '53100': "the database's disk is full; make room and run it again",
  '57P03': 'the database is still starting; wait a moment and run it again',
};

/**
 * What ended a command, in one line that says what to do. Only a bug keeps its stack, and only when
 * VOUCH_STACK is set: the operator gets a line, the developer the place.
 */
export function lineOf(problem: unknown): string {
  if (problem instanceof Refusal || problem instanceof ConfigError) return problem.message;
  if (!(problem instanceof Error)) return String(problem);
  const code = 'code' in problem ? String(problem.code) : '';
  const place = 'path' in problem ? `${String(problem.path)}: ` : '';
  const remedy = remedies[code];
  if (remedy) return `${place}${remedy}.`;
  if (process.env['VOUCH_STACK']) return problem.stack ?? problem.message;
  return `${problem.message.split('\n')[0]} (set VOUCH_STACK=1 to see where)`;
}
