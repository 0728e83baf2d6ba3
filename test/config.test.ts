import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnknownVariables, readConfig, VARIABLE_NAMES } from '../src/config.ts';
import { describeError } from '../src/errors.ts';

const PLACE = { workingDir: '/srv/news', seedsDir: '/opt/newsdesk/seeds', cacheDir: '/home/n/.cache/newsdesk' };
const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789ab';

const read = (environment: Record<string, string>) => readConfig(environment, PLACE);
const configOf = (environment: Record<string, string>) => {
  const result = read(environment);
  if (!result.ok) throw new Error(describeError(result.error));
  return result.value;
};
const problemsOf = (environment: Record<string, string>) => {
  const result = read(environment);
  return result.ok || result.error.code !== 'config-invalid' ? [] : result.error.problems;
};

describe('reading the settings', () => {
  test('an empty environment is a terminal over the seeds', () => {
    expect(configOf({})).toEqual({
      discordToken: undefined,
      applicationId: undefined,
      homeGuildId: undefined,
      shards: 1,
      shard: undefined,
      apiUrl: undefined,
      contentDir: '/opt/newsdesk/seeds',
      watchContent: false,
      cacheDir: '/home/n/.cache/newsdesk',
      adminUserIds: new Set(),
      adminRoleIds: new Set(),
      logLevel: undefined,
      healthPort: undefined,
      healthHost: '127.0.0.1',
      previewPort: 3000,
    });
  });

  test('empty and blank values are the same as none', () => {
    const blank = Object.fromEntries(VARIABLE_NAMES.map((name, index) => [name, index % 2 === 0 ? '' : '  ']));
    expect(configOf(blank)).toEqual(configOf({}));
  });

  test('keeps no snapshots where that is turned off', () => {
    expect(configOf({ CACHE_DIR: 'Off' }).cacheDir).toBeUndefined();
  });

  test('takes every setting', () => {
    const config = configOf({
      DISCORD_TOKEN: TOKEN,
      DISCORD_APPLICATION_ID: '123456789012345678',
      DISCORD_GUILD_ID: '12345678901234567890',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      SHARDS: 'Auto',
      CONTENT_DIR: 'stories',
      WATCH_CONTENT: 'True',
      CACHE_DIR: 'cache',
      ADMIN_USER_IDS: '12345678901234567, 12345678901234568 ,',
      ADMIN_ROLE_IDS: '12345678901234569',
      LOG_LEVEL: 'DEBUG',
      HEALTH_PORT: '8081',
      HEALTH_HOST: '0.0.0.0',
      PREVIEW_PORT: '65535',
    });
    expect(config).toMatchObject({
      discordToken: TOKEN,
      apiUrl: 'http://127.0.0.1:8080/api',
      shards: 'auto',
      contentDir: '/srv/news/stories',
      watchContent: true,
      cacheDir: '/srv/news/cache',
      healthHost: '0.0.0.0',
      adminUserIds: new Set(['12345678901234567', '12345678901234568']),
      adminRoleIds: new Set(['12345678901234569']),
      logLevel: 'debug',
      healthPort: 8081,
      previewPort: 65_535,
    });
  });

  test('a process of the manager of shards knows its place, whatever SHARDS means there', () => {
    const config = configOf({ SHARDING_MANAGER: 'true', SHARDS: '0', SHARD_COUNT: '3' });
    expect(config).toMatchObject({ shard: { id: 0, count: 3 }, shards: 1 });
  });

  test('an absolute content folder stays as it is', () => {
    expect(configOf({ CONTENT_DIR: '/data/news' }).contentDir).toBe('/data/news');
  });
});

