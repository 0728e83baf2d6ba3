import type { CountryCode } from '../article/article.ts';
import { fold } from '../article/fold.ts';
import { analyze, stemOf, type Term } from '../index/analyze.ts';
import { STOP_WORDS } from '../index/stop-words.ts';
import { continentsIn } from './continents.ts';
import { countryForms, namedCountries } from './country-forms.ts';
import { isEmptyFocus } from './focus-words.ts';
import { bodyAt } from './organisations.ts';
import { type PartOfSpeech, partsOfSpeech } from './parts-of-speech.ts';
import { PHONE_WORDS } from './phone-words.ts';
import { phrasalVerbAt } from './phrasal-verbs.ts';
import { type QuestionShape, shapeOf } from './question-shape.ts';
import { otherSpellings } from './spellings.ts';
import { synonymsOf } from './synonyms.ts';
import { otherForms } from './verb-forms.ts';

/** One way to say a term: stems that stand side by side. */
export interface Form {
  readonly stems: readonly string[];
  /** 1 for the very word, less for others that may stand for it. */
  readonly quality: number;
}

/** One thing that the question names. */
export interface QuestionTerm {
  readonly word: string;
  readonly stem: string;
  /** The first is the word itself. */
  readonly forms: readonly Form[];
  /** Position among the question's words. */
  readonly at: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Only says what sort of answer is wanted ("which year"). */
  readonly isEmpty: boolean;
  readonly country?: CountryCode;
  /** Kept from the conversation, not said in this question. */
  readonly isContext: boolean;
}

export interface ReadQuestion {
  /** Phone words written out. */
  readonly text: string;
  readonly words: readonly Term[];
  /** What part of speech each word is. */
  readonly tags: readonly PartOfSpeech[];
  readonly shape: QuestionShape;
  readonly terms: readonly QuestionTerm[];
  readonly countries: readonly CountryCode[];
}

/**
 * Repairs a word as it is written in the question. @param before the word before it, and `after` the one behind it: "under water" may be one
 * word in the collection. @returns other forms that may be meant, with how likely.
 */
export type Correct = (word: string, before?: string, after?: string) => readonly Form[];

const MAX_CHARS = 300;
/** Bounded work: a question of 300 characters has seldom more terms that choose. */
const MAX_TERMS = 24;
const SYNONYM_QUALITY = 0.5;
/** Another form of the very word. */
const FORM_QUALITY = 0.95;
/** What stands for the members of a list. */
const MEMBERS = new Set('countries nations states islands them those these ones any'.split(' '));
const COUNTRIES = stemOf('countries');
const ASKING = new Set(
  'who whom whose when where why how what which tell anyone anything something someone please'.split(' '),
);

export function readQuestion(typed: string, correct: Correct): ReadQuestion {
  const text = withoutPreamble(writeOut(typed.slice(0, MAX_CHARS)));
  const words = analyze(text);
  const tags = partsOfSpeech(text, words);
  const shape = shapeOf(words, tags);
  const mentions = namedCountries(text, words);
  const ofCountries = mentions.filter(({ start, end }) => !SEAT.test(text.slice(start, end)));
  const terms: QuestionTerm[] = [];
  const seen = new Set<string>();
  const particles = new Set<number>();
  let bodyEnd = 0;
  // "Which African countries", "which of them are in Asia": a text lists countries without naming their continents.
  const isOfContinent = continentsIn(words).length > 0 && words.some(({ word }) => MEMBERS.has(word));
  for (const [at, { word, stem, start }] of words.entries()) {
    const mention = mentions.find((country) => start >= country.start && start < country.end);
    if (mention !== undefined) {
      if (seen.has(mention.code)) continue;
      seen.add(mention.code);
      const typedForm = { stems: analyze(text.slice(mention.start, mention.end)).map((part) => part.stem), quality: 1 };
      const isSeat = SEAT.test(text.slice(mention.start, mention.end));
      const forms = [typedForm, ...(isSeat ? countryForms(mention.code).map(halved) : countryForms(mention.code))];
      terms.push({ ...termAt(word, stem, at), forms, isName: true, ...(!isSeat && { country: mention.code }) });
      continue;
    }
    if (at < bodyEnd) continue;
    const body = bodyAt(words, at);
    if (body !== undefined) {
      bodyEnd = at + body.length;
      if (!seen.has(stem)) terms.push({ ...termAt(word, stem, at), forms: body.forms, isName: true });
      seen.add(stem);
      continue;
    }
    const phrase = phrasalVerbAt(words, at);
    for (const particle of phrase?.particles ?? []) particles.add(particle);
    const isSilent = (phrase === undefined && isUnspoken(word, at, shape, words)) || particles.has(at);
    if (isSilent || seen.has(stem) || terms.length >= MAX_TERMS) continue;
    seen.add(stem);
    const capital = /^\p{Lu}/u.test(text.slice(start));
    const corrections = correct(word, words[at - 1]?.word, words[at + 1]?.word);
    const forms: Form[] = [{ stems: [stem], quality: 1 }, ...corrections];
    if (!(capital && at > 0)) {
      const others = otherForms(stem);
      for (const other of [...others, ...otherSpellings(stem)]) forms.push({ stems: [other], quality: FORM_QUALITY });
      const synonyms = new Set(phrase?.synonyms ?? [stem, ...others].flatMap((form) => [...synonymsOf(form)]));
      for (const synonym of synonyms) forms.push({ stems: [synonym], quality: SYNONYM_QUALITY });
    }
    const isEmpty =
      ((at === shape.focusAt || at === shape.end - 1) && isEmptyFocus(stem)) ||
      (isOfContinent && (MEMBERS.has(word) || continentsIn([{ word }]).length > 0));
    terms.push({ ...termAt(word, stem, at), forms, isName: capital && at > 0, isNumber: /\d/u.test(word), isEmpty });
  }
  // "Is Ghana in it" names no list, either.
  const isOfMember = shape.asks === 'yes-no' && terms.length > 0 && terms.every(({ country }) => country !== undefined);
  if ((isOfContinent || isOfMember) && !seen.has(COUNTRIES)) terms.push(countriesTerm());
  return { text, words, tags, shape, terms, countries: [...new Set(ofCountries.map(({ code }) => code))] };
}

