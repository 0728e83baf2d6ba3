import type { Answer, Citation, Question, ResolvedDate } from '../answer/answer-types.ts';
import { answerLines } from './answer-lines.ts';
import { questionButtons, questionFooter, questionLine } from './answer-parts.ts';
import { articleMenu, button, buttonRow } from './components.ts';
import { confidenceWords } from './confidence-words.ts';
import { buttonId, menuId } from './custom-id.ts';
import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import { MAX_DESCRIPTION_CHARS } from './limits.ts';
import { quote } from './quote.ts';
import type { Reply, Viewer } from './reply.ts';
import { dateMarkup, dayMarkup } from './show-date.ts';

/** Three quotes of a long list's length and a list beside them stay within a description. */
const MAX_QUOTE_CHARS = { one: 1_400, several: 700 } as const;
const MAX_CITED_TITLE_CHARS = 200;
const MAX_RESOLVED_DATES = 4;
const MAX_RESOLVED_TEXT_CHARS = 60;
const SEPARATOR = '\n\n';

/**
 * The answer first; then each quoted sentence with its span bold, followed by its citation with title and date; then what
 * relative dates mean. Lines that begin with ">" hold the article's words and nothing of ours but a number.
 */
export function answerReply(question: Question, answer: Answer, viewer: Viewer): Reply {
  const below = [...evidenceBlocks(answer), ...resolvedBlock(answer.resolvedDates)].join(SEPARATOR);
  const first = answerLines(answer, MAX_DESCRIPTION_CHARS - below.length - SEPARATOR.length);
  return fitReply({
    embeds: [
      {
        author: questionLine(question),
        description: [first, below].filter((part) => part !== '').join(SEPARATOR),
        footer: {
          text: [`Confidence: ${confidenceWords(answer.confidence)}`, ...questionFooter(question, answer)].join('\n'),
        },
      },
    ],
    components: components(answer, viewer),
  });
}

/** The citation of an article stands below the last of the neighbouring quotes that it belongs to; what other articles say has a heading. */
function evidenceBlocks({ evidence, citations }: Answer): readonly string[] {
  const maxChars = evidence.length > 1 ? MAX_QUOTE_CHARS.several : MAX_QUOTE_CHARS.one;
  const citedAs = (number: number | undefined) => citations.find((citation) => citation.number === number);
  const first = citedAs(evidence[0]?.citation);
  return evidence.map(({ sentence, spans, citation }, index) => {
    const cited = citedAs(citation);
    const isNext = index > 0 && evidence[index - 1]?.citation !== citation;
    const lines = [
      ...(isNext ? [`${otherArticle(cited, first)}:`] : []),
      quote(sentence, spans, { maxChars, citation }),
      ...(cited === undefined || evidence[index + 1]?.citation === citation ? [] : [citationLine(cited)]),
    ];
    return lines.join('\n');
  });
}

/** What another article says may differ because it is older or newer. */
function otherArticle(other: Citation | undefined, first: Citation | undefined): string {
  const [own, than] = [other?.date?.iso ?? '', first?.date?.iso ?? ''];
  if (own === '' || than === '' || own === than) return 'Another article';
  return own > than ? 'A newer article' : 'An older article';
}

function citationLine(citation: Citation): string {
  return `[${citation.number}] ${marked(citation.title, MAX_CITED_TITLE_CHARS)} · ${dateMarkup(citation.date)}`;
}

/** Both ways: the words of the article, and the day that they mean, counted from the article's own date. */
function resolvedBlock(dates: readonly ResolvedDate[]): readonly string[] {
  if (dates.length === 0) return [];
  const lines = dates.slice(0, MAX_RESOLVED_DATES).map(({ text, iso, from }) => {
    const words = marked(text, MAX_RESOLVED_TEXT_CHARS);
    return `Date: “${words}” means ${dayMarkup(iso)}, counted from ${dateMarkup(from)}.`;
  });
  return [lines.join('\n')];
}

function components({ citations, candidates, evidence }: Answer, viewer: Viewer) {
  const { askerId } = viewer;
  const [only, second] = citations;
  const others = candidates.length > evidence.length ? candidates : [];
  const buttons = questionButtons(viewer, 'More evidence', others);
  if (only !== undefined && second === undefined) {
    return buttonRow(button('Read article', buttonId(askerId, { verb: 'open-article', id: only.id })), ...buttons);
  }
  return [...articleMenu(menuId(askerId, 'open-article'), 'Read a cited article', citations), ...buttonRow(...buttons)];
}
