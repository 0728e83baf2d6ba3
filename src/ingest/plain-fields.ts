/** A name and what stands after its colon. */
const FIELD = /^([A-Za-z][\w-]{0,40}):(?: (\S.*))?$/u;
/** An item of the list below a name. */
const ITEM = /^( {0,8})- (\S.*)$/u;
/** Between quotes, with nothing in it that means something else. */
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/u;
/** "2024-03-05 17:51": in YAML 1.2 a text. */
const DAY = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.+-]*[\dZ])?$/u;
const WORDS = /^[A-Za-z].*\S$/u;
/** What ends or parts a text without quotes: a comment, another field. */
const IS_PARTED = / #|:(?: |$)/u;
const LIST = /^\[([A-Za-z][\w -]*\w(?:, [A-Za-z][\w -]*\w)*)\]$/u;
const RESERVED = /^(?:true|false|null)$/iu;
/** Breaks, tabs and other controls, and a byte order mark. */
const IS_ROUGH = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u;

/**
 * The fields of front matter whose every line is a name, a colon and a plain text, or an item of a list below its name, as nearly all
 * have: what `yaml` makes of it, at a tenth of the time.
 * @returns undefined for anything else, right or wrong: that is for `yaml` to read.
 */
export function plainFields(source: string): Readonly<Record<string, unknown>> | undefined {
  const text = source.replaceAll('\r\n', '\n');
  if (IS_ROUGH.test(text)) return undefined;
  const fields: Record<string, unknown> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, written] = FIELD.exec(lines[at] ?? '') ?? [];
    if (name === undefined || Object.hasOwn(fields, name) || RESERVED.test(name)) return undefined;
    const value = written === undefined ? plainItems(lines, at + 1) : plainValue(written);
    if (value === undefined) return undefined;
    fields[name] = value;
    if (written === undefined) at += value.length;
  }
  return fields;
}

/** The items of a list that begins at a line; undefined for one of no item, or one that is not plain. */
function plainItems(lines: readonly string[], from: number): readonly unknown[] | undefined {
  const items: unknown[] = [];
  const [, margin] = ITEM.exec(lines[from] ?? '') ?? [];
  for (const line of lines.slice(from)) {
    const [, indent, written] = ITEM.exec(line) ?? [];
    if (written === undefined) break;
    const item = plainValue(written);
    if (item === undefined || indent !== margin) return undefined;
    items.push(item);
  }
  return items.length === 0 ? undefined : items;
}

function plainValue(written: string): string | readonly string[] | undefined {
  if (DAY.test(written)) return written;
  if (WORDS.test(written)) return IS_PARTED.test(written) || RESERVED.test(written) ? undefined : written;
  const list = LIST.exec(written)?.[1]?.split(', ');
  if (list !== undefined) return list.some((item) => RESERVED.test(item)) ? undefined : list;
  const quoted = QUOTED.exec(written);
  return quoted?.[1] ?? quoted?.[2];
}
