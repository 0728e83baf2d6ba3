import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addFiles, makeFolder, removeFolder, story } from '../support/newsrooms.ts';
import { type Program, startProgram } from '../support/program.ts';
import { isAnswered, Reader } from '../support/reader.ts';
import { Standin } from '../support/standin.ts';
import { nextId, OWNER, person } from '../support/standin-world.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

/** Their reading takes several times as long as the login, on any machine. */
const MANY_STORIES = Object.fromEntries(
  Array.from({ length: 4_000 }, (_, number) => [
    `${number}.md`,
    story(`Harbour ${number}`, `The mole number ${number} of the harbour in France is repaired. `.repeat(120)),
  ]),
);

let standin: Standin;
let reader: Reader;
let dir = '';
let program: Program | undefined;
beforeEach(async () => {
  standin = await new Standin().start();
  reader = new Reader(standin);
  dir = makeFolder({ 'ferry.md': story('Ferry resumes', 'The ferry to the islands of Germany runs again.') });
});
afterEach(async () => {
  await program?.stop();
  await standin.stop();
  removeFolder(dir);
});

// The first lines that it runs of its own listen to signals; all the rest is loaded after that.
const tells =
  'data:text/javascript,process.once("newListener", (name) => setImmediate(() => console.error("hears " + name)))';

const start = (environment = {}): Program => {
  program = startProgram(standin, dir, { environment });
  return program;
};
const ask = () =>
  reader.send(
    2,
    { id: nextId(), type: 1, name: 'search', options: [{ name: 'query', type: 3, value: 'ferry' }] },
    {
      user: person(nextId(), 'someone'),
    },
  );
/** Told to end, it does so with 0 in less than the given time. */
async function endsIn(bot: Program, maxMs: number): Promise<void> {
  const toldMs = performance.now();
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(performance.now() - toldMs).toBeLessThan(maxMs);
}

test('a bot that is told to end before it has loaded its own program ends with 0', async () => {
  program = startProgram(standin, dir, { execArgv: ['--import', tells] });
  await program.line(/hears SIGTERM/u);
  await endsIn(program, 8_000);
  expect(program.lines.join('\n')).not.toMatch(/ready|lost|"level":50/u);
});

test('a bot that is told to reload before it has loaded its own program goes on', async () => {
  program = startProgram(standin, dir, { execArgv: ['--import', tells] });
  await program.line(/hears SIGTERM/u);
  program.child.kill('SIGHUP');
  await program.line(/^ready articles=1 /u);
});

test('a bot that is told to end while it waits for Discord ends with 0', async () => {
  standin.faults.push({ route: /gateway\/bot/u, status: 503, times: 1_000 });
  const bot = start();
  await bot.line(/Discord cannot be reached/u);
  await endsIn(bot, 7_000);
});

test('a bot that is told to end while the gateway is silent ends with 0', async () => {
  standin.gateway.isSilent = true;
  const bot = start();
  await standin.until(() => standin.gateway.log.length > 0, 'the identify');
  await endsIn(bot, 7_000);
});

test('a bot that is told to end while it reads its articles ends with 0, and says nothing of a loss', async () => {
  addFiles(dir, MANY_STORIES);
  const bot = start();
  await standin.until(() => standin.seen(/^GET \/applications/u).length > 0, 'the login');
  // A reload that is still to come is given up like the load.
  bot.child.kill('SIGHUP');
  await endsIn(bot, 7_000);
  expect(bot.lines.join('\n')).not.toMatch(/lost|content loaded|"level":50/u);
});

test('a bot that is told to end under fifty questions answers each of them, and ends with 0', async () => {
  const bot = start();
  await bot.line(/^ready /u);
  const exchanges = Array.from({ length: 50 }, ask);
  await standin.until(() => exchanges.some(isAnswered), 'the first answer');
  await endsIn(bot, 9_000);
  expect(exchanges.filter((exchange) => !isAnswered(exchange))).toEqual([]);
  expect(standin.problems).toEqual([]);
});

test('a bot that is told to end under a reload gives it up, says so, and ends with 0', async () => {
  const bot = start();
  await bot.line(/^ready /u);
  addFiles(dir, MANY_STORIES);
  const reload = reader.send(2, { id: nextId(), type: 1, name: 'reload' }, { user: OWNER });
  await standin.until(() => standin.seen(/^PATCH /u).length > 0, 'the first sign of progress');
  await endsIn(bot, 7_000);
  expect(reload.messages).toMatchObject([
    { content: expect.stringMatching(/^Nothing was changed: the reload failed \(Newsdesk is being stopped\)/u) },
  ]);
});
