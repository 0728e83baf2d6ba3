/**
 * Learns when to answer and when not: tsx scripts/train-confidence.ts --learn DIR:QUESTIONS…
 *
 * Every question is asked as it is, then with its paragraph taken out of the collection, then without its article: the last two have no
 * answer. Large and small collections, proper and phone-typed questions take part. Writes src/answer/confidence-weights.ts.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { confidenceFeatures } from '../src/answer/confidence-features.ts';
import { correctWords } from '../src/answer/correct-words.ts';
import { findPassages } from '../src/answer/find-passages.ts';
import { findSpans } from '../src/answer/find-spans.ts';
import { rankSentences } from '../src/answer/rank-sentences.ts';
import { readQuestion } from '../src/answer/read-question.ts';
import { weighTerms } from '../src/answer/term-weights.ts';
import { argumentsOf } from './arguments.ts';
import { asTypedOnPhones } from './phone-style.ts';
import { type KnownQuestion, type QuestionSet, readQuestionSet, smallCollections } from './question-sets.ts';
import { type FeatureList, type Group, growingSpace, toWeights, train } from './train-network.ts';

const MAX_PASSAGES = 10;
const { lists, numbers } = argumentsOf(process.argv.slice(2));
const space = growingSpace();
const groups: Group[] = [];
let asked = 0;
for (const spec of lists.learn ?? []) {
  const [dir = '', file] = spec.split(':');
  const set = await readQuestionSet(dir, file);
  const seen = new Set<string>();
  for (const known of set.questions) {
    if (seen.has(known.question)) continue;
    seen.add(known.question);
    ask(set, known, known.question);
    if (seen.size % 2 === 0) ask(set, known, asTypedOnPhones(known.question));
  }
  for (const small of await smallCollections(set)) {
    for (const [at, known] of small.questions.entries())
      if (known.passage >= 0 && at % 3 === 0)
        ask(small, known, at % 2 === 0 ? asTypedOnPhones(known.question) : known.question);
  }
}
console.log(`${asked} questions, ${groups.length} judgements, ${space.names.length} features`);
const model = train(groups, space.names.length, {
  hidden: 12,
  epochs: numbers.epochs ?? 12,
  rate: 0.003,
  decay: 0.03,
  dropout: 0.1,
  onEpoch: (epoch, loss) => console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
});
const { hidden, scale, rows, bias, output, direct } = toWeights(model, space.names, 50);
const lines = Object.entries(rows).map(
  ([feature, row]) => `    ${JSON.stringify(feature)}: '${row} ${direct[feature] ?? 0}',`,
);
writeFileSync(
  resolve(import.meta.dirname, '../src/answer/confidence-weights.ts'),
  `import type { NetworkWeights } from './network.ts';\n\n/** Learned by scripts/train-confidence.ts; docs/answers.md tells how. */\nexport const CONFIDENCE_WEIGHTS: NetworkWeights = {\n  hidden: ${hidden},\n  scale: ${scale},\n  bias: '${bias}',\n  output: '${output}',\n  rows: {\n${lines.join('\n')}\n  },\n};\n`,
);

function ask(set: QuestionSet, known: KnownQuestion, text: string): void {
  asked += 1;
  const { passages } = set.snapshot;
  if (known.passage < 0) {
    judge(set, text, false, () => true, 1);
    return;
  }
  const home = passages.articleOf(known.passage);
  judge(set, text, true, () => true, 1);
  judge(set, text, false, (number) => number !== known.passage, 0.7);
  judge(set, text, false, (number) => passages.articleOf(number) !== home, 0.3);
}

/** Adds a group of two: the question as it was found, and nothing; one of them is right. */
function judge(
  { snapshot }: QuestionSet,
  text: string,
  isAnswerable: boolean,
  accepts: (number: number) => boolean,
  weight: number,
): void {
  const { passages } = snapshot;
  const question = readQuestion(text, correctWords(snapshot));
  const weights = weighTerms(question.terms, passages);
  const found = findPassages(question.terms, weights, passages, MAX_PASSAGES, accepts);
  const ranked = rankSentences(question, weights, found, passages);
  const spans = findSpans(question, weights, ranked);
  const ids: number[] = [];
  const values: number[] = [];
  confidenceFeatures({ question, weights, found, ranked, spans }, passages, space, (id, value) => {
    ids.push(id);
    values.push(value);
  });
  if (ids.length === 0) return;
  const part: FeatureList = { ids: Uint16Array.from(ids), values: Float32Array.from(values) };
  // An item without parts scores the bias of the layer only; two items make logistic regression of softmax.
  groups.push({
    parts: [part],
    items: [Uint16Array.of(0), Uint16Array.of()],
    targets: Float32Array.of(isAnswerable ? 1 : 0, isAnswerable ? 0 : 1),
    weight,
  });
}
