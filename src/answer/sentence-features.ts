import { answerTypePresence } from './answer-types-present.ts';
import { askedVerbOf } from './asked-verb.ts';
import type { TermMatches } from './match-terms.ts';
import { matchedPairs } from './matched-pairs.ts';
import type { FeatureSpace } from './network.ts';
import type { SentenceCandidate } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';
import { nearestOf, nearnessTo, nearShare, vectorOf } from './word-vectors.ts';

export type Emit = (id: number, value: number) => void;

const PRONOUNS = new Set('he she it they his her its their this these that those him them such another'.split(' '));

/** What the learned weights see of a sentence. Values lie between about -1 and 2. */
export function sentenceFeatures(
  question: ReadQuestion,
  weights: readonly number[],
  candidate: SentenceCandidate,
  bestScore: number,
  space: FeatureSpace,
  emit: Emit,
): void {
  const { terms, shape } = question;
  const { found, matches, sentences, at, passage } = candidate;
  const own = matches[at];
  const tokens = sentences[at]?.tokens ?? [];
  if (own === undefined) return;
  const add = (name: string, value: number): void => {
    if (value !== 0) emit(space.id(name), value);
  };
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const quality = (index: number, term: number): number => matches[index]?.qualities[term] ?? 0;
  let covered = 0;
  let exact = 0;
  let withPrevious = 0;
  let withNext = 0;
  let inPassage = 0;
  let nearby = 0;
  let inArticle = 0;
  let inTitle = 0;
  let withTitle = 0;
  let withTitleAndBefore = 0;
  let verbs = 0;
  let verbsFound = 0;
  let names = 0;
  let namesFound = 0;
  let numbers = 0;
  let numbersFound = 0;
  let missing = 0;
  let missingInPassage = 0;
  let missingInArticle = 0;
  let full = 0;
  let fullFound = 0;
  let near = 0;
  let nearInPassage = 0;
  let othersNear = 0;
  let remote = 0;
  for (let t = 0; t < terms.length; t += 1) {
    const term = terms[t];
    const weight = weights[t] ?? 0;
    if (term === undefined) continue;
    const q = own.qualities[t] ?? 0;
    let passageQuality = q;
    for (let index = 0; index < matches.length; index += 1)
      passageQuality = Math.max(passageQuality, quality(index, t));
    const articleQuality = Math.max(passageQuality, found.inArticle[t] ?? 0);
    covered += weight * q;
    if (q >= 0.9) exact += weight;
    withPrevious += weight * Math.max(q, quality(at - 1, t));
    withNext += weight * Math.max(q, quality(at + 1, t));
    inPassage += weight * passageQuality;
    nearby += weight * Math.max(passageQuality, found.nearby[t] ?? 0);
    inArticle += weight * articleQuality;
    inTitle += weight * (found.inTitle[t] ?? 0);
    withTitle += weight * Math.max(q, found.inTitle[t] ?? 0);
    withTitleAndBefore += weight * Math.max(q, quality(at - 1, t), found.inTitle[t] ?? 0);
    const n = Math.max(q, nearShare(own.near[t] ?? 0));
    let passageNear = Math.max(passageQuality, n);
    for (const other of matches) passageNear = Math.max(passageNear, nearShare(other.near[t] ?? 0));
    near += weight * n;
    nearInPassage += weight * passageNear;
    if (!term.isName && !term.isEmpty && !term.isNumber) {
      verbs += weight;
      verbsFound += weight * q;
      othersNear += weight * n;
      remote = Math.max(remote, weight * (1 - n));
    }
    if (!term.isEmpty) {
      full += weight;
      fullFound += weight * q;
    }
    if (term.isName) {
      names += weight;
      namesFound += weight * q;
    }
    if (term.isNumber) {
      numbers += 1;
      numbersFound += q;
    }
    if (q === 0) missing = Math.max(missing, weight);
    if (passageQuality === 0) missingInPassage = Math.max(missingInPassage, weight);
    if (articleQuality === 0) missingInArticle = Math.max(missingInArticle, weight);
  }
  add('coverage', covered / total);
  add('coverage squared', (covered / total) ** 2);
  add('exact coverage', exact / total);
  add('coverage with the sentence before', withPrevious / total);
  add('coverage with the sentence after', withNext / total);
  add('coverage of the passage', inPassage / total);
  add('coverage with the neighbours', nearby / total);
  add('coverage of the article', inArticle / total);
  add('coverage of the title', inTitle / total);
  add('coverage with the title', withTitle / total);
  add('coverage with the title and the sentence before', withTitleAndBefore / total);
  add('other words', verbs === 0 ? 0 : verbsFound / verbs);
  add('other words lacking', verbs === 0 ? 0 : 1 - verbsFound / verbs);
  add('coverage of what is no asking noun', fullFound / (full || 1));
  add('near coverage', near / total);
  add('near coverage of the passage', nearInPassage / total);
  add('gained by near words', (near - covered) / total);
  add('other words near', verbs === 0 ? 0 : othersNear / verbs);
  add('remotest other word', remote);
  add('names', names === 0 ? 0 : namesFound / names);
  add('names lacking', names === 0 ? 0 : 1 - namesFound / names);
  add('numbers', numbers === 0 ? 0 : numbersFound / numbers);
  add('numbers lacking', numbers === 0 ? 0 : 1 - numbersFound / numbers);
  add('heaviest lacking term', missing);
  add('heaviest term that the passage lacks', missingInPassage);
  add('heaviest term that the article lacks', missingInArticle);
  add('covered weight', Math.min(2, covered / 2));
  const { role, verb, subject } = askedVerbOf(question);
  for (const [name, t] of [
    ['verb', verb],
    ['subject', subject],
  ] as const) {
    if (t < 0) continue;
    const q = own.qualities[t] ?? 0;
    add(`${name} of the question`, q);
    add(`${name} of the question lacking`, q === 0 ? (weights[t] ?? 0) : 0);
    if (q > 0) add(`${role} ${name}`, 1);
    else add(`${name} of the question near`, nearShare(own.near[t] ?? 0));
  }
  if (verb >= 0 && subject >= 0) {
    const steps = own.termAt.indexOf(verb) - own.termAt.indexOf(subject);
    const both = (own.qualities[verb] ?? 0) > 0 && (own.qualities[subject] ?? 0) > 0;
    if (both) add(steps > 0 ? 'subject before the verb' : 'subject after the verb', Math.abs(steps) <= 4 ? 1 : 0.5);
  }
  const pairs = matchedPairs(own, terms.length);
  add('pairs side by side', pairs.near);
  add('pairs in order', pairs.ordered);
  add('density', pairs.density);
  add('passage score', bestScore === 0 ? 0 : found.score / bestScore);
  add('passage score itself', Math.min(2, found.score / 3));
  add('passage alone', Math.min(2, found.own / 2));
  add('share of the passage', inPassage === 0 ? 0 : covered / inPassage);
  const best = Math.max(...matches.map((other) => coverageOf(other, weights)));
  add('best of the passage', best > 0 && coverageOf(own, weights) >= best - 1e-6 ? 1 : 0);
  add('second of the passage', best > 0 ? coverageOf(own, weights) / best : 0);
  const length = tokens.length;
  add('length', Math.min(2, Math.log2(1 + length) / 4));
  add('very short', length < 5 ? 1 : 0);
  add('very long', length > 40 ? 1 : 0);
  add('first of the passage', at === 0 ? 1 : 0);
  add('last of the passage', at === sentences.length - 1 ? 1 : 0);
  add('first passage', passage.part === 'body' && passage.index === 0 ? 1 : 0);
  add('title', passage.part === 'title' ? 1 : 0);
  add('caption', passage.part === 'caption' ? 1 : 0);
  const opening = tokens[0]?.word ?? '';
  const leans = PRONOUNS.has(opening);
  add('leans on the sentence before', leans ? 1 : 0);
  add('leans and the title covers', leans ? (withTitle - covered) / total : 0);
  add('leans and the sentence before covers', leans ? (withPrevious - covered) / total : 0);
  add('asks itself', /\?["”’]?$/u.test(passage.text.slice(0, sentences[at]?.end)) ? 1 : 0);
  const types = answerTypePresence(question, sentenceText(candidate), tokens, own);
  for (const name of types) {
    add(`has ${name}`, 1);
    add(`has ${name} × coverage`, covered / total);
  }
  add(`asks ${shape.asks}`, 1);
  add(`focus ${shape.focus}`, 1);
  add('few terms', terms.length <= 2 ? 1 : 0);
  const focus = question.words[shape.focusAt]?.stem;
  if (focus !== undefined) {
    const share = nearShare(nearestOf(nearnessTo(vectorOf(focus)), tokens));
    add('focus noun near', share);
    add(share > 0 ? 'focus noun is near' : 'focus noun is remote', 1);
  }
  add('focus noun', focus !== undefined && tokens.some(({ stem }) => stem === focus) ? 1 : 0);
}

function coverageOf({ qualities }: TermMatches, weights: readonly number[]): number {
  let sum = 0;
  for (let t = 0; t < qualities.length; t += 1) sum += (weights[t] ?? 0) * (qualities[t] ?? 0);
  return sum;
}
