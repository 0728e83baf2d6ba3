import type { APIEmbedField } from 'discord.js';
import type { CountryKind } from '../article/article.ts';
import type { Span } from '../article/sentences.ts';
import { countryNames } from '../countries/country-name.ts';
import type { ArticleView, CountryInArticle } from '../newsroom/newsroom.ts';
import { buttonRow, countryMenu, pageButtons } from './components.ts';
import { count } from './count.ts';
import { articlePageIds, menuId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import { MAX_TITLE_CHARS } from './limits.ts';
import { quote } from './quote.ts';
import type { Reply, Viewer } from './reply.ts';
import { shareButton } from './share-button.ts';
import { countryWithFlag } from './show-countries.ts';

const COUNTRIES_PER_PAGE = 8;
/** Lists of countries are long sentences; around the name it is enough. */
const MAX_QUOTE_CHARS = 400;
const KIND_WORDS: Readonly<Record<CountryKind, string>> = {
  name: 'by name',
  demonym: 'by its people',
  capital: 'by its capital',
  place: 'by a place',
};

/**
 * Each country of an article with a sentence that names it.
 * @param page counts from 0; one outside becomes the nearest that exists.
 */
export function articleCountriesReply(article: ArticleView, page: number, viewer: Viewer): Reply {
  const { id, title, countryTags } = article;
  const pageCount = Math.max(1, Math.ceil(countryTags.length / COUNTRIES_PER_PAGE));
  const nearest = Math.min(Math.max(0, page), pageCount - 1);
  const tags = countryTags.slice(nearest * COUNTRIES_PER_PAGE, (nearest + 1) * COUNTRIES_PER_PAGE);
  const ids = articlePageIds(viewer.askerId, 'article-countries-page', id, nearest);
  return fitReply({
    embeds: [
      {
        title: marked(`Countries in: ${title}`, MAX_TITLE_CHARS),
        description:
          countryTags.length === 0
            ? 'This article names no country.'
            : `${count(countryTags.length, 'country', 'countries')}, the most important first.`,
        fields: tags.map(countryField),
        ...(pageCount > 1 && { footer: { text: `Page ${nearest + 1} of ${pageCount}` } }),
      },
    ],
    components: [
      ...countryMenu(menuId(viewer.askerId, 'open-country'), 'Articles about a country', tags),
      ...buttonRow(...pageButtons(ids, { page: nearest, pageCount }), shareButton(viewer)),
    ],
  });
}

function countryField(tag: CountryInArticle): APIEmbedField {
  const { code, mentions, kinds, main, sentence } = tag;
  const facts = [
    ...(main ? ['the story is about it'] : []),
    `${count(mentions, 'mention')} (${kinds.map((kind) => KIND_WORDS[kind]).join(', ')})`,
  ].join(' · ');
  const quoted = quote(sentence, nameSpans(sentence, tag), { maxChars: MAX_QUOTE_CHARS });
  return { name: countryWithFlag(code), value: quoted === '' ? facts : `${facts}\n${quoted}` };
}

/** Where the sentence calls the country by one of its names, the longest first; places and capitals are not marked. */
function nameSpans(sentence: string, { code }: CountryInArticle): readonly Span[] {
  for (const name of [...countryNames(code)].sort((a, b) => b.length - a.length)) {
    for (let start = sentence.indexOf(name); start !== -1; start = sentence.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (!isLetter(sentence[start - 1]) && !isLetter(sentence[end])) return [{ start, end }];
    }
  }
  return [];
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /\p{L}/u.test(char);
}
