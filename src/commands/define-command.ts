import type { QuestionContext } from '../answer/answer-types.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { HelpEntry } from '../reply/help-reply.ts';
import type { Reply, Viewer } from '../reply/reply.ts';
import type { Options, Values } from './options.ts';
import { type RawValues, readValues } from './read-values.ts';

/** What a command may know beside its values: no client, no clock, no file. */
export interface CommandContext {
  readonly newsroom: Newsroom;
  readonly viewer: Viewer;
  readonly appVersion: string;
  /** Milliseconds. */
  readonly uptimeMs: number;
  /** What the conversation is about, where it is known. */
  readonly topic?: QuestionContext;
  /** The commands that the asker may use; /help cannot import the registry that lists it. */
  readonly helpEntries: readonly HelpEntry[];
  /** Shows a passing state while a long command runs. */
  readonly showProgress: (reply: Reply) => void;
}

/** What a command, a press or a question gave. */
export interface Answered {
  readonly reply: Reply;
  /** How many things were found; for the log. */
  readonly hits: number;
  /** Shown to the asker alone whatever was asked for: what went wrong is nobody else's business. */
  readonly private?: boolean;
}

interface Declaration<O extends Options> {
  /** 1 to 32 lower-case letters. */
  readonly name: string;
  /** Shown by Discord beside the name, in /help and in README: at most 100 characters. */
  readonly description: string;
  /** Required ones first, as Discord wants it; the order is that of the form people fill in. */
  readonly options: O;
  /** Offered to and answered for admins only. */
  readonly adminOnly?: true;
  /** Never shown to others, whatever was asked for. */
  readonly alwaysPrivate?: true;
  /** Takes seconds: the surface keeps the request alive at once. */
  readonly slow?: true;
  readonly run: (values: Values<O>, context: CommandContext) => Promise<Answered>;
}

export type Prepared =
  | {
      readonly ok: true;
      /** The option `private` was given. */
      readonly wantsPrivate: boolean;
      readonly run: (context: CommandContext) => Promise<Answered>;
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A declared command, whatever its options are. */
export interface Command extends Omit<Declaration<Options>, 'run'> {
  /** Checks values from outside; what it returns can only be run with values that are right. */
  readonly prepare: (raw: RawValues) => Prepared;
}

/** Declares a command. Its Discord JSON, validation, /help entry, README row and typed grammar all come from here. */
export function defineCommand<const O extends Options>({ run, ...declaration }: Declaration<O>): Command {
  return {
    ...declaration,
    prepare(raw) {
      const read = readValues(declaration.options, raw);
      if (!read.ok) return read;
      // zod has just checked them against the same declaration.
      const values = read.values as Values<O>;
      return { ok: true, wantsPrivate: read.values['private'] === true, run: (context) => run(values, context) };
    },
  };
}
