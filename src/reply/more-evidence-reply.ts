import type { Answer, Candidate, NoAnswer, Question } from '../answer/answer-types.ts';
import type { ArticleId } from '../article/article.ts';
import type { ArticleSummary } from '../index/search-types.ts';
import { questionButtons, questionFooter, questionLine } from './answer-parts.ts';
import { articleMenu, buttonRow } from './components.ts';
import { menuId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import { quote } from './quote.ts';
import type { Reply, Viewer } from './reply.ts';
import { dateMarkup } from './show-date.ts';

const MAX_QUOTE_CHARS = 550;
const MAX_CITED_TITLE_CHARS = 160;

/** All sentences that came near, best first; whether they answer is for the reader to judge. */
export function moreEvidenceReply(question: Question, result: Answer | NoAnswer, viewer: Viewer): Reply {
  const { candidates } = result;
  const ids = [...new Set(candidates.map(({ articleId }) => articleId))];
  const known = knownArticles(result);
  const footer = questionFooter(question, result);
  return fitReply({
    embeds: [
      {
        author: questionLine(question),
        title: result.kind === 'answer' ? 'More evidence' : 'Nearest sentences',
        description:
          candidates.length === 0
            ? 'No sentence of the collection has the words of this question.'
            : candidates.map((candidate) => block(candidate, ids, known)).join('\n\n'),
        ...(footer.length > 0 && { footer: { text: footer.join('\n') } }),
      },
    ],
    components: [
      ...articleMenu(menuId(viewer.askerId, 'open-article'), 'Read an article', menuArticles(ids, candidates, known)),
      ...buttonRow(...questionButtons(viewer, '', [])),
    ],
  });
}

type Known = ReadonlyMap<ArticleId, ArticleSummary>;

/** Candidates carry a title only; the date is known of those that are cited or nearest. */
function knownArticles(result: Answer | NoAnswer): Known {
  const articles: readonly ArticleSummary[] = result.kind === 'answer' ? result.citations : result.nearest;
  return new Map(articles.map((article) => [article.id, article]));
}

function block({ sentence, articleId, articleTitle }: Candidate, ids: readonly ArticleId[], known: Known): string {
  const citation = ids.indexOf(articleId) + 1;
  const article = known.get(articleId);
  return [
    quote(sentence, [], { maxChars: MAX_QUOTE_CHARS, citation }),
    [
      `[${citation}] ${marked(articleTitle, MAX_CITED_TITLE_CHARS)}`,
      ...(article ? [dateMarkup(article.date)] : []),
    ].join(' · '),
  ].join('\n');
}

function menuArticles(ids: readonly ArticleId[], candidates: readonly Candidate[], known: Known) {
  return ids.map((id) => {
    const title = candidates.find(({ articleId }) => articleId === id)?.articleTitle ?? '';
    return known.get(id) ?? { id, title };
  });
}
