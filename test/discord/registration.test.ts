import { afterEach, expect, test } from 'vitest';
import { commandsAsDiscordJson } from '../../src/commands/discord-json.ts';
import { register } from '../../src/discord/register.ts';
import { runBot } from '../support/run-bot.ts';
import { Standin } from '../support/standin.ts';
import { APPLICATION_ID, GUILD_ID, OWNER, TOKEN } from '../support/standin-world.ts';

const silent = async () => ({ kind: 'silence' }) as const;
let standin: Standin | undefined;
const open = async () => {
  standin = await new Standin().start();
  return standin;
};
const namesIn = (scope: string) => standin?.commands.get(scope)?.map(({ name }) => name);
const names = (set: 'global' | 'home' | 'all') => commandsAsDiscordJson(set).map(({ name }) => name);
const puts = () => standin?.seen(/^PUT/u) ?? [];

afterEach(() => standin?.stop());

test('a start registers both scopes, knows the owners and announces itself once', async () => {
  const run = await runBot(silent, { standin: await open() });
  expect([namesIn('global'), namesIn(GUILD_ID)]).toEqual([names('global'), names('home')]);
  expect(run.readyLine).toMatch(
    /^ready articles=2 guilds=1 ms=\d+ invite=https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands&permissions=274877991936$/u,
  );
  expect(run.log()).not.toMatch(/ready/u);
  expect([...run.ownerIds()]).toEqual([OWNER.id]);
  expect(standin?.gateway.log).toEqual(['identify 4609']);
  expect(standin?.problems).toEqual([]);
  await run.stop();
});

test('a second start sends nothing', async () => {
  const first = await runBot(silent, { standin: await open() });
  await first.stop();
  const sent = puts().length;
  const second = await runBot(silent, { standin: first.standin });
  expect(sent).toBe(2);
  expect(puts()).toHaveLength(sent);
  await second.stop();
});

test('leftovers go, and no command is in both scopes', async () => {
  const fresh = await open();
  fresh.commands.set('global', [{ id: '1', type: 1, name: 'old', description: 'gone' }]);
  fresh.commands.set(
    GUILD_ID,
    commandsAsDiscordJson('all').map((command) => ({ ...command })),
  );
  const run = await runBot(silent, { standin: fresh });
  expect([namesIn('global'), namesIn(GUILD_ID)]).toEqual([names('global'), names('home')]);
  await run.stop();
});

test('without a home server every command is for all, and leftovers in servers go', async () => {
  const fresh = await open();
  fresh.commands.set(GUILD_ID, [{ id: '1', type: 1, name: 'reload', description: 'from before' }]);
  const run = await runBot(silent, { standin: fresh }, { hasHome: false });
  expect([namesIn('global'), namesIn(GUILD_ID)]).toEqual([names('all'), []]);
  await run.stop();
});

test('a home server that cannot be reached is said, and the rest works', async () => {
  const run = await runBot(silent, { standin: await open(), homeGuildId: '100000000000000099' });
  expect(namesIn('global')).toEqual(names('global'));
  expect(run.log()).toContain('check DISCORD_GUILD_ID');
  await run.stop();
});

test('the register command prints the difference, and a dry run changes nothing', async () => {
  const lines: string[] = [];
  const options = {
    token: TOKEN,
    apiUrl: (await open()).apiUrl,
    homeGuildId: GUILD_ID,
    print: (line: string) => lines.push(line),
  };
  expect(await register({ ...options, dryRun: true })).toMatchObject({ exitCode: 0 });
  expect(puts()).toEqual([]);
  expect(lines.slice(0, 2)).toEqual(['All servers: would change', `  + ${names('global')[0]}`]);
  expect(lines.at(-1)).toContain(`client_id=${APPLICATION_ID}`);
  await register({ ...options, dryRun: false });
  lines.splice(0);
  await register({ ...options, dryRun: true });
  expect(lines.slice(0, 2)).toEqual([
    `All servers: nothing to change (${names('global').length} commands)`,
    `Server ${GUILD_ID}: nothing to change (1 command)`,
  ]);
});

test('register for one server puts everything there and nothing for all', async () => {
  const options = { token: TOKEN, apiUrl: (await open()).apiUrl, print: () => undefined, dryRun: false };
  await register(options);
  await register({ ...options, developmentGuildId: GUILD_ID });
  expect([namesIn('global'), namesIn(GUILD_ID)]).toEqual([[], names('all')]);
});

test('register for a server that refuses leaves the commands for all alone', async () => {
  const options = { token: TOKEN, apiUrl: (await open()).apiUrl, print: () => undefined, dryRun: false };
  await register(options);
  expect(await register({ ...options, developmentGuildId: '100000000000000099' })).toMatchObject({ exitCode: 1 });
  expect(namesIn('global')).toEqual(names('all'));
});

test('register says what to do about a bad token and an unreachable API', async () => {
  const options = { apiUrl: (await open()).apiUrl, print: () => undefined, dryRun: true };
  expect(await register({ ...options, token: 'wrong' })).toMatchObject({
    exitCode: 2,
    reason: expect.stringContaining('DISCORD_TOKEN'),
  });
  const nowhere = { ...options, token: TOKEN, apiUrl: 'http://127.0.0.1:9/api' };
  expect(await register(nowhere)).toMatchObject({ exitCode: 1, reason: expect.stringContaining('cannot be reached') });
});
