import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLine } from '../../src/commands/grammar.ts';
import { COMMANDS } from '../../src/commands/registry.ts';

/** The line's reading in one short text. */
function reading(line: string): unknown {
  const parsed = parseLine(line);
  switch (parsed.kind) {
    case 'command':
      return [parsed.command.name, parsed.values];
    case 'question':
      return parsed.text;
    case 'unknown-command':
      return ['?', ...parsed.nearest];
    case 'stray-text':
      return ['stray', parsed.command.name];
    case 'empty':
      return undefined;
  }
}

test.each(['Help me!', 'hi', 'What can you do?', 'how does this work', 'thank you'])('%s asks for help', (line) => {
  expect(parseLine(line)).toEqual({ kind: 'empty' });
});

test.each([
  'What’s new?',
  'news',
  "what's in the news today?",
  'any news',
  'what is the news right now',
  'The latest!',
])('%s asks for the newest articles', (line) => {
  expect(reading(line)).toEqual(reading('/latest'));
});

test.each(['what is new in Sudan?', 'what happened today in Lima', 'news of the ferry', 'today', 'what happened?'])(
  '%s is a question',
  (line) => {
    expect(reading(line)).toBe(line);
  },
);

test.each(['help for flood victims?', 'hi, who won?', 'what is this ban about?'])('%s is a question', (line) => {
  expect(reading(line)).toBe(line);
});

describe('a line with a slash', () => {
  test.each([
    ['/search korea country:ru', ['search', { query: 'korea', country: 'ru' }]],
    ['/Search ferry', ['search', { query: 'ferry' }]],
    [
      '/search night ferry from:2025-01-01 to: 2025-02-01 sort:newest private:true',
      ['search', { query: 'night ferry', from: '2025-01-01', to: '2025-02-01', sort: 'newest', private: 'true' }],
    ],
    ['/article night ferry returns', ['article', { article: 'night ferry returns' }]],
    ['/countries south korea', ['countries', { country: 'south korea' }]],
    ['/ask question: who runs it?', ['ask', { question: 'who runs it?' }]],
    ['/latest', ['latest', {}]],
    ['/reload dry_run:true', ['reload', { dry_run: 'true' }]],
    ['/reload dry_run force', ['reload', { dry_run: true, force: true }]],
  ])('%s is a command', (line, expected) => {
    expect(reading(line)).toEqual(expected);
  });

  test('a value runs to the next declared option', () => {
    expect(reading('/search ferry country: south korea sort: newest')).toEqual([
      'search',
      { query: 'ferry', country: 'south korea', sort: 'newest' },
    ]);
  });

  test('names that the command does not declare are text', () => {
    expect(reading('/search note: ferry page:2')).toEqual(['search', { query: 'note: ferry page:2' }]);
    expect(reading('/ask is it true that from: here?')).toEqual(['ask', { question: 'is it true that from: here?' }]);
  });

  test('quotes protect, and stay in a search, where they ask for a phrase', () => {
    expect(reading('/search "letter from: home" country:no')).toEqual([
      'search',
      { query: '"letter from: home"', country: 'no' },
    ]);
    expect(reading('/search query:“sort: newest” sort:oldest')).toEqual([
      'search',
      { query: '“sort: newest”', sort: 'oldest' },
    ]);
    expect(reading('/article article:"The private: a play"')).toEqual(['article', { article: 'The private: a play' }]);
  });

  test('a quotation mark that is never closed protects nothing', () => {
    expect(reading('/search 6" pipe country:no')).toEqual(['search', { query: '6" pipe', country: 'no' }]);
  });

  test('of an option given twice the last counts', () => {
    expect(reading('/search ferry country:no country:se')).toEqual(['search', { query: 'ferry', country: 'se' }]);
  });

  test('an unknown command names the nearest', () => {
    expect(reading('/serach ferry')).toEqual(['?', 'search']);
    expect(reading('/lat')).toEqual(['?', 'latest']);
    expect(reading('/xyzzy')).toEqual(['?']);
  });

  test('a command without options takes no text', () => {
    expect(reading('/status of everything')).toEqual(['stray', 'status']);
  });

  test('a path is no command', () => {
    expect(reading('/etc/passwd is what?')).toBe('/etc/passwd is what?');
  });
});

describe('a line without a slash', () => {
  test.each(COMMANDS.map(({ name }) => name))('%s alone is the command', (name) => {
    expect(reading(name)).toEqual([name, {}]);
    expect(reading(`${name.toUpperCase()}!`)).toEqual([name, {}]);
  });

  test.each([
    ['latest russia', ['latest', { country: 'russia' }]],
    ['latest Korea', ['latest', { country: 'Korea' }]],
    ['latest the netherlands', ['latest', { country: 'the netherlands' }]],
    ['countries country:ru', ['countries', { country: 'ru' }]],
    ['article 0a1b2c3d4e', ['article', { article: '0a1b2c3d4e' }]],
    ['article night ferry private:true', ['article', { article: 'night ferry', private: 'true' }]],
    ['search who runs the ferry?', ['search', { query: 'who runs the ferry?' }]],
    ['reload force', ['reload', { force: true }]],
  ])('%s is a command', (line, expected) => {
    expect(reading(line)).toEqual(expected);
  });

  test.each([
    'countries in the ferry dispute?',
    'latest on the bridge?',
    // One letter from "Poles", and no country all the same.
    'latest polls',
    'help the passengers of the ferry',
    'status of the bridge',
    'article 9 of the treaty?',
    'who runs the ferry?',
  ])('%s is a question', (line) => {
    expect(reading(line)).toBe(line);
  });

  test('"ask" before a question is no part of it', () => {
    expect(reading('ask who runs the ferry?')).toBe('who runs the ferry?');
  });

  test('white space alone, or a lone slash, says nothing', () => {
    expect(reading('  \n ')).toBeUndefined();
    expect(reading('/')).toBeUndefined();
  });
});

test('any line is read, and no word of it is invented', () => {
  const word = fc.constantFrom(
    '/search',
    'search',
    'latest',
    'country:',
    'ru',
    '"',
    '“',
    '”',
    'from:',
    'x',
    ':',
    '/',
    '  ',
  );
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(line, (text) => {
      const parsed = parseLine(text);
      if (parsed.kind === 'question') expect(text).toContain(parsed.text);
      if (parsed.kind !== 'command') return;
      for (const [name, value] of Object.entries(parsed.values)) {
        expect(parsed.command.options).toHaveProperty(name);
        if (typeof value === 'string') expect(text).toContain(value);
      }
    }),
  );
});
