import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * A log of JSON lines on standard error; standard output belongs to replies.
 * Never pass message text, a token or an error object of discord.js (it carries the request's body and URL).
 * @param facts stand in every line.
 */
export function createLog(level: LogLevel, facts: Readonly<Record<string, number>> | null = null): Log {
  return pino(
    {
      level,
      base: facts,
      redact: { paths: ['token', '*.token', 'authorization', '*.authorization'], censor: '[hidden]' },
    },
    destination({ dest: 2, sync: true }),
  );
}
