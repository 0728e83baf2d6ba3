import { z } from 'zod';
import { LineForms } from './classify-line.ts';
import { findDay } from './dates.ts';
import { readLines } from './lines.ts';
import type { RawStory } from './raw-story.ts';
import { readStory } from './read-story.ts';
import { unwrapLines } from './unwrap-lines.ts';

const text = z.string().trim().min(1);
const texts = z.union([z.string(), z.array(z.union([z.string(), z.looseObject({ text: z.string() })]))]);
const named = z.union([
  z.string(),
  z.looseObject({ name: z.string() }),
  z.array(z.union([z.string(), z.looseObject({ name: z.string() })])),
]);

/** Names that feeds, schema.org and scrapers give to the same field; case, `_`, `-` and prefixes such as `og:` do not count. */
const SYNONYMS: Readonly<Record<string, keyof StoryFields>> = {
  title: 'title',
  headline: 'headline',
  webtitle: 'headline',
  name: 'headline',
  body: 'body',
  articlebody: 'body',
  bodytext: 'body',
  maintext: 'body',
  fulltext: 'body',
  contenthtml: 'content',
  content: 'content',
  contenttext: 'content',
  text: 'text',
  paragraphs: 'paragraphs',
  date: 'date',
  publishedat: 'publishedAt',
  datepublished: 'publishedAt',
  publishdate: 'publishedAt',
  publishedtime: 'publishedAt',
  published: 'published',
  pubdate: 'published',
  publicationdate: 'published',
  webpublicationdate: 'published',
  url: 'url',
  link: 'url',
  weburl: 'url',
  canonicalurl: 'url',
  source: 'source',
  publisher: 'source',
  sitename: 'source',
  author: 'author',
  authors: 'author',
  creator: 'author',
  byline: 'byline',
  caption: 'caption',
  captions: 'caption',
  image: 'image',
  imageurl: 'image',
};

/** The fields of a record under the names that are used here; of two synonyms the first that has a value counts. */
export function readFields(record: unknown): z.ZodSafeParseResult<StoryFields> {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return storyFields.safeParse(record);
  const fields = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    const plain = key
      .replace(/^.*:/u, '')
      .replace(/[_\s-]/gu, '')
      .toLowerCase();
    const name = Object.hasOwn(SYNONYMS, plain) ? SYNONYMS[plain] : undefined;
    if (name !== undefined && value !== null && value !== '' && !fields.has(name)) fields.set(name, value);
  }
  return storyFields.safeParse(Object.fromEntries(fields));
}

/** The fields of a story. Unknown ones are ignored; a field of a wrong type counts as missing. */
const storyFields = z.object({
  title: text.optional().catch(undefined),
  headline: text.optional().catch(undefined),
  body: texts.optional().catch(undefined),
  content: texts.optional().catch(undefined),
  text: texts.optional().catch(undefined),
  paragraphs: texts.optional().catch(undefined),
  date: z.union([z.string(), z.date()]).optional().catch(undefined),
  publishedAt: z.string().optional().catch(undefined),
  published: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  source: named.optional().catch(undefined),
  author: named.optional().catch(undefined),
  byline: z.string().optional().catch(undefined),
  caption: texts.optional().catch(undefined),
  image: z.string().optional().catch(undefined),
});
export type StoryFields = z.infer<typeof storyFields>;

/**
 * A story whose parts come named (JSON, front matter). Its text is cleaned like scraped text: feeds carry furniture too.
 * @returns a reason when there is no title or no text.
 */
export function storyFromFields(
  fields: StoryFields,
  file: string,
  line: number,
): RawStory | { readonly reason: string } {
  const title = fields.title ?? fields.headline;
  if (title === undefined) return { reason: 'no title (a text under "title")' };
  const body = joinTexts(fields.body ?? fields.content ?? fields.text ?? fields.paragraphs);
  if (body.trim() === '') return { reason: 'no text (under "body", "content" or "text")' };
  const captions = joinTexts(fields.caption);
  const forms = new LineForms();
  const lines = unwrapLines(readLines(`${title.replace(/\s+/gu, ' ')}\n\n${body}`));
  const scraped = readStory(
    file,
    lines.map((scrapedLine) => forms.classify(scrapedLine)),
    'known title',
  );
  const iso = [fields.date, fields.publishedAt, fields.published]
    .map((value) => findDay(value instanceof Date ? value.toISOString() : (value ?? '')))
    .find((day) => day !== undefined);
  return {
    file,
    line,
    title: scraped.title,
    captions: withCaptions(captions, scraped.captions),
    passages: scraped.passages,
    date: iso === undefined ? scraped.date : { iso, basis: 'front-matter' },
    place: scraped.place,
    author: nameOf(fields.author) ?? fields.byline?.replace(/^by\s+/iu, '') ?? scraped.author,
    agency:
      scraped.agencyFromPhoto === true
        ? (nameOf(fields.source) ?? scraped.agency)
        : (scraped.agency ?? nameOf(fields.source)),
    agencyFromPhoto: scraped.agencyFromPhoto === true && nameOf(fields.source) === undefined,
    url: webAddress(fields.url) ?? scraped.url,
    image: webAddress(fields.image),
    doubtful: scraped.doubtful,
    removed: scraped.removed,
    notes: scraped.notes,
  };
}

function withCaptions(own: string, scraped: readonly string[]): readonly string[] {
  const captions = own.split('\n\n').map((caption) => caption.trim());
  return [...new Set([...captions.filter(Boolean), ...scraped])];
}

function joinTexts(value: StoryFields['body']): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return value.map((part) => (typeof part === 'string' ? part : part.text)).join('\n\n');
}

function nameOf(value: StoryFields['source']): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  const name = (typeof first === 'string' ? first : first?.name)?.trim();
  return name === undefined || name === '' || /^https?:/iu.test(name) ? undefined : name;
}

/** Only web addresses are kept: a link is shown to readers. */
function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\/\S+$/iu.test(value.trim()) ? value.trim() : undefined;
}
