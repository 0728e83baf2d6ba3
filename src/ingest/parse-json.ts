import type { Reject } from './ingest-report.ts';
import type { RawStory } from './raw-story.ts';
import { readFields, type StoryFields, storyFromFields } from './structured-story.ts';

export interface ParsedStories {
  readonly stories: readonly RawStory[];
  readonly rejects: readonly Reject[];
}

/** One article, an array, or an object that holds an array of articles. `line` of a story is 1: JSON keeps no lines. */
export function parseJson(source: string, file: string): ParsedStories {
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\ufeff/u, ''));
  } catch (error) {
    return {
      stories: [],
      rejects: [{ file, line: lineOfError(source, error), reason: `not JSON (${messageOf(error)})` }],
    };
  }
  return collect(
    articlesIn(data).map((value, at) => ({ value, line: 1, label: `article ${at + 1}: ` })),
    file,
  );
}

/** One article a line; a bad line is a reject of its own. */
export function parseJsonLines(source: string, file: string): ParsedStories {
  const rejects: Reject[] = [];
  const values: { readonly value: unknown; readonly line: number; readonly label: string }[] = [];
  for (const [index, row] of source
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (row.trim() === '') continue;
    try {
      values.push({ value: JSON.parse(row), line: index + 1, label: '' });
    } catch (error) {
      rejects.push({ file, line: index + 1, reason: `not JSON (${messageOf(error)})` });
    }
  }
  const parsed = collect(values, file);
  return { stories: parsed.stories, rejects: [...rejects, ...parsed.rejects].sort((a, b) => a.line - b.line) };
}

function collect(
  values: readonly { readonly value: unknown; readonly line: number; readonly label: string }[],
  file: string,
): ParsedStories {
  const stories: RawStory[] = [];
  const rejects: Reject[] = [];
  for (const { value, line, label } of values) {
    const fields = readFields(value);
    const story = fields.success
      ? storyFromFields(fields.data, file, line)
      : { reason: 'not an object with "title" and "body"' };
    if ('reason' in story) rejects.push({ file, line, reason: `${label}${story.reason}` });
    else stories.push(story);
  }
  if (values.length === 0) rejects.push({ file, line: 1, reason: 'no article in it' });
  return { stories, rejects };
}

/** Feeds wrap their list of articles in an object or two. */
const MAX_DEPTH = 3;

function isStory(data: object): boolean {
  const fields = readFields(data);
  return fields.success && (fields.data.title ?? fields.data.headline) !== undefined && hasText(fields.data);
}

function hasText({ body, content, text, paragraphs }: StoryFields): boolean {
  return (body ?? content ?? text ?? paragraphs) !== undefined;
}

function articlesIn(data: unknown, depth = 0): readonly unknown[] {
  if (Array.isArray(data)) return data;
  if (typeof data !== 'object' || data === null) return [data];
  if (isStory(data)) return [data];
  const values = Object.values(data);
  const list = values.find(
    (value) => Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null),
  );
  if (Array.isArray(list)) return list;
  // { status, data: { items: […] } }
  const inner = values.find((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
  return depth < MAX_DEPTH && inner !== undefined ? articlesIn(inner, depth + 1) : [data];
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ').slice(0, 100);
}

/** V8 names the position in most messages. */
function lineOfError(source: string, error: unknown): number {
  const position = /position (\d+)/u.exec(messageOf(error))?.[1];
  return position === undefined ? 1 : source.slice(0, Number(position)).split('\n').length;
}