/** A part of the government that news also calls by its country: a question that names it means it. */
const SEAT = /\b(?:department|house|office|hill|palace|street|duma|pentagon|kremlin)\b/iu;

function halved({ stems, quality }: Form): Form {
  return { stems, quality: quality / 2 };
}

function countriesTerm(): QuestionTerm {
  return { ...termAt('countries', COUNTRIES, -1), isEmpty: true, isContext: true };
}

/** A word of the question, for what it is. */
function termAt(word: string, stem: string, at: number): QuestionTerm {
  const forms = [{ stems: [stem], quality: 1 }];
  return { word, stem, forms, at, isName: false, isNumber: false, isEmpty: false, isContext: false };
}

/** What people say before they ask: a greeting, "can you tell me", "do you know". */
const GREETING =
  /^\s*(?:(?:hey|hi|hello|yo|ok|okay|so|well|um|uh|lol|bro|please|thanks|quick question|question)\b[\s,.!:-]*)+/iu;
const REQUEST =
  /^\s*(?:(?:can|could|would|will|do|does|did)\s+(?:you|u|it|they|anyone|anybody|we|the article|the articles|the story)\s+(?:please\s+)?(?:tell|know|say|explain|remember|mention)|(?:please\s+)?(?:tell|explain to|remind)|i\s+(?:want|would like|need)\s+to\s+know|i\s+(?:wonder|am wondering)|any\s+idea|(?:is|was)\s+it\s+(?:true|correct|right))\b(?:\s+(?:me|us))?(?:\s+that)?[\s,:]+/iu;
/** What must stand behind a request for it to be one: "do you know who …", not "does it mention Ghana". */
const ASKS = /^(?:who|whom|whose|when|where|why|how|what|which|if|whether)\b/iu;

/** "What's the deal with Laos": whatever is said of it. */
const DEAL = /^\s*what(?:'s|\s+is)\s+(?:the\s+(?:deal|story|matter|thing)|up|going\s+on|happening|new)\s+with\s+/iu;

function withoutPreamble(text: string): string {
  const greeted = text.replace(GREETING, '').replace(DEAL, 'tell me about ');
  const rest = greeted.replace(REQUEST, '');
  if (rest !== greeted && ASKS.test(rest)) return rest.replace(/^(?:if|whether)\s+/iu, 'is it so ');
  return greeted.trim() === '' ? text : greeted;
}

/** Phone words written out; everything else stays as it was typed. */
function writeOut(typed: string): string {
  const words = typed.replace(/[’‘]/gu, "'").split(/\s+/u);
  return words
    .map((typedWord, at) => {
      const [, before = '', core = '', after = ''] = /^(\W*)(.*?)(\W*)$/u.exec(typedWord) ?? [];
      const key = fold(core).replaceAll("'", '');
      // A single capital is a name's initial or a letter that is meant ("Plan Y").
      if (key.length === 1 && core !== key && at > 0) return typedWord;
      // "3 pm" is a time.
      if (/\d$/u.test(words[at - 1] ?? '')) return typedWord;
      const full = PHONE_WORDS.get(key);
      return full === undefined ? typedWord : `${before}${full}${after}`;
    })
    .join(' ');
}

function isUnspoken(word: string, at: number, shape: QuestionShape, words: readonly Term[]): boolean {
  if (STOP_WORDS.has(word) || ASKING.has(word)) return true;
  // "Tell us": a pronoun there, a country elsewhere.
  if (word === 'us' && /^(?:tell|told|let|give|show|for|with|of)$/u.test(words[at - 1]?.word ?? '')) return true;
  if (at === 0 && shape.asks === 'which' && /^(?:list|name|show|give)$/u.test(word)) return true;
  return at >= shape.start && at < shape.end && shape.asks !== 'yes-no' && shape.asks !== 'which';
}
