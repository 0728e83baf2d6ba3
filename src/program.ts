import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import type { Signals, Surroundings } from './app/surroundings.ts';
import { type Config, findUnknownVariables, readConfig } from './config.ts';
import { describeError } from './errors.ts';
import { createLog, type LogLevel } from './log.ts';
import { stopSignal } from './stop-signal.ts';
import { type Invocation, readCommandLine } from './terminal/command-line.ts';
import type { NewsroomInvocation } from './terminal/run-on-newsroom.ts';
import { print, type Stdio } from './terminal/stdio.ts';

type ConfiguredInvocation = Exclude<Invocation, { readonly kind: 'help' | 'version' | 'usage-error' }>;

// Both src/ and dist/ stand directly in the package.
const PACKAGE_DIR = fileURLToPath(new URL('..', import.meta.url));

const stdio: Stdio = {
  input: process.stdin,
  output: process.stdout,
  complain: (line) => process.stderr.write(`${line}\n`),
  interactive: process.stdin.isTTY && process.stdout.isTTY,
  get columns() {
    // A terminal that nobody has sized yet says 0.
    return process.stdout.isTTY ? process.stdout.columns || undefined : undefined;
  },
  styled: process.stdout.isTTY && process.stdout.hasColors(),
};

// A pipe that closes early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/**
 * Runs what the arguments say.
 * @param stop asks it to end, where that was listened for before; else it listens itself.
 * @returns the exit code.
 */
export async function runProgram(args: readonly string[], stop?: AbortSignal): Promise<number> {
  const invocation = readCommandLine(args);
  switch (invocation.kind) {
    case 'help':
      await print(stdio, `${invocation.text}\n`);
      return 0;
    case 'version':
      await print(stdio, `${readVersion()}\n`);
      return 0;
    case 'usage-error':
      stdio.complain(invocation.text);
      return 2;
    default:
      return runConfigured(invocation, stop);
  }
}

async function runConfigured(invocation: ConfiguredInvocation, stop: AbortSignal | undefined): Promise<number> {
  loadDotenv({ quiet: true });
  const read = readConfig(process.env, {
    workingDir: process.cwd(),
    seedsDir: join(PACKAGE_DIR, 'seeds'),
    cacheDir: join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'newsdesk'),
  });
  if (!read.ok) {
    stdio.complain(describeError(read.error));
    return 2;
  }
  // discord.js reads these of the environment by itself, and knows no "auto" there and no empty value.
  if (read.value.shard === undefined) for (const name of ['SHARDS', 'SHARD_COUNT']) delete process.env[name];
  for (const line of findUnknownVariables(process.env)) stdio.complain(line);
  const typedDir = 'contentDir' in invocation ? invocation.contentDir : undefined;
  const config = typedDir === undefined ? read.value : { ...read.value, contentDir: resolve(typedDir) };
  return runOn(invocation, config, stop);
}

/** Each way loads only what it needs: discord.js alone costs half a second. */
async function runOn(invocation: ConfiguredInvocation, config: Config, stop: AbortSignal | undefined): Promise<number> {
  switch (invocation.kind) {
    case 'start': {
      if (config.discordToken === undefined) return runOnTerminal(invocation, config, stop);
      // Told so while all this was loaded.
      if (stop?.aborted) return 0;
      const given = signals(stop);
      const { shard, shards } = config;
      if (shard === undefined && shards !== 1) {
        const self = { program: process.argv[1] ?? '', execArgv: process.execArgv };
        return (await import('./app/run-shards.ts')).runShards(
          config.discordToken,
          self,
          surroundings(config, 'info'),
          given,
        );
      }
      return (await import('./app/run-bot.ts')).runBot(config.discordToken, surroundings(config, 'info'), given);
    }
    case 'register':
      return (await import('./app/run-register.ts')).runRegister(invocation, surroundings(config, 'warn'));
    case 'preview':
      return (await import('./app/run-preview.ts')).runPreview(surroundings(config, 'warn'), stopSignal());
    case 'articles':
    case 'check':
      return (await import('./terminal/run-on-folder.ts')).runOnFolder(invocation, config.contentDir, stdio);
    default:
      return runOnTerminal(invocation, config, stop);
  }
}

async function runOnTerminal(
  invocation: NewsroomInvocation,
  config: Config,
  given: AbortSignal | undefined,
): Promise<number> {
  // A terminal that is closed ends what runs in it.
  process.removeAllListeners('SIGHUP');
  const { runOnNewsroom } = await import('./terminal/run-on-newsroom.ts');
  // A chat ends in peace; a batch that is told to end just ends.
  const isChat = invocation.kind === 'start' || invocation.kind === 'chat';
  const stop = given ?? (isChat ? stopSignal() : new AbortController().signal);
  return runOnNewsroom(invocation, { ...surroundings(config, 'warn'), contentDir: config.contentDir, stop });
}

function surroundings(config: Config, logLevel: LogLevel): Surroundings {
  return {
    config,
    stdio,
    log: createLog(config.logLevel ?? logLevel, config.shard === undefined ? null : { shard: config.shard.id }),
    appVersion: readVersion(),
    now: Date.now,
    clock: () => performance.now(),
  };
}

/** At once, before the imports, which take a moment: until somebody listens, a request to reload is forgotten. */
function signals(stop = stopSignal()): Signals {
  let reload = () => {};
  process.on('SIGHUP', () => reload());
  return {
    stop,
    onHangup: (listener) => {
      reload = listener;
    },
  };
}

function readVersion(): string {
  const text = readFileSync(join(PACKAGE_DIR, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
