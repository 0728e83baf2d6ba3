/**
 * npm run footprint [-- --articles 10000] [--paragraphs 12]: how much memory and time the built bot takes on the stand-in for Discord,
 * started from the files of a made-up collection and then from the snapshot that it kept. Prints a row for docs/operations.md.
 */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { measureMemory, PROBED } from '../test/support/kept-memory.ts';
import { type Program, startProgram } from '../test/support/program.ts';
import { Standin } from '../test/support/standin.ts';
import { argumentsOf } from './arguments.ts';
import { writeCorpus } from './bench/corpus-folder.ts';

const { numbers } = argumentsOf(process.argv.slice(2));
const size = { articles: numbers['articles'] ?? 10_000, paragraphs: numbers['paragraphs'] ?? 12 };
const timeoutMs = 1_800_000;
const MAX_WRITE_MS = 20_000;
const MB = 1_048_576;

const folder = await mkdtemp(join(tmpdir(), 'newsdesk-footprint-'));
const standin = await new Standin({ checksBodies: false }).start();
const content = join(folder, 'content');
const cache = join(folder, 'cache');
let bot: Program | undefined;

async function start() {
  const startedMs = performance.now();
  bot = startProgram(standin, content, { execArgv: PROBED, environment: { CACHE_DIR: cache } });
  await bot.line(/^ready /u, { timeoutMs });
  return { bot, readyMs: performance.now() - startedMs, processorMs: await processorMs(bot) };
}

/** Of the whole file, once it is written; a collection that was built too quickly to be worth one never has it. */
async function keptBytes(): Promise<number> {
  for (const deadline = performance.now() + MAX_WRITE_MS; performance.now() < deadline; await sleep(200)) {
    const files = await readdir(cache).catch(() => []);
    const kept = files.find((file) => file.endsWith('.snapshot'));
    if (kept !== undefined) return (await stat(join(cache, kept))).size;
  }
  return Number.NaN;
}

/** The most memory that the process ever had, as Linux tells it. */
async function highestBytes({ child }: Program): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1] ?? Number.NaN) * 1024;
}

/** What all its threads have worked together: other programs make it wait, not work. */
async function processorMs({ child }: Program): Promise<number> {
  const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8');
  // After the name, which may have blanks: user and system time are the 12th and 13th, in hundredths of a second.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return ((user ?? Number.NaN) + (system ?? Number.NaN)) * 10;
}

try {
  console.log(`Node.js ${process.version}, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
  await writeCorpus(content, size);
  const files = await Promise.all((await readdir(content)).map((file) => stat(join(content, file))));
  const cold = await start();
  const highestAtStart = await highestBytes(cold.bot);
  const memory = await measureMemory(cold.bot);
  const from = cold.bot.lines.length;
  const fileBytes = await keptBytes();
  cold.bot.child.kill('SIGHUP');
  await cold.bot.line(/content reloaded/u, { from, timeoutMs });
  const highest = await highestBytes(cold.bot);
  await cold.bot.stop();
  const kept = await start();
  const keptMemory = await measureMemory(kept.bot);
  const wasKept = kept.bot.lines.some((line) => line.includes('a kept snapshot is used'));
  await kept.bot.stop();
  const mb = (bytes: number) => (Number.isNaN(bytes) ? '–' : `${(bytes / MB).toFixed(0)} MB`);
  const s = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const row = {
    articles: size.articles.toLocaleString('en'),
    files: mb(files.reduce((sum, file) => sum + file.size, 0)),
    'ready, from the files (processor time)': `${s(cold.readyMs)} (${s(cold.processorMs)})`,
    'ready, from the kept snapshot': wasKept ? `${s(kept.readyMs)} (${s(kept.processorMs)})` : 'not kept',
    'heap of the collection': mb(memory.workers),
    'heap of the rest': mb(memory.main),
    process: mb(memory.rss),
    'the same, from the kept snapshot': wasKept ? mb(keptMemory.rss) : 'not kept',
    'highest, at the start': mb(highestAtStart),
    'highest, in a reload': mb(highest),
    'kept snapshot': mb(fileBytes),
  };
  console.log(
    `| ${Object.keys(row).join(' | ')} |\n|${'---|'.repeat(Object.keys(row).length)}\n| ${Object.values(row).join(' | ')} |`,
  );
} finally {
  await bot?.stop();
  await standin.stop();
  await rm(folder, { recursive: true, force: true });
}
