import type { HelpEntry } from '../reply/help-reply.ts';
import type { Command } from './define-command.ts';
import type { Option } from './options.ts';

/** Commands as people read about them. Brackets stand around options that may be left out. */
export function helpEntries(commands: readonly Command[]): readonly HelpEntry[] {
  return commands.map(({ name, description, options, adminOnly }) => ({
    usage: [`/${name}`, ...Object.entries(options).map(([option, spec]) => usageOf(option, spec))].join(' '),
    description,
    ...(adminOnly && { adminOnly }),
  }));
}

/** The rows of README's command table; a test holds README against them. */
export function readmeRows(commands: readonly Command[]): readonly string[] {
  return helpEntries(commands).map(
    ({ usage, description, adminOnly }) => `| \`${usage}\` | ${description}${adminOnly ? ' (admins)' : ''} |`,
  );
}

function usageOf(name: string, option: Option): string {
  return 'required' in option && option.required ? name : `[${name}]`;
}
