import type { APIApplicationCommandOption, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { ASK_ABOUT_MESSAGE } from './about-message.ts';
import type { Command } from './define-command.ts';
import { MAX_NAME_CHARS, type Option } from './options.ts';
import { COMMANDS } from './registry.ts';

/** `global`: all but the admins' commands; `home`: those, for the home server; `all`: where there is no home server. */
export type CommandSet = 'global' | 'home' | 'all';

// https://discord.com/developers/docs/interactions/application-commands: servers, direct messages with the bot, other direct messages.
const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };
const IN_SERVERS = { contexts: [0], integration_types: [0] };
const MANAGE_GUILD = '32';

/** The declarations as Discord wants them registered. */
export function commandsAsDiscordJson(set: CommandSet): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const forAll = COMMANDS.filter(({ adminOnly }) => !adminOnly);
  const forAdmins = COMMANDS.filter(({ adminOnly }) => adminOnly);
  switch (set) {
    case 'home':
      // Where a command of one server is offered is no question.
      return forAdmins.map(slashCommand);
    case 'global':
      return [...forAll.map((command) => ({ ...slashCommand(command), ...EVERYWHERE })), messageMenu()];
    case 'all':
      return [
        ...commandsAsDiscordJson('global'),
        ...forAdmins.map((command) => ({ ...slashCommand(command), ...IN_SERVERS })),
      ];
  }
}

function messageMenu(): RESTPostAPIApplicationCommandsJSONBody {
  return { type: 3, name: ASK_ABOUT_MESSAGE, ...EVERYWHERE };
}

function slashCommand({ name, description, options, adminOnly }: Command): RESTPostAPIApplicationCommandsJSONBody {
  return {
    type: 1,
    name,
    description,
    options: Object.entries(options).map(([optionName, option]) => optionAsJson(optionName, option)),
    ...(adminOnly && { default_member_permissions: MANAGE_GUILD }),
  };
}

function optionAsJson(name: string, option: Option): APIApplicationCommandOption {
  const { description } = option;
  switch (option.type) {
    case 'text':
      return { type: 3, name, description, required: true, min_length: 1, max_length: option.maxChars };
    case 'country':
    case 'article':
      return {
        type: 3,
        name,
        description,
        required: option.required ?? false,
        max_length: MAX_NAME_CHARS,
        autocomplete: true,
      };
    case 'day':
      // No lengths: Discord would refuse "June 1" without a word, and we say how a day is written.
      return { type: 3, name, description, required: false };
    case 'choice':
      return {
        type: 3,
        name,
        description,
        required: false,
        choices: option.choices.map((value) => ({ name: value, value })),
      };
    case 'flag':
      return { type: 5, name, description, required: false };
  }
}
