import type { NoAnswer, Question } from '../answer/answer-types.ts';
import { questionButtons, questionFooter, questionLine } from './answer-parts.ts';
import { summaryLine } from './article-lines.ts';
import { articleMenu, buttonRow } from './components.ts';
import { menuId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import type { Reply, Viewer } from './reply.ts';

const MAX_NEAREST = 5;
const MAX_TITLE_IN_LINE_CHARS = 250;
const REASONS = {
  'nothing-near': 'No article has the words of this question. /latest shows what there is.',
  'not-said': 'There are articles near this topic, but none has a sentence that answers the question.',
} as const;

/** An honest "not in this collection", with what is nearest. */
export function noAnswerReply(question: Question, noAnswer: NoAnswer, viewer: Viewer): Reply {
  const { reason, nearest, candidates } = noAnswer;
  const shown = nearest.slice(0, MAX_NEAREST);
  const lines = shown.map(
    (article) => `- ${marked(article.title, MAX_TITLE_IN_LINE_CHARS)}\n  ${summaryLine(article)}`,
  );
  const footer = questionFooter(question, noAnswer);
  return fitReply({
    embeds: [
      {
        author: questionLine(question),
        title: 'Not in this collection',
        description: [REASONS[reason], ...(lines.length > 0 ? ['', 'Nearest articles:', ...lines] : [])].join('\n'),
        ...(footer.length > 0 && { footer: { text: footer.join('\n') } }),
      },
    ],
    components: [
      ...articleMenu(menuId(viewer.askerId, 'open-article'), 'Read a nearest article', shown),
      ...buttonRow(...questionButtons(viewer, 'Nearest sentences', candidates)),
    ],
  });
}
