import { Routes } from 'discord.js';
import { z } from 'zod';
import { normalizeCommand } from './normalize-command.ts';

/** The part of discord.js's REST that registration needs. */
export interface CommandRest {
  readonly get: (route: `/${string}`, options?: { query?: URLSearchParams }) => Promise<unknown>;
  readonly put: (route: `/${string}`, options: { body: unknown }) => Promise<unknown>;
}

/** Commands as Discord's JSON, for all servers or for one. */
export interface CommandScope {
  /** Absent: for all servers. */
  readonly guildId?: string;
  readonly commands: readonly { readonly name: string; readonly type?: number | undefined }[];
}

/** What a scope had and what it gets; command names. */
export interface CommandDifference {
  /** Absent: for all servers. */
  readonly guildId?: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

const registeredSchema = z.array(z.looseObject({ name: z.string(), type: z.number().optional() }));

/**
 * Brings one scope to what is declared: reads what is registered, compares, and sends the whole list only if it differs.
 * @throws what the REST throws, such as a refusal where the bot is not a member of the server.
 */
export async function reconcileCommands(
  rest: CommandRest,
  applicationId: string,
  { guildId, commands }: CommandScope,
  { dryRun = false } = {},
): Promise<CommandDifference> {
  const scope = guildId === undefined ? 'global' : 'guild';
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  // Without the flag Discord leaves the translations out, and every start would see a change.
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = registeredSchema.parse(await rest.get(route, { query }));
  const before = new Map(registered.map((command) => [keyOf(command), command]));
  const wanted = new Map(commands.map((command) => [keyOf(command), command]));
  const isSame = (key: string, command: object) => {
    const old = before.get(key);
    return old !== undefined && normalizeCommand(old, scope) === normalizeCommand(command, scope);
  };
  const namesOf = (list: Map<string, { readonly name: string }>, keep: (key: string, command: object) => boolean) =>
    [...list].flatMap(([key, command]) => (keep(key, command) ? [command.name] : []));
  const difference: CommandDifference = {
    ...(guildId === undefined ? {} : { guildId }),
    added: namesOf(wanted, (key) => !before.has(key)),
    changed: namesOf(wanted, (key, command) => before.has(key) && !isSame(key, command)),
    removed: namesOf(before, (key) => !wanted.has(key)),
    unchanged: namesOf(wanted, isSame),
  };
  if (!dryRun && isDifferent(difference)) await rest.put(route, { body: commands });
  return difference;
}

export function isDifferent({ added, changed, removed }: CommandDifference): boolean {
  return added.length + changed.length + removed.length > 0;
}

/** A name may be taken once per type (slash, user, message). */
function keyOf(command: { readonly name: string; readonly type?: number | undefined }): string {
  return `${command.type ?? 1}:${command.name}`;
}
