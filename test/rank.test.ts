import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** docs/architecture.md: a file imports from its own folder or from one of lower rank; folders of one rank never meet. */
const RANKS: Readonly<Record<string, number>> = {
  'boosted-trees.ts': 0,
  'edit-distance.ts': 0,
  'errors.ts': 0,
  'log.ts': 0,
  article: 1,
  'config.ts': 1,
  countries: 2,
  ingest: 3,
  index: 4,
  answer: 5,
  newsroom: 6,
  reply: 7,
  commands: 8,
  discord: 9,
  terminal: 9,
  preview: 9,
  health: 9,
  app: 10,
  'main.ts': 10,
  'program.ts': 10,
  'stop-signal.ts': 10,
};

const SRC = resolve(import.meta.dirname, '../src');
const IMPORT = /^\s*(?:import|export)\b([^;'"]*?)\bfrom\s+'([^']+)'|\bimport\('([^']+)'\)|^\s*import\s+'([^']+)'/gmu;

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
);
const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)].map((match) => ({
    file,
    specifier: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: /^\s*type\b/u.test(match[1] ?? ''),
  })),
);

const roomOf = (file: string): string => file.split(/[\\/]/u)[0] ?? '';
const targetOf = ({ file, specifier }: Import): string => relative(SRC, resolve(SRC, dirname(file), specifier));

describe('the one way through the house', () => {
  test('every file of src stands in a room with a rank', () => {
    expect(files.filter((file) => !(roomOf(file) in RANKS))).toEqual([]);
  });

  test('imports go to the own room or to a room of lower rank', () => {
    const wrong = imports
      .filter((entry) => entry.specifier.startsWith('.'))
      .filter((entry) => {
        const from = roomOf(entry.file);
        const to = roomOf(targetOf(entry));
        const isSibling = RANKS[from] === 10 && RANKS[to] === 10;
        return from !== to && !isSibling && !((RANKS[to] ?? 99) < (RANKS[from] ?? -1));
      })
      .map(({ file, specifier }) => `${file} → ${specifier}`);
    expect(wrong).toEqual([]);
  });

  test('only discord/ loads discord.js at run time', () => {
    const loaders = imports.filter((entry) => entry.specifier === 'discord.js' && !entry.typeOnly);
    expect(loaders.map(({ file }) => file).filter((file) => roomOf(file) !== 'discord')).toEqual([]);
  });

  test('only index/ knows MiniSearch, and only newsroom/ worker threads', () => {
    const usersOf = (specifier: string) =>
      new Set(imports.filter((entry) => entry.specifier === specifier).map(({ file }) => roomOf(file)));
    expect([...usersOf('minisearch')].filter((room) => room !== 'index')).toEqual([]);
    expect([...usersOf('node:worker_threads')].filter((room) => room !== 'newsroom')).toEqual([]);
  });

  test('only files of rank 10 touch the process', () => {
    const touching = files.filter((file) =>
      /\bprocess\.(?!hrtime|memoryUsage|cpuUsage)\w/u.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(touching.filter((file) => RANKS[roomOf(file)] !== 10)).toEqual([]);
  });

  test('there is no barrel', () => {
    expect(files.filter((file) => /(?:^|[\\/])index\.ts$/u.test(file))).toEqual([]);
  });
});
