/**
 * Learns when to answer and when not:
 *
 *   tsx scripts/train-confidence.ts --learn DIR:QUESTIONS --judges FOLDER0 FOLDER1 [--made N]
 *
 * Every question is asked as it is, then with its paragraph taken out of the collection, then without its article: the last two have no
 * answer. Others are made of known ones (scripts/unsaid-questions.ts). Large and small collections, proper and phone-typed questions take
 * part. `--judges` are the folders that scripts/train-answers.ts wrote with `--leave 0` and `--leave 1`: what ranks the sentences of a
 * question must not have learned from it, or it believes in itself too much. Writes src/answer/confidence-weights.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidenceFeatures } from '../src/answer/confidence-features.ts';
import { correctWords } from '../src/answer/correct-words.ts';
import { findAnswer, type LearningOptions } from '../src/answer/find-answer.ts';
import { openSpanJudge } from '../src/answer/find-spans.ts';
import { type NetworkWeights, openNetwork } from '../src/answer/network.ts';
import { readQuestion } from '../src/answer/read-question.ts';
import { argumentsOf } from './arguments.ts';
import { asTypedOnPhones } from './phone-style.ts';
import {
  halfOf,
  type KnownQuestion,
  pick,
  type QuestionSet,
  readQuestionSet,
  smallCollections,
} from './question-sets.ts';
import { type Group, groupBuilder, growingSpace, toWeights, train } from './train-network.ts';
import { unsaidQuestions } from './unsaid-questions.ts';
import { writeWeights } from './write-weights.ts';

const WITHOUT_PARAGRAPH_WEIGHT = 0.7;
const WITHOUT_ARTICLE_WEIGHT = 0.3;

const { lists, numbers } = argumentsOf(process.argv.slice(2));
const judges = (lists.judges ?? []).map(readJudges);
const madeWeight = numbers.made ?? 0.4;
const space = growingSpace();
const groups: Group[] = [];
for (const spec of lists.learn ?? []) {
  const [dir = '', file] = spec.split(':');
  const set = await readQuestionSet(dir, file);
  const seen = new Set<string>();
  for (const known of set.questions) {
    if (seen.has(known.question)) continue;
    seen.add(known.question);
    ask(set, known, known.question);
    if (pick(known.id, 2)) ask(set, known, asTypedOnPhones(known.question));
  }
  for (const text of unsaidQuestions(set))
    judge(set, set.questions[0], pick(text, 2) ? asTypedOnPhones(text) : text, false, madeWeight);
  for (const small of await smallCollections(set)) {
    for (const known of small.questions)
      if (known.passage >= 0 && pick(known.id, 3))
        ask(small, known, pick(`${known.id}.`, 2) ? asTypedOnPhones(known.question) : known.question);
    for (const text of unsaidQuestions(small))
      judge(small, small.questions[0], pick(text, 2) ? asTypedOnPhones(text) : text, false, madeWeight);
  }
}
console.log(`${groups.length} judgements, ${space.names.length} features`);
const model = train(groups, space.names.length, {
  hidden: 12,
  epochs: numbers.epochs ?? 12,
  rate: 0.003,
  decay: 0.03,
  dropout: 0.1,
  onEpoch: (epoch, loss) => console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
});
writeWeights('confidence-weights.ts', 'CONFIDENCE_WEIGHTS', toWeights(model, space.names, 50), 'train-confidence.ts');

function ask(set: QuestionSet, known: KnownQuestion, text: string): void {
  const { passages } = set.snapshot;
  if (known.passage < 0) {
    judge(set, known, text, false, 1);
    return;
  }
  const home = passages.articleOf(known.passage);
  judge(set, known, text, true, 1);
  judge(set, known, text, false, WITHOUT_PARAGRAPH_WEIGHT, (number) => number !== known.passage);
  judge(set, known, text, false, WITHOUT_ARTICLE_WEIGHT, (number) => passages.articleOf(number) !== home);
}

/** Adds a group of two: the question as it was found, and nothing; one of them is right. */
function judge(
  { snapshot }: QuestionSet,
  known: KnownQuestion | undefined,
  text: string,
  isAnswerable: boolean,
  weight: number,
  accepts?: (number: number) => boolean,
): void {
  const { passages } = snapshot;
  const options = known === undefined ? undefined : judges[halfOf(known)];
  const findings = findAnswer(readQuestion(text, correctWords(snapshot)), passages, [], {
    ...options,
    ...(accepts !== undefined && { accepts }),
  });
  const group = groupBuilder();
  const part = group.part((emit) => confidenceFeatures(findings, passages, space, emit));
  const nothing = group.part(() => undefined);
  // Two items, one of them nothing at all, make logistic regression of softmax.
  group.item([part], isAnswerable ? 1 : 0);
  group.item([nothing], isAnswerable ? 0 : 1);
  if (findings.ranked.length > 0) groups.push(group.build(weight));
}

function readJudges(folder: string): LearningOptions {
  const read = (file: string) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as { weights: NetworkWeights; words?: string };
  const spans = read('span-weights.json');
  return {
    sentences: openNetwork(read('sentence-weights.json').weights),
    spans: openSpanJudge(spans.weights, spans.words ?? ''),
  };
}
