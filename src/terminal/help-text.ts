import { type OptionSpec, START, SUBCOMMANDS, type Subcommand } from './subcommands.ts';

const COMMON: Readonly<Record<string, OptionSpec>> = { help: { about: 'print this help' } };
const AT_TOP: Readonly<Record<string, OptionSpec>> = { ...COMMON, version: { about: 'print the version' } };

/** The text of `--help` for `newsdesk` itself. */
export function overallHelp(): string {
  const width = Math.max(...SUBCOMMANDS.map(({ name }) => name.length));
  const list = SUBCOMMANDS.map(({ name, about }) => `  ${name.padEnd(width)}  ${about.split(/(?<=[.:])\s/u)[0]}`);
  return [
    usageOf(START),
    START.about,
    ['Subcommands ("newsdesk SUBCOMMAND --help" tells more):', ...list].join('\n'),
    optionsOf({ ...START.options, ...AT_TOP }),
    'Settings come from the environment or a .env file; .env.example explains them.',
  ].join('\n\n');
}

/** The text of `--help` for one subcommand. */
export function helpFor(subcommand: Subcommand): string {
  return [usageOf(subcommand), subcommand.about, optionsOf({ ...subcommand.options, ...COMMON })].join('\n\n');
}

function usageOf({ usage }: { readonly usage: readonly string[] }): string {
  return usage.map((line, index) => `${index === 0 ? 'Usage: ' : '       '}${line}`).join('\n');
}

function optionsOf(options: Readonly<Record<string, OptionSpec>>): string {
  const rows = Object.entries(options).map(([name, { value, about }]): [string, string] => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    about,
  ]);
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return ['Options:', ...rows.map(([flag, about]) => `  ${flag.padEnd(width)}  ${about}`)].join('\n');
}
