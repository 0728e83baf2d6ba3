import { DiscordAPIError, HTTPError } from 'discord.js';

/** What may be logged of an error: never its message, body or URL, which carry people's words and interaction tokens. */
export interface Failure {
  readonly name: string;
  readonly status?: number;
  /** Discord's JSON error code, or the system's (`ECONNRESET`). */
  readonly code?: number | string;
  readonly method?: string;
  /** Where a fault of our own came from: the lines of the stack without the message. */
  readonly frames?: readonly string[];
}

export function describeFailure(error: unknown): Failure {
  if (error instanceof DiscordAPIError) {
    return { name: 'DiscordAPIError', status: error.status, code: error.code, method: error.method };
  }
  if (error instanceof HTTPError) return { name: 'HTTPError', status: error.status, method: error.method };
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { name: error.name, ...code, frames: frames.slice(0, 8).map((line) => line.trim()) };
}

/** Discord's JSON error code, if Discord itself refused. */
export function codeOf(error: unknown): number | undefined {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : undefined;
}

/** Discord understood the request and refused it: sending the same again is useless. */
export function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError;
}

/** The request was taken; only what came back is not the JSON that its header promised, such as nothing at all. */
export function isUnreadableAnswer(error: unknown): boolean {
  return error instanceof SyntaxError;
}

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
export const UNKNOWN_INTERACTION = 10062;
export const UNKNOWN_WEBHOOK = 10015;
export const ALREADY_ACKNOWLEDGED = 40060;
export const INVALID_WEBHOOK_TOKEN = 50027;
export const CANNOT_REPLY_WITHOUT_HISTORY = 160002;
