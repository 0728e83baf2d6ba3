import { describe, expect, test } from 'vitest';
import { commandsAsDiscordJson } from '../../../src/commands/discord-json.ts';
import {
  type CommandJson,
  isOffered,
  type OptionJson,
  optionValue,
  problemOf,
  readPasted,
} from '../../../src/preview/client/commands.ts';

const query: OptionJson = { type: 3, name: 'query', description: 'Words', required: true, max_length: 5 };
const country: OptionJson = { type: 3, name: 'country', description: 'A country' };
const sort: OptionJson = {
  type: 3,
  name: 'sort',
  description: 'Order',
  choices: [{ name: 'newest', value: 'n' }],
};
const isPrivate: OptionJson = { type: 5, name: 'private', description: 'For you alone' };

test('lists to each person what Discord lists to them', () => {
  const commands = commandsAsDiscordJson('all').filter((one): one is typeof one & CommandJson => one.type === 1);
  const listed = (person: string, place: string) =>
    commands.filter((command) => isOffered(command, { person, place })).map(({ name }) => name);
  expect(listed('admin', 'channel')).toContain('reload');
  expect(listed('member', 'channel')).not.toContain('reload');
  expect(listed('admin', 'dm')).not.toContain('reload');
  expect(listed('member', 'dm')).toContain('search');
});

describe('an option', () => {
  test('that is required needs a value', () => {
    expect(problemOf(query, ' ')).toBe('This option is required. Specify a value.');
    expect(problemOf(country, ' ')).toBeUndefined();
  });

  test('may be as long as declared', () => {
    expect(problemOf(query, '12345')).toBeUndefined();
    expect(problemOf(query, '123456')).toBe('Must be 5 or fewer in length.');
  });

  test('with choices takes nothing else', () => {
    expect(problemOf(sort, 'Newest')).toBeUndefined();
    expect(optionValue(sort, 'Newest')).toBe('n');
    expect(problemOf(sort, 'oldest')).toBe('Not a valid choice. Pick one from the list.');
  });

  test('of yes or no is a boolean', () => {
    expect(optionValue(isPrivate, 'True')).toBe(true);
    expect(optionValue(isPrivate, 'false')).toBe(false);
    expect(problemOf(isPrivate, 'maybe')).toBeDefined();
  });
});

test('a pasted line is taken apart by the names of its options', () => {
  const texts = readPasted('travel ban: now country:south korea sort: newest', [query, country, sort]);
  expect([...texts]).toEqual([
    ['query', 'travel ban: now'],
    ['country', 'south korea'],
    ['sort', 'newest'],
  ]);
  expect(readPasted('anything', [])).toEqual(new Map());
});
