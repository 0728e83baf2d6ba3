/**
 * npm run bench [-- --articles N] [--paragraphs P] [--sections start search worker cold bot]: how long people wait, beside plain
 * MiniSearch on the same made-up collection. 3,000 articles take about two minutes; 20,000 about fifteen, 100,000 an hour. It writes the collection to
 * the system's temporary folder and removes it again.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { argumentsOf } from './arguments.ts';
import { ROOT } from './bench/built.ts';
import { type CorpusSize, writeCorpus } from './bench/corpus-folder.ts';
import type { Measure } from './bench/measure.ts';
import { measureStart } from './bench/measure-start.ts';
import { tableOf } from './bench/print-table.ts';

const DEFAULT_ARTICLES = 3_000;
const DEFAULT_PARAGRAPHS = 12;
/** A section that has not ended by then never will. */
const MAX_SECTION_MS = 3_600_000;
/** Plain MiniSearch needs some 20 KB of heap for a long article. */
const MAX_HEAP_MB = 12_000;

const { numbers, lists } = argumentsOf(process.argv.slice(2));
const size: CorpusSize = {
  articles: numbers['articles'] ?? DEFAULT_ARTICLES,
  paragraphs: numbers['paragraphs'] ?? DEFAULT_PARAGRAPHS,
};
const sections = lists['sections'] ?? ['start', 'search', 'worker', 'cold', 'bot'];
const load = loadavg()[0] ?? 0;
console.log(`${size.articles} articles; Node.js ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)}`);
if (load > 1) console.log('Other programs are running: times are longer than on a quiet machine, ratios hold better.');

if (sections.includes('start')) await measureStart();
const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'));
try {
  await writeCorpus(folder, size);
  const measures: Measure[] = [];
  for (const section of sections.filter((name) => name !== 'start'))
    await runSection(section, (measure) => measures.push(measure));
  if (measures.length > 0) console.log(`\n${tableOf(measures)}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Resolves also when the section fails: the others can still be measured, and its rows are missing in the table. */
function runSection(name: string, tell: (measure: Measure) => void): Promise<void> {
  const script = join(ROOT, 'scripts/bench/section.ts');
  const flags = ['--expose-gc', `--max-old-space-size=${MAX_HEAP_MB}`, '--import', 'tsx'];
  const child = spawn(
    process.execPath,
    [...flags, script, name, folder, String(size.articles), String(size.paragraphs)],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], timeout: MAX_SECTION_MS, killSignal: 'SIGKILL' },
  );
  const lines = createInterface({ input: child.stdout });
  // What comes here was written by section.ts, the only program that is started.
  lines.on('line', (line) => {
    console.log(line);
    tell(JSON.parse(line) as Measure);
  });
  return new Promise((resolve) => {
    child.once('close', (code) => {
      if (code !== 0) {
        process.exitCode = 1;
        console.error(`section ${name} ended with ${code}`);
      }
      resolve();
    });
  });
}
