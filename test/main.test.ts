import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from './support/free-port.ts';
import { until } from './support/newsrooms.ts';

/** The built program, as scripts and operators start it. What it prints of each subcommand is tested nearer to the code. */
const MAIN = resolve(import.meta.dirname, '../dist/main.js');
const SEEDS = resolve(import.meta.dirname, '../seeds');

let workingDir = '';
const started: ChildProcess[] = [];
beforeAll(() => {
  workingDir = mkdtempSync(join(tmpdir(), 'newsdesk-'));
});
afterAll(() => {
  // One that a failed test has left behind would stay for ever.
  for (const child of started) child.kill('SIGKILL');
  rmSync(workingDir, { recursive: true });
});

interface Surroundings {
  readonly typed?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

function start(args: readonly string[], { environment = {}, cwd = workingDir }: Surroundings = {}): ChildProcess {
  // Nothing of the machine's own settings: only what a test says.
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { PATH: process.env['PATH'], ...environment } });
  started.push(child);
  return child;
}

async function run(args: readonly string[], surroundings: Surroundings = {}) {
  const child = start(args, surroundings);
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin?.end(surroundings.typed ?? '');
  const [exitCode] = await once(child, 'close');
  return { exitCode, out, err, lines: out.trimEnd().split('\n') };
}

describe('the program', () => {
  test('prints help and version on standard output and ends with 0', async () => {
    const [help, version] = await Promise.all([run(['ask', '--help']), run(['--version'])]);
    expect(help).toMatchObject({ exitCode: 0, err: '' });
    expect(help.out).toMatch(/^Usage: newsdesk ask/u);
    expect(version).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u), err: '' });
  });

  test('ends with 2 on a mistake in the arguments, before it reads any setting', async () => {
    const { exitCode, out, err } = await run(['search', '--limit', 'ten', 'x'], { environment: { LOG_LEVEL: 'loud' } });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toBe('--limit needs a whole number from 1 to 100.\nSee newsdesk search --help.\n');
  });

  test('ends with 2 on wrong settings, with a line for each and no token', async () => {
    const { exitCode, err } = await run([], {
      environment: { DISCORD_TOKEN: 'Bot abc.secret', HEALTH_PORT: 'x', ADMIN_USER_IDS: '1' },
    });
    expect(exitCode).toBe(2);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['DISCORD_TOKEN', 'ADMIN_USER_IDS', 'HEALTH_PORT']);
    expect(err).not.toContain('secret');
  });

  test('warns of a name that is no setting, and goes on', async () => {
    const { exitCode, err } = await run(['check'], { environment: { DISCORD_CLIENT_ID: '1' } });
    expect(exitCode).toBe(0);
    expect(err).toMatch(/^DISCORD_CLIENT_ID .*Did you mean DISCORD_APPLICATION_ID\?\n$/u);
  });

  test('reads .env of the working directory without a word about it', async () => {
    const cwd = mkdtempSync(join(workingDir, 'env-'));
    writeFileSync(join(cwd, '.env'), 'CONTENT_DIR=stories\nHEALTH_PORT=\n');
    const { exitCode, err } = await run(['articles'], { cwd });
    expect(exitCode).toBe(2);
    expect(err).toMatch(new RegExp(`^Could not read the content folder ${join(cwd, 'stories')} .*\\n$`, 'u'));
  });

  test('a pipe that closes early ends it quietly with 0', async () => {
    const child = start(['articles', '--json']);
    child.stdout?.destroy();
    let err = '';
    child.stderr?.on('data', (text) => {
      err += text;
    });
    const [exitCode] = await once(child, 'close');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  });
});

