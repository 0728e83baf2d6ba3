import type { Line } from './lines.ts';

/** Fields of the records of a press archive: a line of two or three capitals, and what it names on the lines below or beside it. */
const FIELD =
  /^(AN|ART|BY|CLM|CO|CR|CT|CX|CY|DLN|ED|ET|HD|IN|IPC|IPD|LA|LP|NS|PD|PG|PUB|RE|RF|SC|SE|SN|TD|VOL|WC)(?: (\S.*))?$/u;
/** They hold the paragraphs. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['LP', 'TD']);
const SURE_FIELDS = ['PD', 'SN', 'SC', 'WC', 'AN'];
/** Beside the paragraphs only these are fields: "IN A STATEMENT" is text. */
const BESIDE_TEXT = /^(?:TD|(?:CO|IN|NS|RE|IPC|IPD) [\w, ]+ : |AN Document |PUB )/u;
/** "^Ferry line opens", "^By DANA REYES=", "^Eds: Adds quotes.<": lines of a wire's head. */
const CARET = /^\^(?=[\p{L}\d"“‘'])/u;
const NO_CARET_TITLE =
  /^(?:eds?\b|by\b|with\b|an? \p{Lu}{2}\b|.{2,40}\b(?:writer|correspondent|editor|staff|press)$)/iu;
const MIN_CARETS = 2;

/**
 * Lines of archive records and wires, whose forms say what each is, in the forms that pages use: "Headline: …", "By …",
 * "Published: …". Every other field becomes "[CODE] …", which is furniture. Other texts stay as they are.
 */
export function readFieldForms(lines: readonly Line[]): readonly Line[] {
  if (areRecords(lines)) return readRecords(lines);
  return lines.filter(({ text }) => CARET.test(text)).length >= MIN_CARETS ? readCarets(lines) : lines;
}

/** A title, paragraphs, and two of the fields that every record has: "HD" and "TD" alone may begin sentences. */
function areRecords(lines: readonly Line[]): boolean {
  const has = (code: string) => lines.some(({ text }) => text === code || text.startsWith(`${code} `));
  return has('HD') && (has('LP') || has('TD')) && SURE_FIELDS.filter(has).length >= 2;
}

function readRecords(lines: readonly Line[]): readonly Line[] {
  const read: Line[] = [];
  let field:
    | { readonly code: string; readonly number: number; readonly gap: number; readonly said: string[] }
    | undefined;
  const close = () => {
    if (field !== undefined)
      read.push({ text: labelled(field.code, field.said.join(' ')), number: field.number, gap: field.gap });
    field = undefined;
  };
  let isText = false;
  for (const line of lines) {
    const [, code, beside] = FIELD.exec(line.text) ?? [];
    const isField = code !== undefined && (beside === undefined || !isText || BESIDE_TEXT.test(line.text));
    if (isField) {
      close();
      isText = TEXT_FIELDS.has(code);
      field = { code, number: line.number, gap: line.gap, said: beside === undefined || isText ? [] : [beside] };
      if (!isText) continue;
      close();
      if (beside !== undefined) read.push({ text: beside, number: line.number, gap: 1 });
    } else if (field === undefined) read.push(line);
    else field.said.push(line.text);
  }
  close();
  return read;
}

function labelled(code: string, said: string): string {
  if (code === 'HD') return `Headline: ${said}`;
  if (code === 'BY' && said !== '') return `By ${said.replace(/^by\s+/iu, '')}`;
  if (code === 'PD') return `Published: ${said}`;
  return `[${code}] ${said}`.trim();
}

function readCarets(lines: readonly Line[]): readonly Line[] {
  let isHeadAbove = false;
  return lines.map((line) => {
    const isHead = CARET.test(line.text);
    const text = isHead ? line.text.slice(1).replace(/\s*[=<]$/u, '') : line.text;
    const isTitle = isHead && !isHeadAbove && !NO_CARET_TITLE.test(text);
    isHeadAbove = isHead && (isHeadAbove || isTitle);
    return isHead ? { text: isTitle ? `Headline: ${text}` : text, number: line.number, gap: line.gap } : line;
  });
}
