import { commandsAsDiscordJson } from '../commands/discord-json.ts';
import type { Log } from '../log.ts';
import { describeFailure } from './describe-failure.ts';
import {
  type CommandDifference,
  type CommandRest,
  type CommandScope,
  isDifferent,
  reconcileCommands,
} from './reconcile-commands.ts';

/** One list per server is asked for; a bot in more servers than this leaves old leftovers to `register`. */
const MAX_GUILDS_CLEANED = 50;

/**
 * What is registered where: the commands for all servers and, at home, the admins' own. Without a home server they are
 * for all servers too.
 * @param otherGuildIds servers in which leftovers are removed: a command there and for all shows twice.
 */
export function scopesOfBot(
  homeGuildId: string | undefined,
  otherGuildIds: readonly string[] = [],
): readonly CommandScope[] {
  const others = otherGuildIds.filter((guildId) => guildId !== homeGuildId).slice(0, MAX_GUILDS_CLEANED);
  return [
    { commands: commandsAsDiscordJson(homeGuildId === undefined ? 'all' : 'global') },
    ...(homeGuildId === undefined ? [] : [{ guildId: homeGuildId, commands: commandsAsDiscordJson('home') }]),
    ...others.map((guildId) => ({ guildId, commands: [] })),
  ];
}

/** For development: everything in one server, where changes show at once, and nothing for all. */
export function scopesOfDevelopment(guildId: string): readonly CommandScope[] {
  // The server first: if it refuses, what all servers have is still there.
  return [{ guildId, commands: commandsAsDiscordJson('all') }, { commands: [] }];
}

/** Registers each scope; one that fails is logged, and the others are still done. */
export async function registerCommands(
  rest: CommandRest,
  applicationId: string,
  scopes: readonly CommandScope[],
  log: Log,
): Promise<readonly CommandDifference[]> {
  const differences: CommandDifference[] = [];
  for (const scope of scopes) {
    const where = scope.guildId === undefined ? {} : { guildId: scope.guildId };
    try {
      const difference = await reconcileCommands(rest, applicationId, scope);
      differences.push(difference);
      if (isDifferent(difference))
        log.info({ ...difference, unchanged: difference.unchanged.length }, 'commands registered');
    } catch (error) {
      log.warn({ ...where, ...describeFailure(error) }, adviceFor(scope));
    }
  }
  return differences;
}

function adviceFor({ guildId, commands }: CommandScope): string {
  if (guildId === undefined) return 'could not register the commands for all servers; run the register command';
  return commands.length > 0
    ? 'could not register the commands of the home server: check DISCORD_GUILD_ID and invite the bot there; it is tried again when the bot joins'
    : 'could not look for leftover commands in a server';
}
