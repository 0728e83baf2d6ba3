import { z } from 'zod';
import { cutGraphemes } from '../article/cut.ts';
import { cleanLine, isBlank } from '../reply/clean-text.ts';
import { MAX_NAME_CHARS, type Option, type Options } from './options.ts';

/** Values as they come from a surface: Discord's options, or the words of a typed line. */
export type RawValues = Readonly<Record<string, string | boolean>>;

export type ReadValues =
  | { readonly ok: true; readonly values: Readonly<Record<string, unknown>> }
  /** One sentence per problem, each with its remedy. */
  | { readonly ok: false; readonly problems: readonly string[] };

const YES = new Set(['true', 'yes', 'on', 'y', '1', '']);
const NO = new Set(['false', 'no', 'off', 'n', '0']);
const DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const EARLIEST_YEAR = 1000;

/** Reads values by their declaration. Values of undeclared names are dropped: Discord may still hold an older declaration. */
export function readValues(options: Options, raw: RawValues): ReadValues {
  const read = schemaOf(options).safeParse(raw);
  if (!read.success) return { ok: false, problems: read.error.issues.map(({ message }) => message) };
  const given = Object.entries(read.data).filter(([, value]) => value !== undefined);
  return { ok: true, values: Object.fromEntries(given) };
}

const schemas = new WeakMap<Options, z.ZodObject>();

function schemaOf(options: Options): z.ZodObject {
  const known = schemas.get(options);
  if (known !== undefined) return known;
  const shape = Object.entries(options).map(([name, option]) => [name, optionSchema(name, option)]);
  const schema = z.object(Object.fromEntries(shape));
  schemas.set(options, schema);
  return schema;
}

function optionSchema(name: string, option: Option): z.ZodType {
  switch (option.type) {
    case 'text':
      return z
        .string({ error: missing(name) })
        .transform(plain)
        .pipe(
          z
            .string()
            .min(1, missing(name))
            .max(option.maxChars, { error: ({ input }) => tooLong(name, option.maxChars, input) }),
        );
    case 'country':
    case 'article': {
      const typed = z.string({ error: missing(name) }).transform((text) => cutGraphemes(plain(text), MAX_NAME_CHARS));
      // An emptied option is the same as none; only a required one is missed.
      return option.required
        ? typed.pipe(z.string().min(1, missing(name)))
        : typed.transform((text) => (text === '' ? undefined : text)).optional();
    }
    case 'day':
      return z
        .string()
        .transform((text, context) => {
          const day = dayOf(text.trim());
          if (day === undefined)
            context.addIssue(`${name} is not a day. Write it as year-month-day, such as 2025-06-08.`);
          return day;
        })
        .optional();
    case 'choice':
      return z
        .string()
        .transform((text) => text.trim().toLowerCase())
        .pipe(z.enum(option.choices, { error: `${name} is one of ${option.choices.join(', ')}.` }))
        .optional();
    case 'flag':
      return z
        .union([z.boolean(), z.string()])
        .transform((value, context) => {
          if (typeof value === 'boolean') return value;
          const word = value.trim().toLowerCase();
          if (!YES.has(word) && !NO.has(word)) context.addIssue(`${name} is true or false.`);
          return YES.has(word);
        })
        .default(false);
  }
}

function missing(name: string): string {
  return `The ${name} is missing: type a few words.`;
}

function tooLong(name: string, maxChars: number, input: unknown): string {
  return `The ${name} has ${String(input).length} characters, and ${maxChars} are possible. Shorten it.`;
}

/** One line of well-formed text; nothing if nothing of it can be seen. */
function plain(text: string): string {
  return isBlank(text) ? '' : cleanLine(text);
}

/** Only days that the calendar has: 2025-02-30 is none. */
function dayOf(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists && Number(year) >= EARLIEST_YEAR ? iso : undefined;
}
