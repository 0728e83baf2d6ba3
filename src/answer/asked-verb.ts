import type { PartOfSpeech } from './parts-of-speech.ts';
import type { ReadQuestion } from './read-question.ts';
import { isBeing } from './word-classes.ts';

/** What the asking word is to the verb of the question. */
export type AskedRole = 'subject' | 'passive subject' | 'object' | 'passive' | 'being' | 'none';

export interface AskedVerb {
  readonly role: AskedRole;
  /** The term that is the question's verb, or -1. */
  readonly verb: number;
  /** The term that is its subject where the asking word is not, or -1. */
  readonly subject: number;
  /** Terms that name things or people. */
  readonly nouns: readonly number[];
}

const DOING = new Set('do does did will would can could should has have had may might must'.split(' '));
const GETTING = new Set(['get', 'gets', 'got', 'gotten', 'getting']);
const DID = new Set(['do', 'does', 'did']);
const known = new WeakMap<ReadQuestion, AskedVerb>();
const NOUNS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'X']);

/** "Who signed the memo" asks for the subject of "signed", "what did she sign" for its object. */
export function askedVerbOf(question: ReadQuestion): AskedVerb {
  const found = known.get(question) ?? find(question);
  known.set(question, found);
  return found;
}

function find(question: ReadQuestion): AskedVerb {
  const { tags } = question;
  const asked = findVerb(question, tags);
  const nouns = question.terms.flatMap(({ at }, term) =>
    term !== asked.verb && NOUNS.has(tags[at] ?? 'none') ? [term] : [],
  );
  return { ...asked, nouns };
}

function findVerb(
  { words, shape, terms }: ReadQuestion,
  tags: readonly PartOfSpeech[],
): Pick<AskedVerb, 'role' | 'verb' | 'subject'> {
  const termOf = (at: number): number => terms.findIndex((term) => term.at === at);
  const from = shape.asks === 'yes-no' ? 0 : shape.end;
  // "Who got deported" is passive, "who got the job" is not.
  const isPassive = (at: number): boolean =>
    isBeing(words[at]?.word ?? '') || (GETTING.has(words[at]?.word ?? '') && tags[at + 1] === 'VERB');
  const auxAt = words.findIndex(
    ({ word }, at) => at >= from && at <= Math.max(from, shape.focusAt + 1) && (DOING.has(word) || isPassive(at)),
  );
  const aux = words[auxAt]?.word ?? '';
  // "When did trump visit": whatever the tagger takes the name for, a subject stands behind "did".
  const verbFrom = auxAt < 0 ? from : auxAt + (DID.has(aux) ? 2 : 1);
  let at = tags.findIndex(
    (tag, index) =>
      index >= verbFrom && index !== shape.focusAt && tag === 'VERB' && !DOING.has(words[index]?.word ?? ''),
  );
  // The tagger takes "what did nk test" for a noun: the last word before a preposition then.
  if (at < 0 && DOING.has(aux)) {
    const stop = tags.findIndex((tag, index) => index > verbFrom && (tag === 'ADP' || tag === 'ADV'));
    at = (stop < 0 ? words.length : stop) - 1;
  }
  if (at < 0) return { role: isPassive(auxAt) ? 'being' : 'none', verb: -1, subject: -1 };
  const verb = termOf(at);
  if (auxAt < 0) return { role: 'subject', verb, subject: -1 };
  if (at === auxAt + 1 && DOING.has(aux)) return { role: 'subject', verb, subject: -1 };
  const subjectTerm = terms.findLastIndex((term) => term.at > auxAt && term.at < at);
  if (isPassive(auxAt)) {
    const isSubject = at === auxAt + 1;
    const isActive = words[at]?.word.endsWith('ing') === true;
    return {
      role: isSubject ? (isActive ? 'subject' : 'passive subject') : isActive ? 'object' : 'passive',
      verb,
      subject: subjectTerm,
    };
  }
  return { role: 'object', verb, subject: subjectTerm };
}
