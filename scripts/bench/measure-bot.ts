import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Reader } from '../../test/support/reader.ts';
import { type Exchange, Standin } from '../../test/support/standin.ts';
import { GUILD_ID, nextId, person, TOKEN } from '../../test/support/standin-world.ts';
import { ROOT } from './built.ts';
import type { CorpusSize } from './corpus-folder.ts';
import type { Measure } from './measure.ts';
import { makeQueries } from './queries.ts';
import { percentile } from './timing.ts';

const IN_FLIGHT = 50;
const MAX_INTERACTIONS = 10_000;
const READY_MS = 900_000;
/** Discord gives up after three seconds. */
const MAX_WAIT_MS = 5_000;
const DEFERRED = 5;
const LOADING = 128;
const MAX_QUESTION_CHARS = 300;

/** The shipped bot in a process of its own on the stand-in for Discord: from sending an interaction to its acknowledgement. */
export async function measureBot(folder: string, size: CorpusSize, tell: (measure: Measure) => void): Promise<void> {
  const standin = await new Standin({ checksBodies: false }).start();
  const bot = spawn(process.execPath, [join(ROOT, 'dist/main.js')], {
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: standin.apiUrl,
      DISCORD_GUILD_ID: GUILD_ID,
      CONTENT_DIR: folder,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const lines = createInterface({ input: bot.stderr });
    const reloaded = waitForLine(lines, /content reloaded/u);
    await Promise.race([waitForLine(lines, /^ready /u), sleep(READY_MS, undefined, { ref: false })]);
    await load(standin, size, 300, () => false);
    let isReloading = true;
    void reloaded.then(() => {
      isReloading = false;
    });
    bot.kill('SIGHUP');
    const acknowledgedMs = await load(standin, size, MAX_INTERACTIONS, () => !isReloading);
    tell({ row: 'acknowledged', ours: percentile(acknowledgedMs, 0.99) });
  } finally {
    await end(bot);
    await standin.stop();
  }
}

/** Keeps so many interactions in flight until enough were sent or it is time to stop. @returns how long each waited. */
async function load(
  standin: Standin,
  size: CorpusSize,
  interactions: number,
  isOver: () => boolean,
): Promise<readonly number[]> {
  const reader = new Reader(standin);
  const { plain, questions, beginnings } = makeQueries(size);
  const textOf = (texts: readonly string[], at: number) => texts[at % texts.length] ?? '';
  const waitedMs: number[] = [];
  let sent = 0;
  const askInTurn = async () => {
    while (sent < interactions && !isOver()) {
      const at = sent++;
      const startedMs = performance.now();
      // One person may use five commands in ten seconds: everybody comes once.
      const user = person(nextId(), `reader-${at}`);
      const exchange =
        at % 4 === 0
          ? reader.send(2, command('ask', 'question', textOf(questions, at).slice(0, MAX_QUESTION_CHARS)), { user })
          : at % 4 === 1
            ? reader.send(4, command('article', 'article', textOf(beginnings, at), true), { user })
            : reader.send(2, command('search', 'query', textOf(plain, at)), { user });
      // What was dropped, because it waited too long, counts as one that waited for ever.
      await standin
        .until(() => exchange.callbacks.length > 0, 'an acknowledgement', MAX_WAIT_MS)
        .catch(() => undefined);
      waitedMs.push(performance.now() - startedMs);
      // A deferred one is in flight until its answer stands there.
      await standin.until(() => isAnswered(exchange), 'an answer', MAX_WAIT_MS).catch(() => undefined);
      standin.forget(exchange);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, askInTurn));
  return waitedMs;
}

function isAnswered({ callbacks, messages }: Exchange): boolean {
  return callbacks[0]?.type !== DEFERRED || messages.every(({ flags }) => (flags & LOADING) === 0);
}

function command(name: string, option: string, value: string, isFocused = false): object {
  const typed = { name: option, type: 3, value, ...(isFocused && { focused: true }) };
  return { id: nextId(), type: 1, name, options: [typed] };
}

function waitForLine(lines: ReturnType<typeof createInterface>, pattern: RegExp): Promise<void> {
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      if (pattern.test(line)) resolve();
    });
  });
}

async function end(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null) return;
  const ended = once(bot, 'exit');
  bot.kill('SIGTERM');
  const timer = setTimeout(() => bot.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
}
