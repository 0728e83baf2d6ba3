import type { ArticleLookup } from '../newsroom/newsroom.ts';
import { summaryLine } from './article-lines.ts';
import { articleMenu } from './components.ts';
import { menuId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import { MAX_MENU_OPTIONS } from './limits.ts';
import type { Reply, Viewer } from './reply.ts';

const MAX_TITLE_IN_LINE_CHARS = 300;
/** As many as a page of a search; the menu has them all, and on a phone a long list stands in its way. */
const MAX_LISTED = 5;

/** A typed title that means several articles, or none (then the nearest). A pick decodes to `open-article`. */
export function chooseArticleReply(lookup: Exclude<ArticleLookup, { kind: 'found' }>, viewer: Viewer): Reply {
  const isSeveral = lookup.kind === 'several';
  const articles = (isSeveral ? lookup.options : lookup.nearest).slice(0, MAX_MENU_OPTIONS);
  const lines = articles
    .slice(0, MAX_LISTED)
    .map((article) => `- ${marked(article.title, MAX_TITLE_IN_LINE_CHARS)}\n  ${summaryLine(article)}`);
  const unlisted = articles.length - lines.length;
  const hint = isSeveral ? 'Which one is meant?' : hintWithoutMatch(articles.length);
  return fitReply({
    embeds: [
      {
        title: isSeveral ? 'Several articles fit' : 'No article has that title or id',
        description: [hint, ...lines, ...(unlisted > 0 ? [`… and ${unlisted} more in the menu`] : [])].join('\n'),
      },
    ],
    components: [...articleMenu(menuId(viewer.askerId, 'open-article'), 'Open an article', articles)],
  });
}

function hintWithoutMatch(nearest: number): string {
  return nearest > 0 ? 'The nearest titles:' : '/search looks into the texts, /latest lists the newest.';
}