describe('a wrong setting is one line with the name, the value and the remedy', () => {
  test.each([
    ['DISCORD_APPLICATION_ID', 'newsdesk', /\("newsdesk"\) is not a Discord id .*: use the Application ID/u],
    ['DISCORD_GUILD_ID', '1234567890123456', /17 to 20 digits: use the id that "Copy Server ID"/u],
    ['DISCORD_GUILD_ID', '123456789012345678901', /17 to 20 digits/u],
    ['DISCORD_API_URL', 'localhost:8080', /is not an http\(s\) address: use one such as/u],
    ['DISCORD_API_URL', 'https://discord.com/api/v10', /ends in a version: leave the version out/u],
    ['DISCORD_API_URL', 'http://127.0.0.1/api?x=1', /after "\?" or "#": leave that out/u],
    ['ADMIN_USER_IDS', '12345678901234567;@mary', /is not a list of Discord ids: use .* with commas/u],
    ['ADMIN_ROLE_IDS', '12345678901234567,admins', /"Copy Role ID"/u],
    ['LOG_LEVEL', 'loud', /use one of fatal, error, warn, info, debug, trace, silent/u],
    ['SHARDS', 'two', /is no number of processes: use auto, a whole number from 1 to 256, or leave it empty for one/u],
    ['SHARDS', '0', /whole number from 1 to 256/u],
    ['SHARDS', '257', /whole number from 1 to 256/u],
    ['WATCH_CONTENT', 'on', /neither true nor false: use true/u],
    ['HEALTH_HOST', 'all networks', /use 0\.0\.0\.0 for all networks/u],
    ['HEALTH_PORT', '0', /from 1 to 65535, or leave it empty/u],
    ['HEALTH_PORT', '65536', /from 1 to 65535/u],
    ['PREVIEW_PORT', '3e3', /from 1 to 65535, or leave it empty for 3000/u],
    ['DISCORD_TOKEN', '123456789012345678', /is an id, not a token: copy the token/u],
  ])('%s=%s', (name, value, problem) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} `, 'u'));
    expect(problems[0]).toMatch(problem);
  });

  test('several problems are told at once', () => {
    const problems = problemsOf({ LOG_LEVEL: 'loud', HEALTH_PORT: 'x', ADMIN_USER_IDS: 'a,b,c' });
    expect(problems.map((line) => line.split(' ')[0])).toEqual(['ADMIN_USER_IDS', 'LOG_LEVEL', 'HEALTH_PORT']);
  });

  test('a token is never repeated, whichever variable it was put into', () => {
    for (const name of VARIABLE_NAMES) {
      expect(JSON.stringify(problemsOf({ [name]: `${TOKEN} ` }))).not.toContain(TOKEN.slice(-10));
      expect(JSON.stringify(problemsOf({ [name]: `Bot ${TOKEN}` }))).not.toContain(TOKEN.slice(-10));
    }
    expect(problemsOf({ DISCORD_TOKEN: `Bot ${TOKEN}` })).toEqual([
      'DISCORD_TOKEN has white space in it: copy only the token, without "Bot" before it.',
    ]);
  });

  test('a problem stays on one line and of a bearable length, whatever the value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VARIABLE_NAMES), fc.string({ unit: 'binary', maxLength: 300 }), (name, value) => {
        for (const line of problemsOf({ [name]: value })) {
          expect(line).toMatch(/^[\P{Cc}]+$/u);
          expect(line.length).toBeLessThan(500);
        }
      }),
    );
  });
});

describe('names that are no settings', () => {
  test.each([
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['DISCORD_CLIENT_ID', 'DISCORD_APPLICATION_ID'],
    ['DISCORD_APP_ID', 'DISCORD_APPLICATION_ID'],
    ['DISCORD_SERVER_ID', 'DISCORD_GUILD_ID'],
    ['ADMIN_USERS', 'ADMIN_USER_IDS'],
    ['ADMIN_ROLES', 'ADMIN_ROLE_IDS'],
  ])('%s is told, with %s as the right name', (wrong, right) => {
    expect(findUnknownVariables({ [wrong]: 'x' })).toEqual([
      `${wrong} is not a setting of Newsdesk and is ignored. Did you mean ${right}?`,
    ]);
  });

  test('known, empty and foreign names are not told', () => {
    expect(findUnknownVariables({ DISCORD_TOKEN: 'x', DISCORD_OLD: '', CONTENTDIR: 'y', PATH: '/bin' })).toEqual([]);
  });
});

describe('the settings that are written down', () => {
  const root = resolve(import.meta.dirname, '..');

  test('.env.example explains exactly the settings that exist', () => {
    const lines = readFileSync(resolve(root, '.env.example'), 'utf8').split('\n');
    const names = lines.flatMap((line) => /^#? ?([A-Z_]+)=/u.exec(line)?.[1] ?? []);
    expect(names).toEqual(VARIABLE_NAMES);
    for (const name of names) {
      const at = lines.findIndex((line) => line.includes(`${name}=`));
      expect(lines[at - 1], `the line above ${name}`).toMatch(/^# \w/u);
    }
  });

  test('an untouched copy of .env.example changes nothing', () => {
    const lines = readFileSync(resolve(root, '.env.example'), 'utf8').split('\n');
    const values = lines.flatMap((line) => (/^[A-Z_]+=/u.test(line) ? [line.split('=', 2) as [string, string]] : []));
    expect(configOf(Object.fromEntries(values))).toEqual(configOf({}));
  });

  test('the README lists exactly the settings that exist', () => {
    const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('## Configuration'));
    const names = [...table.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map((match) => match[1]);
    expect(names).toEqual(VARIABLE_NAMES);
  });
});
