import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Asker, Request } from '../commands/request.ts';
import type { InteractionKind } from './response-bodies.ts';
import { seenMessage } from './seen-message.ts';

/** What the interaction asks for, in the words of dispatch; undefined for a kind that the bot never offers. */
export function interactionRequest(interaction: Interaction): Request | undefined {
  const asker = askerOf(interaction);
  if (interaction.isChatInputCommand()) {
    return { kind: 'command', asker, command: interaction.commandName, values: optionValues(interaction) };
  }
  if (interaction.isAutocomplete()) {
    const { name, value } = interaction.options.getFocused(true);
    return { kind: 'complete', asker, command: interaction.commandName, option: name, typed: String(value) };
  }
  if (interaction.isMessageContextMenuCommand()) {
    return { kind: 'about', asker, message: seenMessage(interaction.targetMessage) };
  }
  if (interaction.isMessageComponent()) {
    const values = 'values' in interaction ? interaction.values : [];
    const { customId } = interaction;
    return { kind: 'press', asker, customId, values, message: seenMessage(interaction.message) };
  }
  if (interaction.isModalSubmit()) {
    const values = interaction.fields.fields.map((field) =>
      'value' in field && typeof field.value === 'string' ? field.value : '',
    );
    const message = interaction.message === null ? NO_MESSAGE : seenMessage(interaction.message);
    return { kind: 'press', asker, customId: interaction.customId, values, message };
  }
  return undefined;
}

export function targetKind(interaction: Interaction): InteractionKind {
  if (interaction.isAutocomplete()) return 'autocomplete';
  if (interaction.isMessageComponent()) return 'component';
  return interaction.isModalSubmit() ? 'modal' : 'command';
}

/** A form that was not opened from a message. */
const NO_MESSAGE = { content: '', embeds: [], components: [], private: true };

function askerOf(interaction: Interaction): Asker {
  const { user, member, guildId, memberPermissions, locale } = interaction;
  const roles = member?.roles ?? [];
  return {
    surface: 'slash',
    userId: user.id,
    userName: user.displayName,
    ...(guildId === null ? {} : { guildId }),
    roleIds: Array.isArray(roles) ? roles : [...roles.cache.keys()],
    canManageGuild: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    locale,
  };
}

function optionValues(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
): Record<string, string | boolean> {
  return Object.fromEntries(
    interaction.options.data.flatMap(({ name, value }) =>
      value === undefined ? [] : [[name, typeof value === 'boolean' ? value : String(value)]],
    ),
  );
}
