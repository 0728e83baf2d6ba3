import type { NoAnswer, Question } from '../answer/answer-types.ts';
import { questionButtons, questionFooter, questionLine } from './answer-parts.ts';
import { summaryLine } from './article-lines.ts';
import { articleMenu, buttonRow } from './components.ts';
import { menuId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import { quote } from './quote.ts';
import type { Reply, Viewer } from './reply.ts';

const MAX_NEAREST = 5;
const MAX_TITLE_IN_LINE_CHARS = 250;
const REASONS = {
  'nothing-near': 'No article has the words of this question. /latest shows what there is.',
  'not-said': 'There are articles near this topic, but none has a sentence that answers the question.',
} as const;
const MAX_QUOTE_CHARS = 550;
/** About one in ten such sentences answers after all: worth a look, no answer. */
const NEAR_CONFIDENCE = 0.1;

/** An honest "not in this collection", with what is nearest. */
export function noAnswerReply(question: Question, noAnswer: NoAnswer, viewer: Viewer): Reply {
  const { nearest, candidates } = noAnswer;
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
        description: [
          ...nearestSentence(noAnswer),
          ...(lines.length > 0 ? ['', 'Nearest articles:', ...lines] : []),
        ].join('\n'),
        ...(footer.length > 0 && { footer: { text: footer.join('\n') } }),
      },
    ],
    components: [
      ...articleMenu(menuId(viewer.askerId, 'open-article'), 'Read a nearest article', shown),
      ...buttonRow(...questionButtons(viewer, 'Nearest sentences', candidates)),
    ],
  });
}

/** Why there is no answer; where one may stand there in other words, the sentence for the reader to judge. */
function nearestSentence({ reason, confidence, candidates: [candidate] }: NoAnswer): readonly string[] {
  if (candidate === undefined || confidence < NEAR_CONFIDENCE) return [REASONS[reason]];
  return [
    'No sentence is sure to answer the question. The nearest one:',
    quote(candidate.sentence, [], { maxChars: MAX_QUOTE_CHARS }),
    marked(candidate.articleTitle, MAX_TITLE_IN_LINE_CHARS),
  ];
}
