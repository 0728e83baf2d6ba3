import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { generateArticles } from '../bench/corpus.ts';
import { askInCrowd } from '../support/crowd.ts';
import { measureMemory, PROBED } from '../support/kept-memory.ts';
import { makeFolder, removeFolder } from '../support/newsrooms.ts';
import { type Program, startProgram } from '../support/program.ts';
import { Standin } from '../support/standin.ts';
import { TOKEN } from '../support/standin-world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** A share of what `npm run soak` does with 100,000. Before, as many as fill what is remembered up to a bound. */
const WARM_UP = 1_500;
const REQUESTS = 1_000;
const IN_FLIGHT = 50;
/** Generous: Discord's own limit is 3 s, and the machine of a test may be busy. */
const MAX_TOTAL_MS = 90_000;
/** What is left behind is a quarter of this. A kept message or question is larger. */
const MAX_GROWTH_BYTES_PER_REQUEST = 1_000;

const ARTICLES = [...generateArticles({ articles: 200, paragraphs: 4 })];
const topics = ARTICLES.map(({ title }) => title);
let standin: Standin;
let bot: Program;
let dir = '';

beforeAll(async () => {
  const lines = ARTICLES.map(({ title, passages }) => JSON.stringify({ title, text: passages.join('\n\n') }));
  dir = makeFolder({ 'news.jsonl': lines.join('\n') });
  standin = await new Standin().start();
  bot = startProgram(standin, dir, { execArgv: PROBED });
  await bot.line(/^ready /u);
});
afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await standin.stop();
  removeFolder(dir);
});

test('a crowd of fifty at a time is answered, each of them, and leaves nothing behind in memory', async () => {
  await askInCrowd(standin, { requests: WARM_UP, inFlight: IN_FLIGHT, topics });
  const before = await measureMemory(bot);
  const crowd = await askInCrowd(standin, { requests: REQUESTS, inFlight: IN_FLIGHT, topics, from: WARM_UP });
  const after = await measureMemory(bot);
  expect(crowd.unanswered).toEqual([]);
  expect(standin.problems).toEqual([]);
  // Neither a word that was asked, nor who asked, nor the token.
  const said = bot.lines.join('\n');
  for (const secret of [...topics.map((topic) => topic.slice(0, 12)), 'reader-', '500000000000', TOKEN])
    expect(said).not.toContain(secret);
  expect(crowd.totalMs).toBeLessThan(MAX_TOTAL_MS);
  const grownBytes = after.main + after.workers - before.main - before.workers;
  expect(grownBytes / REQUESTS).toBeLessThan(MAX_GROWTH_BYTES_PER_REQUEST);
});
