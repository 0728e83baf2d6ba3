import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../src/terminal/command-line.ts';
import { SUBCOMMANDS } from '../../src/terminal/subcommands.ts';

const read = (...args: string[]) => readCommandLine(args);

describe('the arguments', () => {
  test('none: start', () => {
    expect(read()).toEqual({ kind: 'start', contentDir: undefined });
    expect(read('--content', 'news')).toEqual({ kind: 'start', contentDir: 'news' });
  });

  test('a question needs no quotes', () => {
    expect(read('ask', 'who', 'met', 'whom?', '--json')).toEqual({
      kind: 'ask',
      question: 'who met whom?',
      json: true,
      contentDir: undefined,
    });
  });

  test('after -- everything is text', () => {
    expect(read('ask', '--', '--json', 'what?')).toMatchObject({ question: '--json what?', json: false });
  });

  test('a batch comes from a file or standard input', () => {
    expect(read('ask', '--batch', 'q.jsonl')).toMatchObject({ kind: 'ask-batch', file: 'q.jsonl' });
    expect(read('search', '--batch=-', '--limit', '3')).toMatchObject({ kind: 'search-batch', file: '-', limit: 3 });
  });

  test('search takes a country by code or by name, and a limit', () => {
    expect(read('search', '--json', '--country', 'ru', '--limit', '100', 'talks')).toEqual({
      kind: 'search',
      query: 'talks',
      json: true,
      country: 'RU',
      limit: 100,
      contentDir: undefined,
    });
    expect(read('search', '--country', 'Nigeria', 'ban')).toMatchObject({ country: 'NG', limit: 10 });
  });

  test('check takes its folder and its flags in any order', () => {
    const expected = { kind: 'check', json: true, contentDir: 'news' };
    expect(read('check', 'news', '--json')).toEqual(expected);
    expect(read('check', '--json', 'news')).toEqual(expected);
    expect(read('check', '--content', 'news', '--json')).toEqual(expected);
  });

  test('register takes a server and a dry run', () => {
    expect(read('register', '--dry-run', '--guild', '123456789012345678')).toEqual({
      kind: 'register',
      guildId: '123456789012345678',
      dryRun: true,
    });
  });
});

describe('mistakes are told with the way to the help', () => {
  test.each([
    [['serch', 'x'], /no subcommand "serch".*chat, ask, search/u, 'newsdesk'],
    [['--jsn'], /'--jsn'/u, 'newsdesk'],
    [['--content', 'x', 'chat'], /"chat" is out of place/u, 'newsdesk'],
    [['ask'], /question is missing/u, 'newsdesk ask'],
    [['ask', '--batch'], /--batch/u, 'newsdesk ask'],
    [['ask', '--batch', 'f', 'what?'], /"what\?" is one argument too many/u, 'newsdesk ask'],
    [['ask', '--limit', '3', 'what?'], /'--limit'/u, 'newsdesk ask'],
    [['search', '--limit', '0', 'x'], /whole number from 1 to 100/u, 'newsdesk search'],
    [['search', '--limit', '101', 'x'], /whole number from 1 to 100/u, 'newsdesk search'],
    [['search', '--limit', '1.5', 'x'], /whole number from 1 to 100/u, 'newsdesk search'],
    [['search', '--country', 'qqqq', 'x'], /--country "qqqq" is not one country/u, 'newsdesk search'],
    [['chat', '--content='], /--content needs a value/u, 'newsdesk chat'],
    [['check', 'a', 'b'], /One folder/u, 'newsdesk check'],
    [['check', 'a', '--content', 'b'], /One folder/u, 'newsdesk check'],
    [['register', '--guild', 'mine'], /17 to 20 digits/u, 'newsdesk register'],
  ])('%j', (args, problem, command) => {
    const invocation = read(...args);
    if (invocation.kind !== 'usage-error') throw new Error(`taken as ${invocation.kind}`);
    expect(invocation.text).toMatch(problem);
    expect(invocation.text.split('\n').slice(1)).toEqual([`See ${command} --help.`]);
  });
});

describe('the help', () => {
  const helpOf = (...args: string[]) => {
    const invocation = read(...args);
    return invocation.kind === 'help' ? invocation.text : '';
  };

  test('lists every subcommand', () => {
    for (const { name } of SUBCOMMANDS) expect(helpOf('--help')).toMatch(new RegExp(`^ {2}${name} +\\S`, 'mu'));
  });

  test('of a subcommand lists every option of it', () => {
    for (const { name, options } of SUBCOMMANDS) {
      for (const option of Object.keys(options)) expect(helpOf(name, '--help')).toContain(`--${option}`);
      expect(helpOf('help', name)).toBe(helpOf(name, '-h'));
    }
  });

  test('fits a narrow terminal', () => {
    const texts = [helpOf('--help'), ...SUBCOMMANDS.map(({ name }) => helpOf(name, '--help'))];
    for (const line of texts.join('\n').split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
  });

  test('comes before other mistakes of the same line', () => {
    expect(helpOf('ask', '--help')).toContain('newsdesk ask --batch FILE|-');
    expect(read('--version')).toEqual({ kind: 'version' });
  });
});
