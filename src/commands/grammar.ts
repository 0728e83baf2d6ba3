import type { CountryCode } from '../article/article.ts';
import { fold } from '../article/fold.ts';
import { countryNames } from '../countries/country-name.ts';
import { lookUpCountry } from '../countries/look-up-country.ts';
import { editDistance } from '../edit-distance.ts';
import type { Command } from './define-command.ts';
import { latest } from './latest.ts';
import { firstTextOption, type Option } from './options.ts';
import type { RawValues } from './read-values.ts';
import { COMMANDS, findCommand } from './registry.ts';
import { splitOptions } from './typed-options.ts';

export type ParsedLine =
  | { readonly kind: 'command'; readonly command: Command; readonly values: RawValues }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'empty' }
  /** A text was given to a command that takes none. */
  | { readonly kind: 'stray-text'; readonly command: Command }
  | { readonly kind: 'unknown-command'; readonly nearest: readonly string[] };

/** The first word, with its slash, and what follows. */
const FIRST_WORD = /^(\/?)([\p{L}\p{N}_-]+)(?=\s|$)\s*/u;
/** "help!" is the word alone. */
const LONE_WORD = /^(\/?[\p{L}\p{N}_-]+)[?!.]+$/u;
/** What people write to a bot that they meet for the first time; no article answers it, /help does. */
const GREETINGS = phrases([
  'hi, hello, hey, good morning, good evening, thanks, thank you, test, ping',
  'help me, help me please, help please, please help, please help me, can you help me, i need help',
  'what can you do, what do you do, what can i ask, what can i ask you, who are you, what are you',
  'how does this work, how do you work, how do i use this, how do i use you, what is this',
]);
/** No article has these words of itself; the newest articles are what is meant. */
const WANTS_NEWS = phrases([
  'news, the news, latest news, the latest news, the latest, any news, show me the news, give me the news, tell me the news',
  'whats new, what is new, anything new, whats the news, what is the news, whats the latest, what is the latest',
  'whats in the news, what is in the news, whats on the news, what is on the news',
]);
/** Said of today, all the same: the collection ends where it ends. */
const TODAY = /(?: today| now| right now| this week)$/u;
/** A typo in a command's name is at most this far from it. */
const MAX_NAME_EDITS = 2;

/**
 * Reads a typed line: in the terminal, in a mention or in a direct message. "/word …" is a command. A bare word is one only
 * where it cannot be the beginning of a question: "latest", "latest russia" and "countries country:ru" are commands,
 * "countries in the travel ban?" is a question. "search …" always searches.
 */
export function parseLine(line: string): ParsedLine {
  const text = line.trim().replace(LONE_WORD, '$1');
  const plain = lettersOf(text);
  if (text === '' || text === '/' || GREETINGS.has(plain)) return { kind: 'empty' };
  if (WANTS_NEWS.has(plain.replace(TODAY, ''))) return { kind: 'command', command: latest, values: {} };
  const [head, slash, word = ''] = FIRST_WORD.exec(text) ?? [''];
  const command = findCommand(word.toLowerCase());
  const rest = text.slice(head.length);
  if (slash === '/') {
    return command === undefined ? { kind: 'unknown-command', nearest: nearestNames(word) } : read(command, rest);
  }
  if (command !== undefined && isCommandLine(command, rest)) return read(command, rest);
  // "ask who …" says what it does; the word is no part of the question.
  return { kind: 'question', text: command?.name === 'ask' ? rest : text };
}

function phrases(lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(', ')));
}

/** Folded, without signs: "What's new?" is "whats new". */
function lettersOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\s]/gu, '')
    .trim();
}

function isCommandLine({ name, options }: Command, rest: string): boolean {
  if (rest === '' || name === 'search') return true;
  const { text, named } = splitOptions(rest, options);
  if (Object.keys(named).length > 0) return true;
  return Object.entries(options).some(([optionName, option]) => fits(text, optionName, option));
}

/** Whether a text can only be meant as a value of this option. A text option takes anything, so it proves nothing. */
function fits(text: string, name: string, option: Option): boolean {
  switch (option.type) {
    case 'text':
      return false;
    case 'country':
      return isCountryName(text);
    case 'article':
      return /^[0-9a-f]{10}$/u.test(text);
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/u.test(text);
    case 'choice':
      return option.choices.includes(text.toLowerCase());
    case 'flag':
      return text.toLowerCase() === name;
  }
}

/** Spelt right: the loose look-up would take "latest polls" for Poles. "Korea" counts, though it names two. */
function isCountryName(text: string): boolean {
  const match = lookUpCountry(text);
  const typed = fold(text).replace(/^the /u, '');
  const isNamed = (code: CountryCode) =>
    countryNames(code).some((name) => fold(name) === typed || fold(name).split(' ').includes(typed));
  switch (match.kind) {
    case 'found':
      return countryNames(match.code).some((name) => fold(name).replace(/^the /u, '') === typed);
    case 'several':
      return match.codes.length > 1 && match.codes.every(isNamed);
    case 'none':
      return false;
  }
}

function read(command: Command, rest: string): ParsedLine {
  const { text, named } = splitOptions(rest, command.options);
  if (text === '') return { kind: 'command', command, values: named };
  const taker = firstTextOption(command.options);
  if (taker !== undefined) return { kind: 'command', command, values: { [taker]: text, ...named } };
  const flags = text.toLowerCase().split(/\s+/u);
  if (flags.every((flag) => command.options[flag]?.type === 'flag')) {
    return { kind: 'command', command, values: { ...Object.fromEntries(flags.map((flag) => [flag, true])), ...named } };
  }
  return { kind: 'stray-text', command };
}

function nearestNames(word: string): readonly string[] {
  const typed = fold(word).slice(0, 40);
  return COMMANDS.map(({ name }) => ({
    name,
    edits: name.startsWith(typed) ? 0 : editDistance(typed, name, MAX_NAME_EDITS),
  }))
    .filter(({ edits }) => edits <= MAX_NAME_EDITS)
    .sort((a, b) => a.edits - b.edits)
    .map(({ name }) => name);
}
