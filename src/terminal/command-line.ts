import type { CountryCode } from '../article/article.ts';
import { countryName } from '../countries/country-name.ts';
import { lookUpCountry } from '../countries/look-up-country.ts';
import { assertNever } from '../errors.ts';
import { type Arguments, readArguments, UsageError } from './arguments.ts';
import { helpFor, overallHelp } from './help-text.ts';
import { START, SUBCOMMANDS, type Subcommand } from './subcommands.ts';

/** What the arguments ask for. `contentDir` is as typed; absent = the setting. */
export type Invocation =
  | ({ readonly kind: 'start' } & Content)
  | ({ readonly kind: 'chat' } & Content)
  | ({ readonly kind: 'preview' } & Content)
  | ({ readonly kind: 'ask'; readonly question: string; readonly json: boolean } & Content)
  | ({ readonly kind: 'ask-batch'; readonly file: string } & Content)
  | ({ readonly kind: 'search'; readonly query: string; readonly json: boolean } & SearchLimits & Content)
  | ({ readonly kind: 'search-batch'; readonly file: string } & SearchLimits & Content)
  | ({ readonly kind: 'articles' | 'check'; readonly json: boolean } & Content)
  | { readonly kind: 'register'; readonly guildId: string | undefined; readonly dryRun: boolean }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage-error'; readonly text: string };

export interface Content {
  readonly contentDir: string | undefined;
}

export interface SearchLimits {
  readonly country: CountryCode | undefined;
  readonly limit: number;
}

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
const GUILD_ID = /^\d{17,20}$/u;

/** Reads the arguments after `node main.js`. */
export function readCommandLine(args: readonly string[]): Invocation {
  const [first, ...rest] = args;
  if (first === 'help') return readCommandLine([...rest, '--help']);
  const subcommand = SUBCOMMANDS.find(({ name }) => name === first);
  try {
    if (subcommand !== undefined) return invoke(subcommand, readArguments(subcommand.options, rest));
    if (first !== undefined && !first.startsWith('-')) {
      throw new UsageError(
        `There is no subcommand "${first}". There are: ${SUBCOMMANDS.map(({ name }) => name).join(', ')}.`,
      );
    }
    return start(readArguments({ ...START.options, version: { about: '' } }, args));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const command = ['newsdesk', ...(subcommand === undefined ? [] : [subcommand.name])].join(' ');
    return { kind: 'usage-error', text: `${error.message}\nSee ${command} --help.` };
  }
}

function start(given: Arguments): Invocation {
  if (given.has('help')) return { kind: 'help', text: overallHelp() };
  if (given.has('version')) return { kind: 'version' };
  const [stray] = given.words;
  if (stray !== undefined) throw new UsageError(`"${stray}" is out of place: a subcommand comes before its options.`);
  return { kind: 'start', contentDir: given.text('content') };
}

function invoke(subcommand: Subcommand, given: Arguments): Invocation {
  if (given.has('help')) return { kind: 'help', text: helpFor(subcommand) };
  const contentDir = given.text('content');
  const file = given.text('batch');
  const { name } = subcommand;
  switch (name) {
    case 'chat':
    case 'preview':
      given.expectNoWords();
      return { kind: name, contentDir };
    case 'ask':
      if (file === undefined)
        return { kind: 'ask', question: given.sentence('question'), json: given.has('json'), contentDir };
      given.expectNoWords();
      return { kind: 'ask-batch', file, contentDir };
    case 'search': {
      const limits = { country: countryOf(given.text('country')), limit: limitOf(given.text('limit')) };
      if (file === undefined) {
        return { kind: 'search', query: given.sentence('query'), json: given.has('json'), ...limits, contentDir };
      }
      given.expectNoWords();
      return { kind: 'search-batch', file, ...limits, contentDir };
    }
    case 'articles':
      given.expectNoWords();
      return { kind: 'articles', json: given.has('json'), contentDir };
    case 'check': {
      const [dir, ...more] = given.words;
      if (more.length > 0 || (dir !== undefined && contentDir !== undefined)) {
        throw new UsageError('One folder can be checked at a time.');
      }
      return { kind: 'check', json: given.has('json'), contentDir: dir ?? contentDir };
    }
    case 'register': {
      given.expectNoWords();
      const guildId = given.text('guild');
      if (guildId !== undefined && !GUILD_ID.test(guildId)) {
        throw new UsageError('--guild needs a server id of 17 to 20 digits: right-click the server › Copy Server ID.');
      }
      return { kind: 'register', guildId, dryRun: given.has('dry-run') };
    }
    default:
      return assertNever(name);
  }
}

function limitOf(typed: string | undefined): number {
  if (typed === undefined) return DEFAULT_LIMIT;
  const limit = /^\d{1,3}$/u.test(typed) ? Number(typed) : 0;
  if (limit < 1 || limit > MAX_LIMIT) throw new UsageError(`--limit needs a whole number from 1 to ${MAX_LIMIT}.`);
  return limit;
}

function countryOf(typed: string | undefined): CountryCode | undefined {
  if (typed === undefined) return undefined;
  const match = lookUpCountry(typed);
  if (match.kind === 'found') return match.code;
  const near = match.kind === 'several' ? match.codes : match.nearest;
  const hint = near.length === 0 ? 'Give a code such as RU, or a name.' : `Did you mean ${listOf(near)}?`;
  throw new UsageError(`--country "${typed}" is not one country. ${hint}`);
}

function listOf(codes: readonly CountryCode[]): string {
  return codes
    .slice(0, 3)
    .map((code) => `${code} (${countryName(code)})`)
    .join(' or ');
}
