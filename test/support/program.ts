import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Standin } from './standin.ts';
import { GUILD_ID, TOKEN } from './standin-world.ts';

const startedSchema = z.object({ shard: z.number(), pid: z.number() });
const MAIN = resolve(import.meta.dirname, '../../dist/main.js');

export interface Program {
  readonly child: ChildProcess;
  /** All lines of standard error so far. */
  readonly lines: readonly string[];
  /** The first line that matches, come or to come. @param how `from`: the lines before that one do not count. */
  readonly line: (pattern: RegExp, how?: { readonly timeoutMs?: number; readonly from?: number }) => Promise<string>;
  /** Of the processes of its shards, by number, as its log tells them. */
  readonly shardPids: () => readonly number[];
  /** The exit code, or the name of the signal. */
  readonly ended: Promise<number | string>;
  /** Ends it, and waits for that. */
  readonly stop: () => Promise<number | string>;
}

interface ProgramOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Arguments of Node itself. */
  readonly execArgv?: readonly string[];
}

/** The built bot as operators start it, on the stand-in. */
export function startProgram(
  standin: Standin,
  contentDir: string,
  { environment = {}, execArgv = [] }: ProgramOptions = {},
): Program {
  const child = spawn(process.execPath, [...execArgv, MAIN], {
    cwd: contentDir,
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: standin.apiUrl,
      DISCORD_GUILD_ID: GUILD_ID,
      CONTENT_DIR: contentDir,
      CACHE_DIR: join(contentDir, '.cache'),
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line);
    for (const listener of listeners) listener(line);
  });
  const ended = once(child, 'exit').then(([code, signal]): number | string => code ?? signal);

  function line(pattern: RegExp, { timeoutMs = 30_000, from = 0 } = {}): Promise<string> {
    return new Promise((done, fail) => {
      const look = (text: string) => {
        if (pattern.test(text)) settle(() => done(text));
      };
      const complain = (why: string) =>
        settle(() => fail(new Error(`${why} before a line ${pattern} came:\n${lines.slice(-20).join('\n')}`)));
      const timer = setTimeout(() => complain(`${timeoutMs} ms went by`), timeoutMs);
      const settle = (how: () => void) => {
        clearTimeout(timer);
        listeners.delete(look);
        how();
      };
      listeners.add(look);
      void ended.then((code) => complain(`it ended with ${code}`));
      for (const text of lines.slice(from)) look(text);
    });
  }

  async function stop(): Promise<number | string> {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
    return ended.finally(() => clearTimeout(timer));
  }

  function shardPids(): readonly number[] {
    const pids: number[] = [];
    for (const text of lines.filter((one) => one.includes('a shard answers'))) {
      const { shard, pid } = startedSchema.parse(JSON.parse(text));
      pids[shard] = pid;
    }
    return pids;
  }

  return { child, lines, line, ended, stop, shardPids };
}
