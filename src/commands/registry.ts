import { article } from './article.ts';
import { ask } from './ask.ts';
import { countries } from './countries.ts';
import type { Command } from './define-command.ts';
import { help } from './help.ts';
import { latest } from './latest.ts';
import { reload } from './reload.ts';
import { search } from './search.ts';
import { status } from './status.ts';

/** Every command there is, in the order of /help. */
export const COMMANDS: readonly Command[] = [ask, search, latest, article, countries, help, status, reload];

const BY_NAME = new Map(COMMANDS.map((command) => [command.name, command]));

export function findCommand(name: string): Command | undefined {
  return BY_NAME.get(name);
}
