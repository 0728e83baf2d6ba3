import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { MAX_QUESTION_CHARS } from '../answer/answer-types.ts';
import { cutWords } from '../article/cut.ts';
import { createDispatch } from '../commands/dispatch.ts';
import type { Request } from '../commands/request.ts';
import { MAX_QUERY_CHARS } from '../commands/search.ts';
import { assertNever, describeError, NewsroomUnavailable } from '../errors.ts';
import type { Log } from '../log.ts';
import { createLocalNewsroom } from '../newsroom/local.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { askAsJson } from './ask-json.ts';
import { chat, TERMINAL_ASKER } from './chat.ts';
import type { Invocation } from './command-line.ts';
import { openLines } from './open-lines.ts';
import { readLines } from './read-lines.ts';
import { refuseContent } from './refuse-content.ts';
import { renderReply } from './render-reply.ts';
import { runBatch } from './run-batch.ts';
import { searchAsJson } from './search-json.ts';
import { print, printable, type Stdio } from './stdio.ts';

/** The subcommands that answer from a loaded collection, without Discord. */
export type NewsroomInvocation = Extract<
  Invocation,
  { readonly kind: 'start' | 'chat' | 'ask' | 'ask-batch' | 'search' | 'search-batch' }
>;

export interface LocalTerminal {
  readonly stdio: Stdio;
  /** Absolute. */
  readonly contentDir: string;
  readonly appVersion: string;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
  /** Aborted when the process is asked to end: the chat finishes its line and stops. */
  readonly stop: AbortSignal;
}

/** @returns the exit code: 0 done, 1 done in part, 2 the content or the input cannot be read. */
export async function runOnNewsroom(invocation: NewsroomInvocation, terminal: LocalTerminal): Promise<number> {
  const { stdio, contentDir } = terminal;
  const newsroom = createLocalNewsroom({ ...terminal, giveWay: () => new Promise(setImmediate) });
  const loaded = await newsroom.load();
  if (!loaded.ok) return refuseContent(loaded.error, stdio);
  if (newsroom.status().articles === 0) stdio.complain(describeError({ code: 'no-articles', path: contentDir }));
  return answerFrom(newsroom, invocation, terminal);
}

async function answerFrom(
  newsroom: Newsroom,
  invocation: NewsroomInvocation,
  terminal: LocalTerminal,
): Promise<number> {
  const { stdio, clock, stop } = terminal;
  const dispatch = createDispatch({ ...terminal, newsroom, admins: () => NOBODY, startedAt: terminal.now() });
  const ask = (text: string) => askAsJson(newsroom, text, clock);
  switch (invocation.kind) {
    case 'start': {
      stdio.complain(HOW_TO_CONNECT);
      const lines = await chat(openLines(stdio, stop), dispatch, stdio);
      if (lines > 0 || stdio.interactive || stop.aborted) return 0;
      stdio.complain(NOBODY_THERE);
      return 2;
    }
    case 'chat':
      await chat(openLines(stdio, stop), dispatch, stdio);
      return 0;
    case 'ask-batch':
      return batch(invocation.file, stdio, (lines) => runBatch(lines, 'question', ask, stdio));
    case 'search-batch':
      return batch(invocation.file, stdio, (lines) =>
        runBatch(lines, 'query', (text) => searchAsJson(newsroom, text, invocation), stdio),
      );
    case 'ask':
      if (invocation.json) return printJson(ask(invocation.question), stdio);
      return say({ command: 'ask', values: { question: cut('question', invocation.question, MAX_QUESTION_CHARS) } });
    case 'search': {
      const { query, country, json } = invocation;
      if (json) return printJson(searchAsJson(newsroom, query, invocation), stdio);
      const text = cut('query', query, MAX_QUERY_CHARS);
      return say({ command: 'search', values: { query: text, ...(country !== undefined && { country }) } });
    }
    default:
      return assertNever(invocation);
  }

  async function say(command: Pick<Extract<Request, { kind: 'command' }>, 'command' | 'values'>): Promise<number> {
    const outcome = await dispatch({ kind: 'command', asker: TERMINAL_ASKER, ...command });
    if (outcome.kind === 'new' || outcome.kind === 'update')
      await print(stdio, `${renderReply(outcome.reply, stdio)}\n`);
    return newsroom.status().articles === 0 ? 1 : 0;
  }

  function cut(what: string, text: string, maxChars: number): string {
    if (text.length <= maxChars) return text;
    stdio.complain(`The ${what} was cut: only its first ${maxChars} characters count.`);
    return cutWords(text, maxChars);
  }
}

const HOW_TO_CONNECT =
  'No DISCORD_TOKEN: answering here. docs/discord-setup.md says how to connect Discord; npm run preview shows it in a browser.';
const NOBODY_THERE =
  'Standard input ended before any line came. Set DISCORD_TOKEN to start the bot, or write questions to standard input.';

/** The terminal is local and always admin; dispatch asks nobody. */
const NOBODY = { userIds: new Set<string>(), roleIds: new Set<string>(), ownerIds: new Set<string>() };

/** @returns the exit code: 1 when nothing can answer, such as an empty collection; that was said when it was loaded. */
async function printJson(answer: Promise<object>, stdio: Stdio): Promise<number> {
  try {
    await print(stdio, `${JSON.stringify(await answer)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof NewsroomUnavailable) return 1;
    throw error;
  }
}

async function batch(
  file: string,
  stdio: Stdio,
  run: (lines: AsyncIterable<string>) => Promise<number>,
): Promise<number> {
  const input: Readable = file === '-' ? stdio.input : createReadStream(file);
  let problem: Error | undefined;
  input.once('error', (error) => {
    problem = error;
  });
  try {
    return await run(readLines(input));
  } catch (error) {
    if (problem === undefined) throw error;
    stdio.complain(`Could not read ${printable(file)}: ${problem.message}.`);
    return 2;
  }
}
