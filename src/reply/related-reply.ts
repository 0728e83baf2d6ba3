import type { ArticleSummary, Hit } from '../index/search-types.ts';
import { hitFields } from './article-lines.ts';
import { articleMenu, buttonRow } from './components.ts';
import { menuId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import { MAX_TITLE_CHARS } from './limits.ts';
import type { Reply, Viewer } from './reply.ts';
import { shareButton } from './share-button.ts';

/** Articles related to one. */
export function relatedReply(article: ArticleSummary, hits: readonly Hit[], viewer: Viewer): Reply {
  return fitReply({
    embeds: [
      {
        title: marked(`Related to: ${article.title}`, MAX_TITLE_CHARS),
        ...(hits.length === 0 && { description: 'No other article of the collection is near to this one.' }),
        fields: [...hitFields(hits)],
      },
    ],
    components: [
      ...articleMenu(menuId(viewer.askerId, 'open-article'), 'Open an article', hits),
      ...buttonRow(shareButton(viewer)),
    ],
  });
}
