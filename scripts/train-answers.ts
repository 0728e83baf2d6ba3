/**
 * Learns the weights of src/answer from questions whose answers are known:
 *
 *   tsx scripts/train-answers.ts sentences|spans --learn DIR:QUESTIONS… --within DIR:QUESTIONS… [--epochs N]
 *
 * `--learn`: the whole collection is searched. `--within`: only the article of the answer is (collections of posts that resemble each
 * other teach to choose inside a text, not between texts). Run `sentences` first, then `spans`, which starts from the sentences that the
 * former ranks, then scripts/train-confidence.ts. Nothing but numbers and the names of features is written.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { correctWords } from '../src/answer/correct-words.ts';
import { findPassages } from '../src/answer/find-passages.ts';
import { rankSentences, sentencesOf } from '../src/answer/rank-sentences.ts';
import { readQuestion } from '../src/answer/read-question.ts';
import { sentenceFeatures } from '../src/answer/sentence-features.ts';
import {
  candidateSpans,
  endPart,
  pairPart,
  sentencePart,
  spanContext,
  startPart,
} from '../src/answer/span-features.ts';
import { weighTerms } from '../src/answer/term-weights.ts';
import { fold } from '../src/article/fold.ts';
import { tokenize } from '../src/index/analyze.ts';
import { argumentsOf } from './arguments.ts';
import { asTypedOnPhones } from './phone-style.ts';
import {
  type KnownQuestion,
  normalizeAnswer,
  type QuestionSet,
  readQuestionSet,
  smallCollections,
} from './question-sets.ts';
import { type FeatureList, type Group, growingSpace, type Model, toWeights, train } from './train-network.ts';

const MAX_PASSAGES = 12;
const MAX_SENTENCES = 4;
/** Wrong spans that a question keeps, of a thousand or so. */
const MAX_WRONG_SPANS = 220;
const LEXICON_WORDS = 220;
/** Features that fewer parts have teach by heart. */
const MIN_FEATURE_COUNT = 25;

interface Task {
  readonly set: QuestionSet;
  readonly known: KnownQuestion;
  readonly text: string;
  readonly within: boolean;
}

const { positional, lists, numbers } = argumentsOf(process.argv.slice(2));
const stage = positional[0];
const tasks: Task[] = [];
const texts: string[] = [];
for (const spec of lists.learn ?? []) {
  const set = await readSet(spec);
  collectTexts(set);
  for (const known of answerable(set)) {
    tasks.push({ set, known, text: known.question, within: false });
    if (pick(known.id, 2)) tasks.push({ set, known, text: asTypedOnPhones(known.question), within: false });
  }
  // News collections may be as small as two stories.
  for (const small of await smallCollections(set))
    for (const known of answerable(small))
      if (pick(known.id, 3))
        tasks.push({
          set: small,
          known,
          text: pick(`${known.id}.`, 2) ? asTypedOnPhones(known.question) : known.question,
          within: false,
        });
}
for (const spec of lists.within ?? []) {
  const set = await readSet(spec);
  collectTexts(set);
  for (const known of answerable(set))
    if (pick(known.id, numbers.every ?? 1))
      tasks.push({
        set,
        known,
        text: pick(`${known.id}.`, 4) ? asTypedOnPhones(known.question) : known.question,
        within: true,
      });
}
console.log(`${tasks.length} questions`);
if (stage === 'sentences') learnSentences();
else if (stage === 'spans') learnSpans();
else throw new Error('say sentences or spans');

function learnSentences(): void {
  const space = growingSpace();
  const groups = tasks.flatMap((task): Group[] => {
    const { question, weights, found } = search(task);
    const candidates = sentencesOf(question, found, task.set.snapshot.passages);
    const parts = candidates.map((candidate) =>
      featureList((emit) => sentenceFeatures(question, weights, candidate, found[0]?.score ?? 0, space, emit)),
    );
    const answers = task.known.answers.map(words);
    const targets = Float32Array.from(candidates, ({ found: { number }, passage, sentences, at }) => {
      const sentence = words(passage.text.slice(sentences[at]?.start, sentences[at]?.end));
      return number === task.known.passage && answers.some((answer) => sentence.includes(answer)) ? 1 : 0;
    });
    return targets.some((target) => target > 0)
      ? [{ parts, items: parts.map((_, at) => Uint16Array.of(at)), targets, weight: task.within ? 0.3 : 1 }]
      : [];
  });
  console.log(`${groups.length} groups, ${space.names.length} features`);
  const model = train(groups, space.names.length, {
    hidden: 16,
    epochs: numbers.epochs ?? 12,
    rate: 0.003,
    decay: 0.02,
    dropout: 0.1,
    onEpoch: report,
  });
  write('sentence-weights.ts', 'SENTENCE_WEIGHTS', model, space.names);
}

