import type { IsoDay } from '../article/article.ts';

interface Described {
  /** Shown beside the option in Discord: at most 100 characters. */
  readonly description: string;
}

/** Free text, kept as typed but for control characters. Limits in UTF-16 units. */
export interface TextOption extends Described {
  readonly type: 'text';
  readonly required: true;
  readonly maxChars: number;
}

/** Of a code, an id or a title; a longer title is cut, the look-up is loose anyway. */
export const MAX_NAME_CHARS = 200;

/** A country or an article, by an autocompleted code or id, or as a person types it. */
export interface NamedOption extends Described {
  readonly type: 'country' | 'article';
  readonly required?: true;
}

/** A calendar day of UTC. */
export interface DayOption extends Described {
  readonly type: 'day';
}

export interface ChoiceOption extends Described {
  readonly type: 'choice';
  readonly choices: readonly string[];
}

/** Yes or no; absent is no. */
export interface FlagOption extends Described {
  readonly type: 'flag';
}

export type Option = TextOption | NamedOption | DayOption | ChoiceOption | FlagOption;
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends ChoiceOption
  ? O['choices'][number]
  : O extends FlagOption
    ? boolean
    : O extends DayOption
      ? IsoDay
      : string;

type GivenAlways<O extends Option> = O extends FlagOption | { readonly required: true } ? true : false;

/** What `run` gets for its declared options; options that were not given are absent. */
export type Values<O extends Options> = {
  readonly [Name in keyof O as GivenAlways<O[Name]> extends true ? Name : never]: ValueOf<O[Name]>;
} & {
  readonly [Name in keyof O as GivenAlways<O[Name]> extends true ? never : Name]?: ValueOf<O[Name]>;
};

/** The same in every command that may be answered in public. */
export const PRIVATE = { type: 'flag', description: 'Only you see the answer' } as const satisfies Option;

/** The option that free text without an option's name belongs to: the first that takes any text. */
export function firstTextOption(options: Options): string | undefined {
  return Object.keys(options).find((name) => ['text', 'country', 'article'].includes(options[name]?.type ?? ''));
}
