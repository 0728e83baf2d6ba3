import type { Span } from '../article/sentences.ts';
import { continentsIn, isIn } from './continents.ts';
import { findEnumeration, type Member } from './enumerations.ts';
import type { SpanCandidate } from './find-spans.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';

export interface FoundList {
  readonly sentence: RankedSentence;
  readonly members: readonly Member[];
}

/** A list may stand this many places behind the best sentence, if the question asks for countries and it is the first list of them. */
const MAX_RANK = 6;
/** How far its score may be behind. */
const MAX_BEHIND = 3;

/** The complete list that a question asks for ("which countries", "which of them are in Africa"), members in the order of the text. */
export function findList(
  question: ReadQuestion,
  ranked: readonly RankedSentence[],
  best: SpanCandidate | undefined,
): FoundList | undefined {
  const { shape, words } = question;
  const continents = continentsIn(words);
  const asksForCountries =
    shape.isPlural && shape.focus === 'country' && (shape.asks === 'which' || shape.asks === 'what');
  if (asksForCountries || (continents.length > 0 && asksForMembers(question))) {
    const top = ranked[0]?.score ?? 0;
    for (const sentence of ranked.slice(0, MAX_RANK)) {
      if (top - sentence.score > MAX_BEHIND) break;
      const list = findEnumeration(sentenceText(sentence));
      if (list?.isOfCountries !== true) continue;
      const members =
        continents.length === 0
          ? list.members
          : list.members.filter(({ code }) => code !== undefined && isIn(code, continents));
      if (members.length > 0) return { sentence, members };
    }
    return undefined;
  }
  const [first] = ranked;
  if (!shape.isPlural || first === undefined || best === undefined || (shape.asks !== 'which' && shape.asks !== 'what'))
    return undefined;
  // Any other list is one that the found answer already runs through.
  const list = findEnumeration(sentenceText(first));
  const offset = first.sentences[first.at]?.start ?? 0;
  const touched =
    list?.members.filter(({ start, end }) => start + offset < best.end && end + offset > best.start).length ?? 0;
  return list !== undefined && touched >= 2 ? { sentence: first, members: list.members } : undefined;
}

/** "Which of them", "who", "how many of the countries": members of something said before. */
function asksForMembers({ shape, words }: ReadQuestion): boolean {
  return (
    (shape.asks === 'which' || shape.asks === 'what' || shape.asks === 'who') &&
    (shape.isPlural || words.some(({ word }) => /^(?:them|those|these|ones|countries|nations|are)$/u.test(word)))
  );
}

export function spansOf(members: readonly Member[]): readonly Span[] {
  return members.map(({ start, end }) => ({ start, end }));
}
