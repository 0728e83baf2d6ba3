import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import { safeParse } from 'zod';
import { commandsAsDiscordJson } from '../../src/commands/discord-json.ts';
import { COMMANDS } from '../../src/commands/registry.ts';

const all = commandsAsDiscordJson('all');

test.each(['global', 'home', 'all'] as const)('the set "%s" is what Discord takes', (set) => {
  for (const command of commandsAsDiscordJson(set)) {
    // Documented as a text, and sent as one by discord.js; the schema has a number.
    const default_member_permissions = Number(command.default_member_permissions ?? 0);
    const { success, error } = safeParse(ApplicationCommandUpdateRequestSchema, {
      ...command,
      default_member_permissions,
    });
    expect(success, `${command.name}: ${error?.message}`).toBe(true);
  }
});

test('the home server gets /reload alone, all servers the rest, none twice', () => {
  const names = (set: 'global' | 'home' | 'all') => commandsAsDiscordJson(set).map(({ name }) => name);
  expect(names('home')).toEqual(['reload']);
  expect(names('global')).not.toContain('reload');
  expect(names('all')).toEqual([...names('global'), 'reload']);
  expect(new Set(names('all')).size).toBe(COMMANDS.length + 1);
});

test('commands are offered everywhere, /reload in servers to those who manage them', () => {
  for (const { name, contexts, integration_types, default_member_permissions } of all) {
    const isReload = name === 'reload';
    expect({ contexts, integration_types, default_member_permissions }, name).toEqual({
      contexts: isReload ? [0] : [0, 1, 2],
      integration_types: isReload ? [0] : [0, 1],
      default_member_permissions: isReload ? '32' : undefined,
    });
  }
  expect(commandsAsDiscordJson('home')[0]).toMatchObject({ default_member_permissions: '32' });
});

test('the message menu has a name and nothing to fill in', () => {
  expect(all.find(({ type }) => type === 3)).toEqual({
    type: 3,
    name: 'Ask about this message',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  });
});

describe('what the schema does not say', () => {
  // https://discord.com/developers/docs/interactions/application-commands#application-command-object
  const slash = all.filter(({ type }) => type !== 3);

  test.each(slash.map((command) => [command.name, command] as const))('/%s keeps', (_, command) => {
    const options = ('options' in command ? command.options : undefined) ?? [];
    const described = [command, ...options].map((part) => ({
      name: part.name,
      description: ('description' in part ? part.description : undefined) ?? '',
    }));
    for (const { name, description } of described) {
      expect(name).toMatch(/^[a-z_]{1,32}$/u);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
    }
    const required = options.map((option) => 'required' in option && option.required === true);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    expect(options.length).toBeLessThanOrEqual(25);
    expect(JSON.stringify(command).length).toBeLessThan(8000);
  });

  test('text has its limits, names have suggestions', () => {
    const option = (command: string, name: string) => {
      const declared = all.find((candidate) => candidate.name === command);
      return (declared && 'options' in declared ? declared.options : undefined)?.find((one) => one.name === name);
    };
    expect(option('search', 'query')).toMatchObject({ required: true, min_length: 1, max_length: 200 });
    expect(option('ask', 'question')).toMatchObject({ required: true, min_length: 1, max_length: 300 });
    expect(option('article', 'article')).toMatchObject({ required: true, autocomplete: true });
    for (const command of ['search', 'latest', 'countries']) {
      expect(option(command, 'country')).toMatchObject({ required: false, autocomplete: true });
    }
    expect(option('search', 'sort')).toMatchObject({
      choices: ['relevance', 'newest', 'oldest'].map((value) => ({ name: value, value })),
    });
  });
});
