import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { OptionSpec } from './subcommands.ts';

/** A mistake in the arguments, in words for the person who typed them. */
export class UsageError extends Error {}

/** The arguments of one subcommand, checked against its declared options. */
export interface Arguments {
  /** What is not an option, in order. */
  readonly words: readonly string[];
  has(option: string): boolean;
  text(option: string): string | undefined;
  /** All words as one text. */
  sentence(what: string): string;
  expectNoWords(): void;
}

/** @throws UsageError, as do the methods of the result. */
export function readArguments(options: Readonly<Record<string, OptionSpec>>, args: readonly string[]): Arguments {
  const { values, positionals: words } = parse(options, args);
  return {
    words,
    has: (option) => values[option] === true,
    text: (option) => {
      const value = values[option];
      if (value === '') throw new UsageError(`--${option} needs a value.`);
      return typeof value === 'string' ? value : undefined;
    },
    sentence: (what) => {
      const text = words.join(' ').trim();
      if (text === '') throw new UsageError(`The ${what} is missing.`);
      return text;
    },
    expectNoWords: () => {
      if (words[0] !== undefined) throw new UsageError(`"${words[0]}" is one argument too many.`);
    },
  };
}

function parse(specs: Readonly<Record<string, OptionSpec>>, args: readonly string[]) {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { value }] of Object.entries(specs)) {
    options[name] = { type: value === undefined ? 'boolean' : 'string' };
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Its messages go on about "--"; the first sentence says what is wrong.
    const [problem] = String(error instanceof Error ? error.message : error).split(/[.\n]/u, 1);
    throw new UsageError(`${problem}.`);
  }
}
