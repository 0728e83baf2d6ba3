import type { SearchPage } from '../index/search-types.ts';
import { hitFields } from './article-lines.ts';
import { articleMenu, button, buttonRow, pageButtons } from './components.ts';
import { count } from './count.ts';
import { searchId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked, plain } from './fit-text.ts';
import { MAX_DESCRIPTION_CHARS, MAX_TITLE_CHARS } from './limits.ts';
import type { SearchState } from './press.ts';
import type { Reply, Viewer } from './reply.ts';
import { shareButton } from './share-button.ts';
import { countryWithFlag } from './show-countries.ts';
import { dayMarkup } from './show-date.ts';
import { pagingIds } from './spread-state.ts';

const SORT_WORDS = { relevance: '', newest: 'newest first', oldest: 'oldest first' } as const;
const MAX_LABEL_QUERY_CHARS = 60;

/**
 * One page of /search or /latest (`state.mode`). `state.page` is ignored: `page.page` is what was answered.
 * The state lives in the ids of the menu and the buttons.
 */
export function searchReply(page: SearchPage, state: SearchState, viewer: Viewer): Reply {
  const ids = pagingIds(viewer.askerId, { kind: 'search', state: { ...state, page: page.page } }, 'open-article');
  return fitReply({
    embeds: [
      {
        title: titleOf(state),
        description: [
          page.total === 0 ? nothingFound(state) : foundLine(page, state),
          didYouMeanLine(page),
          undatedLine(page, state),
        ]
          .filter((line) => line !== '')
          .join('\n')
          .slice(0, MAX_DESCRIPTION_CHARS),
        fields: [...hitFields(page.hits)],
        ...(page.pageCount > 1 && { footer: { text: `Page ${page.page + 1} of ${page.pageCount}` } }),
      },
    ],
    components: [
      ...articleMenu(ids.menu, 'Open an article', page.hits),
      ...buttonRow(...pageButtons(ids, page), didYouMeanButton(page, state, viewer), shareButton(viewer)),
    ],
  });
}

function titleOf({ mode, query }: SearchState): string {
  return mode === 'latest' ? 'Latest articles' : marked(`Search: ${query}`, MAX_TITLE_CHARS);
}

function foundLine({ total }: SearchPage, state: SearchState): string {
  return [count(total, 'article'), ...filterWords(state), SORT_WORDS[state.sort]]
    .filter((part) => part !== '')
    .join(' · ');
}

function nothingFound(state: SearchState): string {
  const filters = filterWords(state);
  const found = ['No article found', ...filters].join(' · ');
  if (state.mode === 'latest') return `${found}. /countries lists those that are in the news.`;
  return filters.length > 0
    ? `${found}. Try fewer words, or leave a filter out.`
    : `${found}. Try other or fewer words.`;
}

function filterWords({ country, from, to }: SearchState): readonly string[] {
  return [
    ...(country === undefined ? [] : [`in ${countryWithFlag(country)}`]),
    ...(from === undefined ? [] : [`from ${dayMarkup(from)}`]),
    ...(to === undefined ? [] : [`to ${dayMarkup(to)}`]),
  ];
}

function didYouMeanLine({ didYouMean }: SearchPage): string {
  return didYouMean === undefined ? '' : `Did you mean: ${marked(didYouMean, MAX_TITLE_CHARS)}`;
}

function didYouMeanButton({ didYouMean }: SearchPage, state: SearchState, { askerId }: Viewer) {
  if (didYouMean === undefined) return undefined;
  const id = searchId(askerId, { kind: 'search', state: { ...state, query: didYouMean, page: 0 } });
  return id === undefined ? undefined : button(`Search ${plain(didYouMean, MAX_LABEL_QUERY_CHARS)}`, id);
}

function undatedLine({ undatedLeftOut }: SearchPage, { from, to }: SearchState): string {
  if (undatedLeftOut === 0) return '';
  const bounds = [from && '`from`', to && '`to`'].filter(Boolean).join(' and ');
  return `${count(undatedLeftOut, 'article')} without a date left out because of ${bounds || 'the dates'}.`;
}
