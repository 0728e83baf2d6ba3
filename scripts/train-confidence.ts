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
import { scaled } from '../src/answer/judge-confidence.ts';
import { type NetworkWeights, openNetwork } from '../src/answer/network.ts';
import { readQuestion } from '../src/answer/read-question.ts';
import { sentenceText } from '../src/answer/sentence-text.ts';
import { scoreTrees, type Tree } from '../src/boosted-trees.ts';
import { argumentsOf } from './arguments.ts';
import { bestThreshold, fitScale } from './fit-scale.ts';
import { asTypedOnPhones } from './phone-style.ts';
import {
  halfOf,
  type KnownQuestion,
  normalizeAnswer,
  pick,
  type QuestionSet,
  readQuestionSet,
  smallCollections,
} from './question-sets.ts';
import { type Example, trainTrees } from './train-trees.ts';
import { unsaidQuestions } from './unsaid-questions.ts';
import { writeTrees } from './write-weights.ts';

const { lists, numbers } = argumentsOf(process.argv.slice(2));
const WITHOUT_PARAGRAPH_WEIGHT = numbers.paragraph ?? 0.7;
/** Smaller collections were made of one article and another. */
const REAL_PASSAGES = 200;
const WITHOUT_ARTICLE_WEIGHT = numbers.article ?? 0.3;

const judges = (lists.judges ?? []).map(readJudges);
const madeWeight = numbers.made ?? 0.1;

/** A question as it was found, and whether it is answered there. */
interface Judgement {
  /** Whether it is answered is what is learned. */
  readonly example: Example;
  /** See `halfOf`. */
  readonly half: number;
  /** Asked as it stands in its file, of the whole collection. */
  readonly isReal: boolean;
  /** The best sentence answers. */
  readonly isRight: boolean;
}

const judgements: Judgement[] = [];
for (const spec of lists.learn ?? []) {
  const set = await readQuestionSet(spec);
  const seen = new Set<string>();
  for (const known of set.questions) {
    if (seen.has(known.question)) continue;
    seen.add(known.question);
    ask(set, known, known.question);
    if (pick(known.id, 2)) ask(set, known, asTypedOnPhones(known.question));
  }
  askUnsaid(set);
  for (const small of await smallCollections(set)) {
    for (const known of small.questions)
      if (known.passage >= 0 && pick(known.id, 3))
        ask(small, known, pick(`${known.id}.`, 2) ? asTypedOnPhones(known.question) : known.question);
    askUnsaid(small);
  }
}
console.log(`${judgements.length} judgements`);
if (judgements.length === 0) throw new Error('no questions: say --learn DIR:QUESTIONS; the weights are as they were');
// What each half of the questions teaches is tried on the other: a threshold and a scale must not come from what was learned by heart.
const tried = [0, 1].flatMap((half) => {
  const trees = learn(judgements.filter((judgement) => judgement.half !== half));
  return judgements
    .filter((judgement) => judgement.half === half && judgement.isReal)
    .map((judgement) => ({ ...judgement, score: scoreTrees(trees, judgement.example.values) }));
});
const scale = fitScale(tried.map(({ score, isRight }) => ({ score, isRight })));
const threshold = bestThreshold(
  tried.map(({ score, example }) => ({ confidence: scaled(score, scale), isAnswerable: example.isTrue })),
);
console.log(`scale ${scale.slope} ${scale.offset}; threshold`, threshold);
writeTrees('confidence-weights.ts', learn(judgements), [
  [
    'CONFIDENCE_SCALE',
    scale,
    'From a score to the share of such answers that are right, on questions that were not learned from.',
  ],
  [
    'MIN_CONFIDENCE',
    threshold.confidence,
    'Where answering and withholding are best told apart on the same questions.',
  ],
]);

function learn(from: readonly Judgement[]): readonly Tree[] {
  return trainTrees(
    from.map(({ example }) => example),
    {
      trees: numbers.trees ?? 600,
      leaves: numbers.leaves ?? 4,
      rate: 0.04,
      decay: 1,
      minExamples: 30,
      rowShare: 0.5,
      columnShare: 0.15,
    },
  );
}

function askUnsaid(set: QuestionSet): void {
  for (const known of unsaidQuestions(set)) {
    const { question } = known;
    judge(set, known, pick(question, 2) ? asTypedOnPhones(question) : question, false, madeWeight);
  }
}

function ask(set: QuestionSet, known: KnownQuestion, text: string): void {
  const { passages } = set.snapshot;
  if (known.passage < 0) {
    judge(set, known, text, false, 1, { isReal: text === known.question });
    return;
  }
  const home = passages.articleOf(known.passage);
  judge(set, known, text, true, 1, { isReal: text === known.question && passages.size >= REAL_PASSAGES });
  judge(set, known, text, false, WITHOUT_PARAGRAPH_WEIGHT, { accepts: (number) => number !== known.passage });
  judge(set, known, text, false, WITHOUT_ARTICLE_WEIGHT, {
    accepts: (number) => passages.articleOf(number) !== home,
  });
}

/** Adds the question as it was found. */
function judge(
  { snapshot }: QuestionSet,
  known: KnownQuestion,
  text: string,
  isAnswerable: boolean,
  weight: number,
  { accepts, isReal = false }: { readonly accepts?: (number: number) => boolean; readonly isReal?: boolean } = {},
): void {
  const { passages } = snapshot;
  const options = judges[halfOf(known)];
  const findings = findAnswer(readQuestion(text, correctWords(snapshot)), passages, [], {
    ...options,
    ...(accepts !== undefined && { accepts }),
  });
  const [best] = findings.ranked;
  if (best === undefined) return;
  const sentence = normalizeAnswer(sentenceText(best));
  judgements.push({
    example: { values: confidenceFeatures(findings, passages), isTrue: isAnswerable, weight },
    half: halfOf(known),
    isReal,
    isRight:
      isAnswerable &&
      best.found.number === known.passage &&
      known.answers.some((answer) => sentence.includes(normalizeAnswer(answer))),
  });
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
