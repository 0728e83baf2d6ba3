import type { ReadQuestion } from './read-question.ts';

/** The kind of expression that answers; undefined where any words may. */
export type WantedKind =
  | 'time'
  | 'duration'
  | 'count'
  | 'money'
  | 'percent'
  | 'measure'
  | 'age'
  | 'person'
  | 'place'
  | 'reason'
  | 'deed'
  | 'saying';

const TIME_UNITS = /^(?:second|minute|hour|day|night|week|month|year|decade)s?$/u;
const SAYING =
  /^(?:say|says|said|tell|told|announce|announced|claim|claimed|warn|warned|promise|promised|write|wrote|tweet|tweeted|comment|respond|reply)$/u;
const MONEY =
  /^(?:cost|costs|pay|paid|pays|worth|spend|spent|spends|earn|fined|fine|raise|raised|pledged|pledge|price|receive|owe|owes|invest|invested|donate|donated)$/u;
const DOING = /^(?:do|doing|done|happen|happened|happens|happening)$/u;
const HAPPENING = /^happen(?:ed|s|ing)?$/u;
const AUXILIARY = /^(?:is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|should|may|might|must)$/u;

/** What kind of words the question wants for its answer. */
export function wantedKind({ shape, words }: ReadQuestion): WantedKind | undefined {
  const has = (pattern: RegExp): boolean => words.some(({ word }, at) => at > shape.end && pattern.test(word));
  switch (shape.asks) {
    case 'when':
      return 'time';
    case 'where':
      return 'place';
    case 'who':
    case 'whose':
      return 'person';
    case 'why':
      return 'reason';
    case 'how-long':
      return 'duration';
    case 'how-old':
      return 'age';
    case 'how-far':
      return 'measure';
    case 'how-many':
      return TIME_UNITS.test(words[shape.end]?.word ?? '') ? 'duration' : 'count';
    case 'how-much':
      return has(MONEY) || MONEY.test(words[shape.end]?.word ?? '') || words[shape.end]?.word === 'money'
        ? 'money'
        : 'measure';
    case 'what':
    case 'which':
      return wantedOfWhat({ shape, words }, has);
    default:
      return undefined;
  }
}

function wantedOfWhat(
  { shape, words }: Pick<ReadQuestion, 'shape' | 'words'>,
  has: (pattern: RegExp) => boolean,
): WantedKind | undefined {
  // "What year", "which city": the noun stands behind the asking word; "what is the price" asks for it, too.
  switch (shape.focus) {
    case 'time':
      return words[shape.focusAt]?.word === 'age' ? 'age' : 'time';
    case 'money':
      return 'money';
    case 'percent':
      return 'percent';
    default:
  }
  if (shape.asks === 'which' || shape.focusAt === shape.end) return undefined;
  if (HAPPENING.test(words[shape.end]?.word ?? '')) return 'deed';
  // "What did she say": the verb stands behind an auxiliary and its subject.
  if (!AUXILIARY.test(words[shape.end]?.word ?? '')) return undefined;
  if (has(SAYING)) return 'saying';
  return has(DOING) ? 'deed' : undefined;
}

/** Without such an expression there is no answer, only the sentence. */
export function isHard(wanted: WantedKind): boolean {
  return wanted === 'count' || wanted === 'money' || wanted === 'percent' || wanted === 'measure';
}
