import { parse } from 'yaml';
import { keyOf } from './lines.ts';
import { plainFields } from './plain-fields.ts';
import type { RawStory } from './raw-story.ts';
import { readFields, storyFromFields } from './structured-story.ts';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
/** Front matter is a handful of fields; a megabyte of YAML is something else. */
const MAX_FRONT_MATTER_CHARS = 20_000;
const IMAGE = /^!\[([^\]]{0,2000})\]\([^)]{0,2000}\)$/u;

/** Reads a Markdown story: YAML front matter (data only, no aliases that multiply), the title again as `#`, images with captions. */
export function parseMarkdown(source: string, file: string): RawStory | { readonly reason: string } {
  const matter = FRONT_MATTER.exec(source);
  const yaml = matter?.[1] ?? '';
  if (yaml.length > MAX_FRONT_MATTER_CHARS) return { reason: 'front matter longer than 20,000 characters' };
  let data: unknown = {};
  try {
    data =
      yaml === '' ? {} : (plainFields(yaml) ?? parse(yaml, { maxAliasCount: 10, schema: 'core', logLevel: 'error' }));
  } catch (error) {
    return { reason: `front matter that is not YAML (${firstLine(error)})` };
  }
  const fields = readFields(data ?? {});
  if (!fields.success) return { reason: 'front matter that is not a list of fields' };
  const captions: string[] = [];
  const body: string[] = [];
  let heading: string | undefined;
  for (const line of source.slice(matter?.[0].length ?? 0).split(/\r?\n/u)) {
    const image = IMAGE.exec(line.trim())?.[1]?.trim();
    const title = /^#\s+(.+?)\s*#*$/u.exec(line)?.[1];
    if (image !== undefined) {
      if (image !== '') captions.push(image);
    } else if (title !== undefined && (heading === undefined || keyOf(title) === keyOf(fields.data.title ?? '')))
      heading ??= title;
    else body.push(plainMarkdown(line));
  }
  const own = fields.data.caption;
  const story = {
    ...fields.data,
    title: fields.data.title ?? heading,
    body: body.join('\n'),
    caption: own ?? captions,
  };
  if ((story.title ?? fields.data.headline) === undefined)
    return { reason: 'no title (in the front matter, or as a heading with one #)' };
  if (story.body.trim() === '') return { reason: 'a title without a text' };
  return storyFromFields(story, file, 1);
}

const HAS_MARKS = /^[#>]|[*_`[]/u;

/** Takes off marks that stand at the start of a line, and links and images inside it; words stay as they are. */
function plainMarkdown(line: string): string {
  if (!HAS_MARKS.test(line)) return line;
  return line
    .replace(/^#{1,6}\s+/u, '')
    .replace(/^>\s?/u, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\[([^\]]+)\]\((?:https?:|\/|#)[^)]*\)/gu, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/`([^`]+)`/gu, '$1');
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 120) ?? '';
}
