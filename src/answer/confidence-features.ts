import type { FeatureValues } from '../boosted-trees.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { answerTypePresence } from './answer-types-present.ts';
import { askedVerbOf } from './asked-verb.ts';
import type { FoundPassage } from './find-passages.ts';
import type { FoundSpans } from './find-spans.ts';
import { matchedPairs } from './matched-pairs.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';
import { spanTraits, tokensOf } from './span-traits.ts';
import { kindOf, reachOf } from './term-reach.ts';
import { nearestOf, nearnessTo, nearShare, vectorOf } from './word-vectors.ts';

/** Everything that was found for a question. */
export interface Findings {
  readonly question: ReadQuestion;
  readonly weights: readonly number[];
  readonly found: readonly FoundPassage[];
  readonly ranked: readonly RankedSentence[];
  readonly spans: FoundSpans;
}

/** What the learned weights see when they judge whether the collection answers at all. */
export function confidenceFeatures(
  { question, weights, found, ranked, spans }: Findings,
  passages: PassageIndex,
): FeatureValues {
  const values = new Map<string, number>();
  const [best, second] = ranked;
  if (best === undefined) return values;
  const { terms, shape } = question;
  const add = (name: string, value: number): void => {
    if (value !== 0) values.set(name, (values.get(name) ?? 0) + value);
  };
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const own = best.matches[best.at];
  if (own === undefined) return values;
  let covered = 0;
  let inPassage = 0;
  let nearby = 0;
  let inArticle = 0;
  let unknown = 0;
  let lacking = 0;
  let lackingInPassage = 0;
  let lackingInArticle = 0;
  let lackingNames = 0;
  let lackingNumbers = 0;
  let lackingOthers = 0;
  let withTitle = 0;
  let others = 0;
  let othersInSentence = 0;
  let othersInPassage = 0;
  let names = 0;
  let namesInPassage = 0;
  let near = 0;
  let nearInPassage = 0;
  let othersNear = 0;
  let remote = 0;
  let remoteInPassage = 0;
  for (const [t, term] of terms.entries()) {
    const weight = weights[t] ?? 0;
    const q = own.qualities[t] ?? 0;
    const passageQuality = Math.max(q, ...best.matches.map(({ qualities }) => qualities[t] ?? 0));
    const nearQuality = Math.max(passageQuality, best.found.nearby[t] ?? 0);
    const articleQuality = Math.max(nearQuality, best.found.inArticle[t] ?? 0);
    const n = Math.max(q, nearShare(own.near[t] ?? 0));
    const passageNear = Math.max(nearQuality, n, ...best.matches.map((match) => nearShare(match.near[t] ?? 0)));
    near += weight * n;
    nearInPassage += weight * passageNear;
    covered += weight * q;
    withTitle += weight * Math.max(passageQuality, best.found.inTitle[t] ?? 0);
    if (term.isName) {
      names += weight;
      namesInPassage += weight * passageQuality;
    } else if (!term.isEmpty && !term.isNumber) {
      others += weight;
      othersInSentence += weight * q;
      othersInPassage += weight * passageQuality;
      othersNear += weight * n;
      remote = Math.max(remote, weight * (1 - n));
      remoteInPassage = Math.max(remoteInPassage, weight * (1 - passageNear));
    }
    inPassage += weight * passageQuality;
    nearby += weight * nearQuality;
    inArticle += weight * articleQuality;
    if (term.forms.every(({ stems }) => stems.some((stem) => passages.countOf(stem) === 0))) unknown += weight;
    if (q === 0) lacking = Math.max(lacking, weight);
    if (passageQuality === 0) {
      lackingInPassage = Math.max(lackingInPassage, weight);
      if (term.isName) lackingNames += 1;
      else if (term.isNumber) lackingNumbers += 1;
      else if (!term.isEmpty) lackingOthers += 1;
    }
    if (articleQuality === 0) lackingInArticle = Math.max(lackingInArticle, weight);
  }
  add('coverage', covered / total);
  add('coverage of the passage', inPassage / total);
  add('coverage of the passage squared', (inPassage / total) ** 2);
  add('coverage with the neighbours', nearby / total);
  add('coverage of the article', inArticle / total);
  add('coverage of the passage with its title', withTitle / total);
  add('near coverage', near / total);
  add('near coverage of the passage', nearInPassage / total);
  add('other words near', others === 0 ? 0 : othersNear / others);
  add('remotest other word', remote);
  add('remotest other word of the passage', remoteInPassage);
  add('other words lacking in the sentence', others === 0 ? 0 : 1 - othersInSentence / others);
  add('other words lacking in the passage', others === 0 ? 0 : 1 - othersInPassage / others);
  add('no other words', others === 0 ? 1 : 0);
  add('names lacking in the passage', names === 0 ? 0 : 1 - namesInPassage / names);
  add('unknown words', unknown / total);
  add('heaviest lacking term', lacking);
  add('heaviest term that the passage lacks', lackingInPassage);
  add('heaviest term that the article lacks', lackingInArticle);
  add('names that the passage lacks', Math.min(2, lackingNames));
  add('numbers that the passage lacks', Math.min(1, lackingNumbers));
  add('other words that the passage lacks', Math.min(4, lackingOthers) / 2);
  add('share of other words that the passage lacks', lackingOthers / Math.max(1, terms.length));
  add('one term', terms.length <= 1 ? 1 : 0);
  add('two terms', terms.length === 2 ? 1 : 0);
  add('terms', Math.min(1.5, terms.length / 8));
  add('total weight', Math.min(1.5, total / 5));
  add('score', best.score / 5);
  add('lead', Math.min(1.5, (best.score - (second?.score ?? best.score)) / 2));
  const elsewhere = ranked.find(({ found: other }) => other.number !== best.found.number);
  add('lead over other passages', Math.min(1.5, (best.score - (elsewhere?.score ?? best.score - 3)) / 2));
  const first = found[0]?.score ?? 0;
  add('passage score', first / 4);
  add('passage alone', (found[0]?.own ?? 0) / 2);
  add('passage score over the next', first === 0 ? 0 : 1 - (found[1]?.score ?? 0) / first);
  add('best sentence in the best passage', best.found === found[0] ? 1 : 0);
  const [top] = spans.spans;
  add('belief in the span', top?.belief ?? 0);
  add('belief in the sentence', spans.sentenceBelief[0] ?? 0);
  add('span score', Number.isFinite(spans.topScore) ? spans.topScore / 5 : 0);
  add('span in the best sentence', top?.ranked === best ? 1 : 0);
  const tokens = best.sentences[best.at]?.tokens ?? [];
  for (const name of answerTypePresence(question, sentenceText(best), tokens, own)) add(name, 1);
  const focus = question.words[shape.focusAt]?.stem;
  if (focus !== undefined)
    add(
      best.sentences.some((sentence) => sentence.tokens.some(({ stem }) => stem === focus))
        ? 'focus noun'
        : 'focus noun lacking',
      1,
    );
  if (focus !== undefined) {
    const nearness = nearnessTo(vectorOf(focus));
    add('focus noun near', nearShare(nearestOf(nearness, tokens)));
    if (top !== undefined) add('focus noun near the span', nearShare(nearestOf(nearness, tokensOf(top))));
  }
  const { role, verb, subject } = askedVerbOf(question);
  if (verb >= 0 && (own.qualities[verb] ?? 0) === 0) add('verb near', nearShare(own.near[verb] ?? 0));
  for (const [t, term] of terms.entries()) {
    const part = t === verb ? 'verb' : t === subject ? 'subject' : term.at === shape.focusAt ? 'focus' : kindOf(term);
    add(`${part} ${reachOf(t, best, terms, passages)}`, 1);
  }
  add(`asked for the ${role}`, 1);
  spanTraits(question, best, spans.spans, add);
  add('lead of the span', (top?.belief ?? 0) - (spans.spans[1]?.belief ?? 0));
  if (verb >= 0 && subject >= 0) {
    const verbAt = own.termAt.indexOf(verb);
    const subjectAt = own.termAt.indexOf(subject);
    add(
      verbAt < 0 || subjectAt < 0
        ? 'verb or subject lacking'
        : `subject ${subjectAt < verbAt ? 'before' : 'after'} verb, ${Math.abs(subjectAt - verbAt) <= 4 ? 'near' : 'far'}`,
      1,
    );
  }
  const pairs = matchedPairs(own, terms.length);
  add('pairs side by side', pairs.near);
  add('pairs in order', pairs.ordered);
  add('density', pairs.density);
  add(`asks ${shape.asks}`, 1);
  add(`focus ${shape.focus}`, 1);
  add('part title', best.passage.part === 'title' ? 1 : 0);
  add('small collection', passages.size < 100 ? 1 : 0);
  return values;
}
