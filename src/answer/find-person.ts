import type { Span } from '../article/sentences.ts';
import { findCountries } from '../countries/find-countries.ts';
import { analyze } from '../index/analyze.ts';
import { type Introduction, introductions } from './introductions.ts';
import { isTitle, titleLikeness } from './person-titles.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { QuestionTerm, ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';

export interface FoundPerson {
  readonly sentence: RankedSentence;
  /** What the person is, or the name: a range of the sentence. */
  readonly span: Span;
  /** How exactly the text says it: 0 to 1. */
  readonly fit: number;
}

export type PersonSearch =
  /** The question does not ask who somebody is. */
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'found'; readonly person: FoundPerson }
  /** It asks for the holder of an office or for a person that no sentence introduces. */
  | { readonly kind: 'not-said' };

const MIN_FIT = 0.4;
/** Sentences are read this far down. */
const MAX_SENTENCES = 30;

/** "Who is Sergei Lavrov" and "who is Russia's foreign minister", from the words that stand beside the names. */
export function findPerson(question: ReadQuestion, ranked: readonly RankedSentence[]): PersonSearch {
  const { shape, words, terms } = question;
  if (shape.asks !== 'who' || !/^(?:is|are|was|were)$/u.test(words[shape.end]?.word ?? ''))
    return { kind: 'not-asked' };
  const own = terms.filter(({ isContext, at }) => !isContext && at > shape.end);
  const rest = words.slice(shape.end + 1);
  // A clause ("who is paying for the drones") asks for a doer.
  if (own.length === 0 || rest.some(({ word }) => CLAUSE.has(word) || /.(?:ing|ed)$/u.test(word)))
    return { kind: 'not-asked' };
  const ofAt = rest.findIndex(({ word }) => word === 'of');
  const head = rest[(ofAt < 0 ? rest.length : ofAt) - 1]?.word ?? '';
  const asked = isTitle(head) ? head.replace(/s$/u, '') : undefined;
  const sentences = ranked.slice(0, MAX_SENTENCES);
  const found = sentences.flatMap((sentence) => {
    const text = sentenceText(sentence);
    return introductions(text).map((introduction) => ({
      sentence,
      span: asked === undefined ? introduction.description : introduction.name,
      fit:
        asked === undefined
          ? fitOfName(own, text, introduction)
          : fitOfTitle(
              asked,
              own.filter(({ word }) => word !== head),
              text,
              introduction,
            ),
    }));
  });
  const [person] = found.filter(({ fit }) => fit >= MIN_FIT).sort((a, b) => b.fit - a.fit);
  if (person !== undefined) return { kind: 'found', person };
  return asked !== undefined && own.length > 1 ? { kind: 'not-said' } : { kind: 'not-asked' };
}

const CLAUSE = new Set('who that which in on at to for from with by as when where going gonna said and or'.split(' '));

/** All words of the question stand in the name. */
function fitOfName(terms: readonly QuestionTerm[], text: string, { name, description }: Introduction): number {
  const stems = new Set(analyze(text.slice(name.start, name.end)).map(({ stem }) => stem));
  if (!terms.every(({ forms }) => forms[0]?.stems.every((stem) => stems.has(stem)))) return 0;
  return /^who\s/iu.test(text.slice(description.start, description.end)) ? 0.8 : 1;
}

/** The office is the one asked for, and so are the country and whatever else is named with it. */
function fitOfTitle(
  asked: string,
  others: readonly QuestionTerm[],
  text: string,
  { name, description }: Introduction,
): number {
  const phrase = text.slice(description.start, description.end);
  const titles = phrase.toLowerCase().split(/[^\p{L}-]+/u);
  let fit = Math.max(...titles.map((title) => titleLikeness(asked, title)));
  const stems = new Set(analyze(phrase).map(({ stem }) => stem));
  const codes = codesIn(phrase);
  const isPointing = /^(?:his|her|its|their)\s/iu.test(phrase);
  for (const other of others) {
    if (other.country !== undefined) {
      if (codes.includes(other.country)) continue;
      if (codes.length > 0) return 0;
      fit *= codesIn(text.slice(0, name.start)).includes(other.country) ? 0.7 : 0.35;
    } else if (!other.forms.some(({ stems: form }) => form.every((stem) => stems.has(stem))))
      fit *= isPointing ? 0.8 : 0.3;
  }
  return fit;
}

function codesIn(text: string): readonly string[] {
  return findCountries([{ part: 'body', index: 0, text }]).map(({ code }) => code);
}
