import { describe, expect, test } from 'vitest';
import { commandsAsDiscordJson } from '../../src/commands/discord-json.ts';
import { normalizeCommand } from '../../src/discord/normalize-command.ts';

const declared = {
  type: 1,
  name: 'search',
  description: 'Find',
  options: [{ type: 3, name: 'query', description: 'Words', required: true }],
};
const stored = {
  id: '1',
  application_id: '2',
  version: '3',
  ...declared,
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  name_localizations: null,
  contexts: null,
  integration_types: [0],
  options: [{ required: true, description: 'Words', name: 'query', type: 3, autocomplete: false }],
};

describe('a command equals what Discord stored of it', () => {
  test('with ids, versions, defaults and another order of keys', () => {
    expect(normalizeCommand(stored, 'global')).toBe(normalizeCommand(declared, 'global'));
  });

  test('with contexts in another order', () => {
    const [a, b] = [
      { ...declared, contexts: [2, 0, 1] },
      { ...stored, contexts: [0, 1, 2] },
    ];
    expect(normalizeCommand(a, 'global')).toBe(normalizeCommand(b, 'global'));
  });

  test('in one server without contexts', () => {
    expect(normalizeCommand({ ...declared, contexts: [0] }, 'guild')).toBe(normalizeCommand(declared, 'guild'));
  });
});

test.each([
  ['another description', { description: 'Find it' }],
  ['an option that is not required any more', { options: [{ type: 3, name: 'query', description: 'Words' }] }],
  ['other contexts', { contexts: [0] }],
  ['other rights', { default_member_permissions: '32' }],
])('%s is a change', (_, change) => {
  expect(normalizeCommand({ ...declared, ...change }, 'global')).not.toBe(normalizeCommand(stored, 'global'));
});

test('the declared commands all differ', () => {
  const all = commandsAsDiscordJson('all').map((command) => normalizeCommand(command, 'global'));
  expect(new Set(all).size).toBe(all.length);
});
