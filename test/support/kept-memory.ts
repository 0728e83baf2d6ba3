import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Program } from './program.ts';

/** Arguments of Node for a bot whose memory is to be measured. */
export const PROBED = ['--expose-gc', '--import', pathToFileURL(join(import.meta.dirname, 'heap-probe.mjs')).href];

const keptSchema = z.object({ main: z.number(), threads: z.array(z.number()), rss: z.number() });

const MAX_TRIES = 5;

/** Bytes that are left after all garbage was collected. */
export interface KeptMemory {
  /** Of the thread that speaks to Discord. */
  readonly main: number;
  /** Of the others, together. */
  readonly workers: number;
  /** Of the whole process, with what it has not given back. */
  readonly rss: number;
}

/** @param bot was started with `PROBED`. */
export async function measureMemory(bot: Program): Promise<KeptMemory> {
  for (let tries = 1; ; tries += 1) {
    const from = bot.lines.length;
    bot.child.kill('SIGUSR2');
    const line = await bot.line(/^heap /u, { from });
    const { main, threads, rss } = keptSchema.parse(JSON.parse(line.slice('heap '.length)));
    // On a busy machine the thread with the collection may need longer than it is waited for.
    if (threads.length > 0 || tries === MAX_TRIES)
      return { main, workers: threads.reduce((sum, bytes) => sum + bytes, 0), rss };
  }
}
