import type { Span } from '../article/sentences.ts';
import { continentsIn } from './continents.ts';
import { namedCountries } from './country-forms.ts';
import type { QuestionTerm, ReadQuestion } from './read-question.ts';

/** "What about X", "and X?": the question before is asked again with something else in it. */
const SAME_QUESTION =
  /^(?:(?:and|but|ok|so)\s+)*(?:what|how)\s+about\b|^(?:and|but)\b(?!\s+(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|will|would|can|could)\b)/iu;
/** Words that stand for something said before. */
const POINTING = new Set('it its they them their he him his she her that this those these there one ones'.split(' '));
/** A question with so many terms of its own needs none of the one before. */
const ENOUGH_TERMS = 4;

/**
 * Understands a question in its conversation: it keeps the topic unless it brings one of its own.
 * @param read reads a question that was put together from both.
 */
export function inContext(
  question: ReadQuestion,
  before: ReadQuestion | undefined,
  read: (text: string) => ReadQuestion,
): ReadQuestion {
  if (before === undefined) return question;
  const own = new Set(question.terms.map(keyOf));
  if (SAME_QUESTION.test(question.text.trim())) {
    const place = placeIn(question);
    const old = placeIn(before);
    const exchanged = exchange(before, old, question, place);
    if (exchanged !== undefined) return read(exchanged);
    // "Which countries may be banned", "what about Nigeria": is it one of them?
    const askedForList = before.shape.focus === 'country' && before.shape.isPlural;
    if (place?.kind === 'country' && old === undefined && askedForList) {
      const asked = read(`is ${question.text.slice(place.start, place.end)} on the list`);
      return { ...asked, terms: [...asked.terms, ...before.terms.map(asContext)] };
    }
    const replaced = question.countries.length > 0;
    const kept = before.terms.filter(
      (term) =>
        !own.has(keyOf(term)) && !(replaced ? term.country !== undefined : term.isName || term.country !== undefined),
    );
    return {
      ...question,
      shape: { ...before.shape, start: 0, end: 0, focusAt: -1 },
      terms: [...question.terms, ...kept.map(asContext)],
    };
  }
  const points = question.words.some(({ word }) => POINTING.has(word));
  const ownTerms = question.terms.filter(({ isEmpty }) => !isEmpty).length;
  if (ownTerms >= ENOUGH_TERMS || (!points && ownTerms > 1)) return question;
  return {
    ...question,
    terms: [...question.terms, ...before.terms.filter((term) => !own.has(keyOf(term))).map(asContext)],
  };
}

/** The one country, or the one continent, that a question names. */
function placeIn({ text, words }: ReadQuestion): (Span & { readonly kind: 'country' | 'continent' }) | undefined {
  const [country, other] = namedCountries(text, words);
  if (country !== undefined) return other === undefined ? { ...country, kind: 'country' } : undefined;
  const [continent, another] = words.filter((word) => continentsIn([word]).length > 0);
  return continent === undefined || another !== undefined ? undefined : { ...continent, kind: 'continent' };
}

/** The question before with the new place in place of its own: "is Ghana on the list", "and Nigeria?". */
function exchange(
  before: ReadQuestion,
  old: ReturnType<typeof placeIn>,
  question: ReadQuestion,
  place: ReturnType<typeof placeIn>,
): string | undefined {
  if (old === undefined || place?.kind !== old.kind) return undefined;
  return before.text.slice(0, old.start) + question.text.slice(place.start, place.end) + before.text.slice(old.end);
}

function asContext(term: QuestionTerm): QuestionTerm {
  return { ...term, at: -1, isContext: true };
}

function keyOf({ stem, country }: QuestionTerm): string {
  return country ?? stem;
}
