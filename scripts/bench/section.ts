/** One section of the benchmark in a process of its own, so that none leaves memory or heat to the next. Called by bench.ts. */
import type { CorpusSize } from './corpus-folder.ts';
import type { Measure } from './measure.ts';
import { measureBot } from './measure-bot.ts';
import { measureCold } from './measure-cold.ts';
import { measureSearch } from './measure-search.ts';
import { measureWorker } from './measure-worker.ts';

type Section = (folder: string, size: CorpusSize, tell: (measure: Measure) => void) => Promise<void>;

const SECTIONS: Readonly<Record<string, Section>> = {
  cold: measureCold,
  search: measureSearch,
  worker: measureWorker,
  bot: measureBot,
};

const [name = '', folder = '', articles, paragraphs] = process.argv.slice(2);
const run = SECTIONS[name];
if (run === undefined) throw new Error(`no section ${name}`);
const size = { articles: Number(articles), paragraphs: Number(paragraphs) };
await run(folder, size, (measure) => process.stdout.write(`${JSON.stringify(measure)}\n`));
