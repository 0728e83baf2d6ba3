import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineForms, ScrapedLine } from './classify-line.ts';
import { type Decoded, decodeText } from './decode-text.ts';
import { readFieldForms } from './field-forms.ts';
import type { FolderKey } from './folder-key.ts';
import { fencedStories } from './front-matter.ts';
import type { Reject } from './ingest-report.ts';
import { judgeLines } from './judge-lines.ts';
import { type Line, readLines } from './lines.ts';
import { withoutLinkMarks } from './link-marks.ts';
import { type ParsedStories, parseJson, parseJsonLines } from './parse-json.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { RawStory } from './raw-story.ts';
import { readStory } from './read-story.ts';
import { splitStories } from './split-stories.ts';
import { unwrapLines } from './unwrap-lines.ts';
import { MAX_FILE_BYTES, reasonOf } from './walk-folder.ts';

/** What one file held. */
export interface FileContent {
  readonly file: string;
  /** Undefined when the bytes could not be read as text. */
  readonly encoding?: (Decoded & { ok: true })['encoding'];
  readonly stories: readonly RawStory[];
  readonly rejects: readonly Reject[];
}

/** A file as text; a scraped one in lines, too. */
export interface ReadText {
  readonly decoded: Decoded;
  readonly lines: readonly Line[];
}

/** No news story has more; such a text is data, and every reader of the index would pay for it. */
const MAX_PARAGRAPHS = 10_000;
const MAX_STORY_CHARS = 2_000_000;
/** Lines classified between two looks at the clock. */
const LINES_PER_SLICE = 200;

/**
 * Reads what one file of the content folder holds. A file that can't be used gives rejects, never an exception.
 * @param forms what the lines of the collection are.
 */
export async function readContentFile(
  file: string,
  { decoded, lines }: ReadText,
  pause: () => Promise<void>,
  forms: LineForms,
): Promise<FileContent> {
  const refuse = (reason: string, line = 1): FileContent => ({ file, stories: [], rejects: [{ file, line, reason }] });
  if (!decoded.ok) return refuse(decoded.reason);
  const { text, encoding } = decoded;
  if (!/\S/u.test(text)) return refuse('empty');
  await pause();
  let parsed: ParsedStories;
  try {
    parsed = await parse(file, text, lines, pause, forms);
  } catch (error) {
    // A fault of ours: it must not take the other files with it.
    return refuse(`Newsdesk failed over it (${String(error)}): leave it out, and report it`);
  }
  const { stories, rejects } = parsed;
  const refused: Reject[] = [...rejects];
  const usable: RawStory[] = [];
  for (const story of stories) {
    const reason = whyUnusable(story);
    if (reason === undefined) usable.push(story);
    else refused.push({ file, line: story.line, reason });
  }
  if (usable.length === 0 && refused.length === 0)
    refused.push({ file, line: 1, reason: 'no story in it, only furniture of a page' });
  return { file, encoding, stories: usable, rejects: refused };
}

async function parse(
  file: string,
  text: string,
  source: readonly Line[],
  pause: () => Promise<void>,
  forms: LineForms,
): Promise<ParsedStories> {
  switch (file.slice(file.lastIndexOf('.')).toLowerCase()) {
    case '.json':
      return parseJson(text, file);
    case '.jsonl':
      return parseJsonLines(text, file);
    case '.md':
      return markdownStory(text, file, 1);
    default: {
      const fenced = fencedStories(text);
      if (fenced.length > 0) return joined(fenced.map((story) => markdownStory(story.text, file, story.line)));
      const lines: ScrapedLine[] = [];
      for (const line of unwrapLines(source)) {
        lines.push(forms.classify(line));
        if (lines.length % LINES_PER_SLICE === 0) await pause();
      }
      const stories: RawStory[] = [];
      for (const part of splitStories(judgeLines(lines))) {
        stories.push(readStory(file, part));
        await pause();
      }
      return { stories, rejects: [] };
    }
  }
}

function markdownStory(text: string, file: string, line: number): ParsedStories {
  const story = parseMarkdown(text, file);
  return 'reason' in story
    ? { stories: [], rejects: [{ file, line, reason: story.reason }] }
    : { stories: [{ ...story, line }], rejects: [] };
}

function joined(parsed: readonly ParsedStories[]): ParsedStories {
  return {
    stories: parsed.flatMap(({ stories }) => stories),
    rejects: parsed.flatMap(({ rejects }) => rejects),
  };
}

function whyUnusable({ passages, captions, title }: RawStory): string | undefined {
  if (passages.length === 0 && captions.length === 0)
    return /\p{L}/u.test(title) ? 'a title without a text' : 'no story in it, only furniture of a page';
  if (passages.length > MAX_PARAGRAPHS)
    return `more than ${MAX_PARAGRAPHS.toLocaleString('en')} paragraphs in one story; no news story has as many`;
  const chars = passages.reduce((sum, text) => sum + text.length, title.length);
  return chars > MAX_STORY_CHARS
    ? `a story of more than ${MAX_STORY_CHARS / 1_000_000} million characters; split it`
    : undefined;
}

/**
 * The text of a file, or why it has none. At once: for thousands of small files that takes a fifth of the time that promises take.
 * @param folderKey is given the bytes, or undefined where there are none.
 */
export function readText(dir: string, file: string, folderKey?: FolderKey): ReadText {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(dir, file));
  } catch (error) {
    folderKey?.add(file, undefined);
    return refused(reasonOf(error));
  }
  folderKey?.add(file, bytes);
  // It may have grown since it was listed.
  if (bytes.length > MAX_FILE_BYTES) return refused(`larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; split it`);
  const decoded = decodeText(bytes);
  return {
    decoded,
    lines: decoded.ok && /\.txt$/iu.test(file) ? readFieldForms(withoutLinkMarks(readLines(decoded.text))) : [],
  };
}

function refused(reason: string): ReadText {
  return { decoded: { ok: false, reason }, lines: [] };
}
