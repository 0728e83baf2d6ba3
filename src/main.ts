#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { type Config, findUnknownVariables, readConfig } from './config.ts';
import { describeError } from './errors.ts';
import { type Invocation, readCommandLine } from './terminal/command-line.ts';
import { print, type Stdio } from './terminal/stdio.ts';

// Both src/ and dist/ stand directly in the package.
const PACKAGE_DIR = fileURLToPath(new URL('..', import.meta.url));

const stdio: Stdio = {
  input: process.stdin,
  output: process.stdout,
  complain: (line) => process.stderr.write(`${line}\n`),
  interactive: process.stdin.isTTY && process.stdout.isTTY,
  get columns() {
    return process.stdout.isTTY ? process.stdout.columns : undefined;
  },
  styled: process.stdout.isTTY && process.stdout.hasColors(),
};

// A pipe that closes early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exit(await run(readCommandLine(process.argv.slice(2))));

async function run(invocation: Invocation): Promise<number> {
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
      break;
  }
  loadDotenv({ quiet: true });
  const config = readConfig(process.env, { workingDir: process.cwd(), seedsDir: join(PACKAGE_DIR, 'seeds') });
  if (!config.ok) {
    stdio.complain(describeError(config.error));
    return 2;
  }
  for (const line of findUnknownVariables(process.env)) stdio.complain(line);
  const contentDir =
    'contentDir' in invocation && invocation.contentDir ? resolve(invocation.contentDir) : config.value.contentDir;
  return runConfigured(invocation, { ...config.value, contentDir });
}

/** Each way loads only what it needs: discord.js alone costs half a second. */
async function runConfigured(
  invocation: Exclude<Invocation, { readonly kind: 'help' | 'version' | 'usage-error' }>,
  config: Config,
): Promise<number> {
  switch (invocation.kind) {
    case 'articles':
    case 'check': {
      const { runOnFolder } = await import('./terminal/run-on-folder.ts');
      return runOnFolder(invocation, config.contentDir, stdio);
    }
    default:
      stdio.complain('This subcommand is not built yet.');
      return 1;
  }
}

function readVersion(): string {
  const text = readFileSync(join(PACKAGE_DIR, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
