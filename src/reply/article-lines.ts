import type { APIEmbedField } from 'discord.js';
import type { ArticleSummary, Hit } from '../index/search-types.ts';
import { count } from './count.ts';
import { marked } from './fit-text.ts';
import { MAX_EMBEDS_CHARS, MAX_FIELD_NAME_CHARS, MAX_FIELD_VALUE_CHARS } from './limits.ts';
import { quote } from './quote.ts';
import { countriesInLine } from './show-countries.ts';
import { dateMarkup } from './show-date.ts';

/** Titles, descriptions and footers around a list of articles stay below this together. */
const AROUND_LIST_CHARS = 1_300;
/** A shorter quote says nothing; then the line above it has to do. */
const MIN_QUOTE_CHARS = 60;

/** "16 January 2024 (photo caption) · 🇷🇺 Russia": what stands under a title. */
export function summaryLine({ date, countries }: ArticleSummary): string {
  return [dateMarkup(date), countriesInLine(countries)].filter((part) => part !== '').join(' · ');
}

/** A field for each hit: title, date and countries, the snippet with its matches bold. */
export function hitFields(hits: readonly Hit[]): readonly APIEmbedField[] {
  return hits.map((hit) => {
    const { text, highlights, cutBefore, cutAfter } = hit.snippet;
    return articleField(hit, hits.length, [versionsLine(hit.versions)], (maxChars) =>
      quote(text, highlights, { maxChars, cutBefore, cutAfter }),
    );
  });
}

/**
 * An article in a list of `listLength`: its title as the field's name, below it date and countries, further lines, a quote.
 * @param render gives the quote in at most that many characters.
 */
export function articleField(
  article: ArticleSummary,
  listLength: number,
  lines: readonly string[],
  render: (maxChars: number) => string,
): APIEmbedField {
  const share = Math.floor((MAX_EMBEDS_CHARS - AROUND_LIST_CHARS) / listLength);
  const name = marked(article.title, Math.min(MAX_FIELD_NAME_CHARS, Math.floor(share / 2)));
  const about = [summaryLine(article), ...lines].filter((line) => line !== '').join('\n');
  const room = Math.min(MAX_FIELD_VALUE_CHARS, share - name.length) - about.length - 1;
  return {
    name,
    value: room < MIN_QUOTE_CHARS ? about : [about, render(room)].filter((line) => line !== '').join('\n'),
  };
}

function versionsLine(versions: readonly ArticleSummary[]): string {
  const [newest] = versions;
  if (newest === undefined) return '';
  return `and ${count(versions.length, 'other version')} of this story, the newest: ${dateMarkup(newest.date)}`;
}
