import type { ArticleLookup } from '../newsroom/newsroom.ts';
import { summaryLine } from './article-lines.ts';
import { articleMenu } from './components.ts';
import { count } from './count.ts';
import { menuId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked, stackBlocks } from './fit-text.ts';
import { MAX_DESCRIPTION_CHARS, MAX_MENU_OPTIONS } from './limits.ts';
import type { Reply, Viewer } from './reply.ts';

const MAX_TITLE_IN_LINE_CHARS = 300;

/** A typed title that means several articles, or none (then the nearest). A pick decodes to `open-article`. */
export function chooseArticleReply(lookup: Exclude<ArticleLookup, { kind: 'found' }>, viewer: Viewer): Reply {
  const isSeveral = lookup.kind === 'several';
  const articles = (isSeveral ? lookup.options : lookup.nearest).slice(0, MAX_MENU_OPTIONS);
  const lines = articles.map(
    (article) => `- ${marked(article.title, MAX_TITLE_IN_LINE_CHARS)}\n  ${summaryLine(article)}`,
  );
  const hint = isSeveral ? 'Which one is meant?' : hintWithoutMatch(articles.length);
  return fitReply({
    embeds: [
      {
        title: isSeveral ? 'Several articles fit' : 'No article has that title or id',
        description: stackBlocks(
          [hint, ...lines],
          MAX_DESCRIPTION_CHARS,
          (left) => `${count(left, 'more article')} in the menu`,
        ),
      },
    ],
    components: [...articleMenu(menuId(viewer.askerId, 'open-article'), 'Open an article', articles)],
  });
}

function hintWithoutMatch(nearest: number): string {
  return nearest > 0 ? 'The nearest titles:' : '/search looks into the texts, /latest lists the newest.';
}
