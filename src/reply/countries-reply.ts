import { assertNever } from '../errors.ts';
import type { CountryCount, CountryPage } from '../newsroom/newsroom.ts';
import { articleField } from './article-lines.ts';
import { articleMenu, buttonRow, countryMenu, pageButtons } from './components.ts';
import { count } from './count.ts';
import { menuId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import { MAX_TITLE_CHARS } from './limits.ts';
import { quote } from './quote.ts';
import type { Reply, Viewer } from './reply.ts';
import { shareButton } from './share-button.ts';
import { countryWithFlag } from './show-countries.ts';
import { pagingIds } from './spread-state.ts';

/** Every kind of answer to /countries: the list, one country, several that were meant, none. */
export function countriesReply(page: CountryPage, viewer: Viewer): Reply {
  switch (page.kind) {
    case 'list':
      return listReply(page, viewer);
    case 'country':
      return countryReply(page, viewer);
    case 'several':
      return menuReply('Several countries fit', 'Which one is meant?', page.options, viewer);
    case 'none': {
      const title = marked(`No country is called ${page.typed}`, MAX_TITLE_CHARS);
      const hint = page.nearest.length > 0 ? 'The nearest names:' : '/countries without a name lists all there are.';
      return menuReply(title, hint, page.nearest, viewer);
    }
    default:
      return assertNever(page);
  }
}

function listReply(list: Extract<CountryPage, { kind: 'list' }>, viewer: Viewer): Reply {
  const ids = pagingIds(viewer.askerId, { kind: 'countries', state: { page: list.page } }, 'open-country');
  return fitReply({
    embeds: [
      {
        title: 'Countries in the news',
        description: list.total === 0 ? 'No article of the collection names a country.' : countLines(list.countries),
        footer: { text: pageLine(list, count(list.total, 'country', 'countries')) },
      },
    ],
    components: [...menuOf(ids.menu, list.countries), ...buttonRow(...pageButtons(ids, list), shareButton(viewer))],
  });
}

function countryReply(country: Extract<CountryPage, { kind: 'country' }>, viewer: Viewer): Reply {
  const { code, articles, total, page } = country;
  const ids = pagingIds(viewer.askerId, { kind: 'countries', state: { country: code, page } }, 'open-article');
  return fitReply({
    embeds: [
      {
        title: countryWithFlag(code),
        ...(total === 0 && { description: 'No article of the collection names it.' }),
        fields: articles.map((article) =>
          articleField(article, articles.length, [], (maxChars) => quote(article.sentence, [], { maxChars })),
        ),
        footer: { text: pageLine(country, count(total, 'article')) },
      },
    ],
    components: [
      ...articleMenu(ids.menu, 'Open an article', articles),
      ...buttonRow(...pageButtons(ids, country), shareButton(viewer)),
    ],
  });
}

function menuReply(title: string, hint: string, options: readonly CountryCount[], viewer: Viewer): Reply {
  return fitReply({
    embeds: [{ title, description: [hint, countLines(options)].filter((line) => line !== '').join('\n') }],
    components: [...menuOf(menuId(viewer.askerId, 'open-country'), options)],
  });
}

function menuOf(customId: string, countries: readonly CountryCount[]) {
  const options = countries.map(({ code, articles }) => ({ code, description: count(articles, 'article') }));
  return countryMenu(customId, 'Open a country', options);
}

/** At most 25 lines: a page is as long as its menu. */
function countLines(countries: readonly CountryCount[]): string {
  return countries.map(({ code, articles }) => `${countryWithFlag(code)}: ${count(articles, 'article')}`).join('\n');
}

function pageLine({ page, pageCount }: { readonly page: number; readonly pageCount: number }, total: string): string {
  return pageCount > 1 ? `${total} · page ${page + 1} of ${pageCount}` : total;
}
