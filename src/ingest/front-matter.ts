/** A story of a scraped text that begins with the facts of its page, fenced as front matter is. */
export interface FencedStory {
  readonly text: string;
  /** Of the file, from 1, where it begins. */
  readonly line: number;
}

const FENCE = /^---[ \t]*$/u;
/** A name and a colon, or an item of the list below one. */
const FIELD_LINE = /^(?:[A-Za-z][\w-]*:(?: |$)| *- \S)/u;
const TITLE_LINE = /^title: \S/iu;
/** Scrapers write a dozen fields. */
const MAX_FIELDS = 60;

/** The stories of a text whose scraper wrote the facts of each page above it; none for a text that does not begin so. */
export function fencedStories(source: string): readonly FencedStory[] {
  if (!/^\ufeff?---/u.test(source)) return [];
  const lines = source.replace(/^\ufeff/u, '').split(/\r?\n/u);
  const starts = [...lines.keys()].filter((at) => opensStory(lines, at));
  if (starts[0] !== 0) return [];
  return starts.map((start, at) => ({ text: lines.slice(start, starts[at + 1]).join('\n'), line: start + 1 }));
}

function opensStory(lines: readonly string[], at: number): boolean {
  if (!FENCE.test(lines[at] ?? '')) return false;
  const fields = lines.slice(at + 1, at + 1 + MAX_FIELDS);
  const end = fields.findIndex((line) => !FIELD_LINE.test(line));
  return FENCE.test(fields[end] ?? '') && fields.slice(0, end).some((line) => TITLE_LINE.test(line));
}