describe('without a token', () => {
  test('it talks in the terminal, and says on standard error how to connect Discord', async () => {
    const { exitCode, out, err } = await run([], { typed: '/status\n', environment: { DISCORD_TOKEN: '' } });
    expect(exitCode).toBe(0);
    expect(out).toMatch(/\b2\b/u);
    expect(err).toMatch(/^No DISCORD_TOKEN: .*docs\/discord-setup\.md.*\n$/u);
  });

  test('and ends with 2 when nobody is there to talk to', async () => {
    const { exitCode, out, err } = await run([]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/Standard input ended before any line came/u);
  });

  test('the chat answers line by line and ends with 0', async () => {
    const { exitCode, out, err } = await run(['chat', '--content', SEEDS], {
      typed: '/search travel ban\npress 99\n/search pyongyang',
    });
    const places = [/Travel Ban/u, /There is no button 99/u, /North Korea Stresses/u].map((text) => out.search(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(await run(['chat'])).toMatchObject({ exitCode: 0, out: '', err: '' });
  });

  test('the chat ends with 0 when it is told to, whichever way', async () => {
    const codes = (['SIGTERM', 'SIGINT'] as const).map(async (signal) => {
      const child = start(['chat']);
      child.stdin?.write('/status\n');
      if (child.stdout) await once(child.stdout, 'data');
      child.kill(signal);
      const [exitCode] = await once(child, 'close');
      return exitCode;
    });
    expect(await Promise.all(codes)).toEqual([0, 0]);
  });
});

describe('the preview', () => {
  const settings = async () => ({ environment: { PREVIEW_PORT: String(await freePort()), CACHE_DIR: 'off' } });

  test('ends with 2 when the content folder cannot be read', async () => {
    const missing = join(workingDir, 'missing');
    const { exitCode, out, err } = await run(['preview', '--content', missing], await settings());
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(new RegExp(`^Could not read the content folder ${missing} .*$`, 'mu'));
  });

  test('says when there are no articles, and ends with 0 when it is told to', async () => {
    const child = start(['preview', '--content', mkdtempSync(join(workingDir, 'empty-'))], await settings());
    let err = '';
    for await (const text of child.stderr ?? []) {
      err += text;
      if (err.includes('There are no articles')) child.kill('SIGINT');
    }
    expect(err).toMatch(/^The preview is at http:.*\nThere are no articles in /u);
    await until(() => child.exitCode !== null, 'the end');
    expect(child.exitCode).toBe(0);
  });

  test('ends at once when it is told to while it reads its articles', async () => {
    const large = mkdtempSync(join(workingDir, 'large-'));
    const body = 'The mole of the harbour in France is repaired, said the town. '.repeat(40);
    const stories = Array.from({ length: 10_000 }, (_, number) =>
      JSON.stringify({ title: `Mole ${number} of the coast`, body }),
    );
    for (const name of ['a.jsonl', 'b.jsonl', 'c.jsonl']) writeFileSync(join(large, name), stories.join('\n'));
    const child = start(['preview', '--content', large], await settings());
    if (child.stderr) await once(child.stderr, 'data');
    const toldMs = performance.now();
    child.kill('SIGINT');
    const [exitCode] = await once(child, 'close');
    expect(exitCode).toBe(0);
    // A tenth of a second; the reading takes eight.
    expect(performance.now() - toldMs).toBeLessThan(4_000);
  });
});

describe('answers for scripts', () => {
  test('ask --batch answers in input order and ends with 1 after a bad line', async () => {
    const typed = [
      '{"id":"b","question":"Who did Choe Son Hui meet in Moscow?"}',
      'nonsense',
      '{"id":"a","question":"Where is Qwxzy?"}',
    ].join('\n');
    const { exitCode, lines, err } = await run(['ask', '--batch', '-'], { typed });
    const [answered, bad, abstained] = lines.map((line) => JSON.parse(line));
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
    expect(answered).toMatchObject({
      id: 'b',
      status: 'answered',
      articleTitle: expect.stringMatching(/^North Korea/u),
    });
    expect(answered.passage).toContain(answered.sentence);
    expect(answered.candidates[0].sentence).toBe(answered.sentence);
    expect(bad).toEqual({ id: null, error: 'the line is not JSON' });
    expect(abstained).toMatchObject({ id: 'a', status: 'abstained', answer: null, ms: expect.any(Number) });
  });

  test('search --json gives ids, titles and scores; no hit is no error', async () => {
    const [found, nothing] = await Promise.all([
      run(['search', '--json', '--limit', '1', 'travel', 'ban']),
      run(['search', '--json', 'zzyzx']),
    ]);
    expect(JSON.parse(found.out)).toEqual({
      hits: [
        {
          articleId: expect.any(String),
          articleTitle: expect.stringMatching(/Travel Ban/u),
          score: expect.any(Number),
        },
      ],
    });
    expect(nothing).toMatchObject({ exitCode: 0, out: '{"hits":[]}\n', err: '' });
  });

  test('an empty folder is told in one line and ends with 1', async () => {
    const empty = mkdtempSync(join(workingDir, 'empty-'));
    const { exitCode, out, err } = await run(['ask', '--json', '--content', empty, 'anything?']);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toMatch(/^There are no articles in .*\n$/u);
  });

  test('a batch that is not there ends with 2', async () => {
    const { exitCode, err } = await run(['search', '--batch', 'nowhere.jsonl']);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^Could not read nowhere\.jsonl: /u);
  });
});