function learnSpans(): void {
  const space = growingSpace();
  const lexicon = frequentWords();
  const random = seeded(5);
  const groups = tasks.flatMap((task): Group[] => {
    const { question, weights, found } = search(task);
    const ranked = rankSentences(question, weights, found, task.set.snapshot.passages).slice(0, MAX_SENTENCES);
    const answers = new Set(task.known.answers.map(normalizeAnswer));
    const parts: FeatureList[] = [];
    const items: Uint16Array[] = [];
    const targets: number[] = [];
    const part = (fill: (emit: (name: string) => void) => void): number => {
      parts.push(featureList((emit) => fill((name) => emit(space.id(name), 1))));
      return parts.length - 1;
    };
    for (const [rank, sentence] of ranked.entries()) {
      const context = spanContext(question, weights, sentence, rank, ranked[0]?.score ?? 0);
      const { text } = sentence.passage;
      const spans = candidateSpans(context).map((span) => ({
        ...span,
        isRight:
          sentence.found.number === task.known.passage &&
          answers.has(normalizeAnswer(text.slice(context.tokens[span.first]?.start, context.tokens[span.last]?.end))),
      }));
      const wrong = spans.filter(({ isRight }) => !isRight).length;
      const share = MAX_WRONG_SPANS / MAX_SENTENCES / Math.max(1, wrong);
      const kept = spans.filter(({ isRight }) => isRight || random() < share);
      if (kept.length === 0) continue;
      const shared = part((emit) => sentencePart(context, emit));
      const starts = new Map<number, number>();
      const ends = new Map<number, number>();
      for (const span of kept) {
        const start = starts.get(span.first) ?? part((emit) => startPart(context, span.first, lexicon, emit));
        starts.set(span.first, start);
        const end = ends.get(span.last) ?? part((emit) => endPart(context, span.last, lexicon, emit));
        ends.set(span.last, end);
        items.push(
          Uint16Array.of(
            shared,
            start,
            end,
            part((emit) => pairPart(context, span, emit)),
          ),
        );
        targets.push(span.isRight ? 1 : 0);
      }
    }
    return targets.includes(1)
      ? [{ parts, items, targets: Float32Array.from(targets), weight: task.within ? 0.6 : 1 }]
      : [];
  });
  const { names, pruned } = withoutRare(groups, space.names);
  console.log(`${groups.length} groups, ${names.length} of ${space.names.length} features`);
  const save = (model: Model) =>
    write(
      'span-weights.ts',
      'SPAN_WEIGHTS',
      model,
      names,
      `/** Words that are features of their own; others count by their class. */\nexport const SPAN_LEXICON =\n  '${[...lexicon].join(' ')}';\n\n`,
    );
  const options = { hidden: numbers.hidden ?? 24, epochs: numbers.epochs ?? 8, rate: 0.003, decay: 0.03, dropout: 0.2 };
  save(train(pruned, names.length, { ...options, onEpoch: report }));
}

function search({ set, known, text, within }: Task) {
  const { snapshot } = set;
  const question = readQuestion(text, correctWords(snapshot));
  const weights = weighTerms(question.terms, snapshot.passages);
  const home = snapshot.passages.articleOf(known.passage);
  const accepts = (number: number): boolean => !within || snapshot.passages.articleOf(number) === home;
  return { question, weights, found: findPassages(question.terms, weights, snapshot.passages, MAX_PASSAGES, accepts) };
}

function withoutRare(groups: readonly Group[], names: readonly string[]) {
  const counts = new Uint32Array(names.length);
  for (const { parts } of groups) for (const { ids } of parts) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const renumbered = new Int32Array(names.length).fill(-1);
  const kept: string[] = [];
  for (const [id, name] of names.entries()) {
    if ((counts[id] ?? 0) < MIN_FEATURE_COUNT) continue;
    renumbered[id] = kept.length;
    kept.push(name);
  }
  const pruned = groups.map((group) => ({
    ...group,
    parts: group.parts.map(({ ids }) => {
      const left = ids.map((id) => renumbered[id] ?? -1).filter((_, at) => (renumbered[ids[at] ?? 0] ?? -1) >= 0);
      return { ids: left, values: new Float32Array(left.length).fill(1) };
    }),
  }));
  return { names: kept, pruned };
}

function featureList(fill: (emit: (id: number, value: number) => void) => void): FeatureList {
  const ids: number[] = [];
  const values: number[] = [];
  fill((id, value) => {
    if (id < 0) return;
    ids.push(id);
    values.push(value);
  });
  return { ids: Uint16Array.from(ids), values: Float32Array.from(values) };
}

function write(file: string, name: string, model: Model, names: readonly string[], before = ''): void {
  const { hidden, scale, rows, bias, output, direct } = toWeights(model, names, 50);
  const lines = Object.entries(rows).map(
    ([feature, row]) => `    ${JSON.stringify(feature)}: '${row} ${direct[feature] ?? 0}',`,
  );
  writeFileSync(
    resolve(import.meta.dirname, '../src/answer', file),
    `import type { NetworkWeights } from './network.ts';\n\n${before}/** Learned by scripts/train-answers.ts; docs/answers.md tells how. */\nexport const ${name}: NetworkWeights = {\n  hidden: ${hidden},\n  scale: ${scale},\n  bias: '${bias}',\n  output: '${output}',\n  rows: {\n${lines.join('\n')}\n  },\n};\n`,
  );
  console.log(`wrote ${file}: ${lines.length} features`);
}

function report(epoch: number, loss: number): void {
  console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`);
}

function frequentWords(): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const { word } of tokenize(text)) if (/^[a-z]+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, LEXICON_WORDS)
      .map(([word]) => word),
  );
}

async function readSet(spec: string): Promise<QuestionSet> {
  const [dir = '', file] = spec.split(':');
  return readQuestionSet(dir, file);
}

function collectTexts({ questions }: QuestionSet): void {
  texts.push(...new Set(questions.flatMap(({ paragraph }) => paragraph ?? [])));
}

/** Questions that stand several times are taken once, with all their answers. */
function answerable({ questions }: QuestionSet): readonly KnownQuestion[] {
  const merged = new Map<string, KnownQuestion>();
  for (const known of questions) {
    if (known.unanswerable !== undefined || known.passage < 0) continue;
    const key = `${known.passage} ${fold(known.question)}`;
    const other = merged.get(key);
    merged.set(key, other === undefined ? known : { ...other, answers: [...other.answers, ...known.answers] });
  }
  return [...merged.values()];
}

function words(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** One of `every`, always the same ones. */
function pick(id: string, every: number): boolean {
  let hash = 0;
  for (const char of id) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % every === 0;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
