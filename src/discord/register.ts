import { DiscordAPIError, REST } from 'discord.js';
import { count } from '../reply/count.ts';
import { restOptions } from './create-client.ts';
import { describeFailure } from './describe-failure.ts';
import { inviteLink } from './invite-link.ts';
import type { BotEnd } from './log-in.ts';
import { readApplication } from './owners.ts';
import { type CommandDifference, isDifferent, reconcileCommands } from './reconcile-commands.ts';
import { scopesOfBot, scopesOfDevelopment } from './registration.ts';

export interface RegisterOptions {
  readonly token: string;
  readonly apiUrl?: string;
  readonly homeGuildId?: string;
  /** Everything in this server and nothing for all: for development. */
  readonly developmentGuildId?: string;
  readonly dryRun: boolean;
  readonly print: (line: string) => void;
}

/** Reconciles the commands without starting the bot, and prints what differs and the invite link. */
export async function register(options: RegisterOptions): Promise<BotEnd> {
  const { dryRun, print, homeGuildId, developmentGuildId } = options;
  const rest = new REST(restOptions(options.apiUrl)).setToken(options.token);
  const scopes = developmentGuildId === undefined ? scopesOfBot(homeGuildId) : scopesOfDevelopment(developmentGuildId);
  try {
    const { id } = await readApplication(rest);
    for (const scope of scopes) {
      const difference = await reconcileCommands(rest, id, scope, { dryRun });
      for (const line of describeDifference(difference, dryRun)) print(line);
    }
    print(`Invite link: ${inviteLink(id)}`);
    return { exitCode: 0, reason: 'registered' };
  } catch (error) {
    return { exitCode: error instanceof DiscordAPIError && error.status === 401 ? 2 : 1, reason: explain(error) };
  }
}

function describeDifference(difference: CommandDifference, dryRun: boolean): readonly string[] {
  const where = difference.guildId === undefined ? 'All servers' : `Server ${difference.guildId}`;
  if (!isDifferent(difference))
    return [`${where}: nothing to change (${count(difference.unchanged.length, 'command')})`];
  const { added, changed, removed, unchanged } = difference;
  return [
    `${where}: ${dryRun ? 'would change' : 'changed'}`,
    ...added.map((name) => `  + ${name}`),
    ...changed.map((name) => `  ~ ${name}`),
    ...removed.map((name) => `  - ${name}`),
    `  = ${unchanged.length} unchanged`,
  ];
}

function explain(error: unknown): string {
  const { name, status, code } = describeFailure(error);
  if (status === 401)
    return 'Discord did not accept DISCORD_TOKEN. Copy it anew from the Bot page of your application.';
  if (status === 403 || status === 404) {
    return `Discord refused (${status}, code ${code ?? 'none'}). Check the server's id, and invite the bot there first.`;
  }
  return `Discord cannot be reached (${[name, status, code].filter(Boolean).join(' ')}). Try again later.`;
}
