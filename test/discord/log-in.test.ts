import { afterEach, expect, test } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import { runBot, testOptions, textReply } from '../support/run-bot.ts';
import { Standin } from '../support/standin.ts';
import { APPLICATION_ID } from '../support/standin-world.ts';

/** Lines of the log at info and above. */
const loudLines = (logged: readonly string[]) => logged.filter((line) => JSON.parse(line).level >= 30);
const silent = async () => ({ kind: 'silence' }) as const;
let standin: Standin;

afterEach(() => standin.stop());

test('a token that Discord does not know ends with code 2 and a line without the token', async () => {
  standin = await new Standin().start();
  const { options, logged } = testOptions(standin, silent);
  const bot = startBot({ ...options, token: 'a.wrong.token' });
  expect(await bot.ended).toMatchObject({ exitCode: 2, reason: expect.stringContaining('DISCORD_TOKEN') });
  expect(logged.join('')).not.toContain('a.wrong.token');
});

test('a token that only the gateway refuses does the same, in one line', async () => {
  standin = await new Standin({ refusesToken: true }).start();
  const { options, logged } = testOptions(standin, silent);
  const bot = startBot(options);
  expect(await bot.ended).toMatchObject({ exitCode: 2, reason: expect.stringContaining('DISCORD_TOKEN') });
  await bot.stop();
  expect(loudLines(logged)).toEqual([]);
});

test('another application than the token’s is told, and the token’s is used', async () => {
  standin = await new Standin().start();
  const run = await runBot(silent, { standin, applicationId: '100000000000000777' });
  expect(run.log()).toContain('DISCORD_APPLICATION_ID');
  expect(run.readyLine).toContain(`client_id=${APPLICATION_ID}`);
  await run.stop();
});

test('a token that no header may hold is a bad token', async () => {
  standin = await new Standin().start();
  const bot = startBot({ ...testOptions(standin, silent).options, token: 'schlüssel\u2028' });
  expect(await bot.ended).toMatchObject({ exitCode: 2 });
});

test('refused intents end with code 2', async () => {
  standin = await new Standin({ refusesIntents: true }).start();
  const { options, logged } = testOptions(standin, silent);
  const bot = startBot(options);
  expect(await bot.ended).toMatchObject({ exitCode: 2, reason: expect.stringContaining('intents') });
  await bot.stop();
  // The reason is the one line that is printed; the log says no more of it.
  expect(loudLines(logged)).toEqual([]);
});

test('an address that is no Discord ends with code 2 and names the variable', async () => {
  standin = await new Standin().start();
  const bot = startBot({ ...testOptions(standin, silent).options, apiUrl: `${standin.apiUrl}/elsewhere` });
  expect(await bot.ended).toMatchObject({ exitCode: 2, reason: expect.stringContaining('DISCORD_API_URL') });
});

test('a Discord that is down at the start is waited for', async () => {
  standin = await new Standin().start();
  standin.faults.push({ route: /gateway\/bot/u, status: 503, times: 5 });
  const run = await runBot(silent, { standin });
  expect(run.log()).toContain('Discord cannot be reached');
  await run.stop();
});

test('a Discord that goes away in the middle of the start is waited for', async () => {
  standin = await new Standin().start();
  standin.faults.push({ route: /gateway\/bot/u, status: 503, times: 5, skips: 1 });
  const run = await runBot(silent, { standin });
  expect(run.log()).toContain('Discord cannot be reached');
  await run.stop();
});

test('a gateway that answers with an HTTP error is tried again, at the start and later', async () => {
  standin = await new Standin().start();
  standin.gateway.refusals = 2;
  const run = await runBot(silent, { standin });
  expect(standin.gateway.log.filter((entry) => entry === 'refused')).toHaveLength(2);
  standin.gateway.refusals = 1;
  standin.gateway.drop();
  await standin.until(() => standin.gateway.log.at(-1) === 'resume', 'the resume', 10_000);
  await run.stop();
});

test('the bot can be stopped while the gateway answers with errors', async () => {
  standin = await new Standin().start();
  standin.gateway.refusals = 500;
  const bot = startBot(testOptions(standin, silent).options);
  await standin.until(() => standin.gateway.log.length > 1, 'the second attempt');
  await bot.stop();
  expect(await bot.ended).toMatchObject({ exitCode: 0 });
});

test('an ordinary stop is no lost gateway', async () => {
  standin = await new Standin().start();
  const run = await runBot(silent, { standin });
  await run.stop();
  expect(run.log()).not.toContain('gateway lost');
});

test('the bot can be stopped while it waits for Discord', async () => {
  standin = await new Standin().start();
  standin.faults.push({ route: /gateway\/bot/u, status: 503, times: 500 });
  const bot = startBot(testOptions(standin, silent).options);
  await standin.until(() => standin.requests.length > 0, 'the first attempt');
  await bot.stop();
  expect(await bot.ended).toMatchObject({ exitCode: 0 });
});

test('a stop finishes what is being answered and refuses what comes', async () => {
  standin = await new Standin().start();
  let finish: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const run = await runBot(
    async (_, deferral) => {
      deferral?.defer({ private: false });
      await held;
      return { kind: 'new', reply: textReply('finished'), private: false };
    },
    { standin },
  );
  const slow = run.reader.send(2, { id: '1', type: 1, name: 'ask' });
  await standin.until(() => slow.callbacks.length > 0, 'the deferral');
  const stopped = run.bot.stop();
  const late = await run.reader.slash('ask');
  expect(late.callbacks).toMatchObject([
    { type: 4, data: { flags: 64, content: expect.stringContaining('restarting') } },
  ]);
  finish();
  await stopped;
  expect(slow.messages).toMatchObject([{ content: 'finished' }]);
  expect(await run.bot.ended).toMatchObject({ exitCode: 0 });
});
