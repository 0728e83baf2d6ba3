import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * A log of JSON lines on standard error; standard output belongs to replies.
 * Never pass message text, a token or an error object of discord.js (it carries the request's body and URL).
 */
export function createLog(level: LogLevel): Log {
  return pino(
    {
      level,
      base: null,
      redact: { paths: ['token', '*.token', 'authorization', '*.authorization'], censor: '[hidden]' },
    },
    destination({ dest: 2, sync: true }),
  );
}
