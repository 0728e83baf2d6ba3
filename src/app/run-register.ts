import { print } from '../terminal/stdio.ts';
import type { Surroundings } from './surroundings.ts';

/** Brings the registered commands up to date without starting the bot. @returns the exit code. */
export async function runRegister(
  { guildId, dryRun }: { readonly guildId: string | undefined; readonly dryRun: boolean },
  { config, stdio }: Surroundings,
): Promise<number> {
  const { discordToken: token, apiUrl, homeGuildId } = config;
  if (token === undefined) {
    stdio.complain('DISCORD_TOKEN is not set: put the token of your application into .env (docs/discord-setup.md).');
    return 2;
  }
  const { register } = await import('../discord/register.ts');
  const lines: string[] = [];
  const { exitCode, reason } = await register({
    token,
    dryRun,
    print: (line) => lines.push(line),
    ...(apiUrl !== undefined && { apiUrl }),
    ...(homeGuildId !== undefined && { homeGuildId }),
    ...(guildId !== undefined && { developmentGuildId: guildId }),
  });
  await print(stdio, lines.map((line) => `${line}\n`).join(''));
  if (exitCode !== 0) stdio.complain(reason);
  return exitCode;
}
