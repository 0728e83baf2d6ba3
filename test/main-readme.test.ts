import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpEntries, readmeRows } from '../src/commands/help-entries.ts';
import { COMMANDS } from '../src/commands/registry.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
const section = (heading: string) => readme.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`)) ?? '';

describe('the README', () => {
  test('has a row for every command, word for word as it is declared', () => {
    const rows = section('Commands')
      .split('\n')
      .filter((line) => line.startsWith('| `/'));
    expect(rows).toEqual(readmeRows(COMMANDS));
    expect(rows).toHaveLength(helpEntries(COMMANDS).length);
  });

  test('is short enough to be read', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });

  test('leads nowhere that is not there', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/gu)].map((match) => match[1] ?? '');
    for (const target of targets) {
      expect(() => readFileSync(resolve(import.meta.dirname, '..', target)), target).not.toThrow();
    }
  });
});
