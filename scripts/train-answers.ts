/**
 * Learns the weights of src/answer from questions whose answers are known:
 *
 *   tsx scripts/train-answers.ts sentences|spans --learn DIR:QUESTIONS… --within DIR:QUESTIONS… [--epochs N]
 *
 * `--leave 0|1` learns without the articles of that half and writes to the folder `--out`: scripts/train-confidence.ts needs judges that have
 * not seen the questions they judge.
 *
 * `--learn`: the whole collection is searched. `--within`: only the article of the answer is (collections of posts that resemble each
 * other teach to choose inside a text, not between texts). Run `sentences` first, then `spans`, which starts from the sentences that the
 * former ranks, then scripts/train-confidence.ts. Nothing but numbers and the names of features is written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidateSpans } from '../src/answer/candidate-spans.ts';
import { correctWords } from '../src/answer/correct-words.ts';
import { type EmitName, endPart, sentencePart, startPart } from '../src/answer/end-features.ts';
import { findPassages } from '../src/answer/find-passages.ts';
import { type Network, type NetworkWeights, openNetwork } from '../src/answer/network.ts';
import { pairPart } from '../src/answer/pair-features.ts';
import { rankSentences, sentencesOf } from '../src/answer/rank-sentences.ts';
import { readQuestion } from '../src/answer/read-question.ts';
import { sentenceFeatures } from '../src/answer/sentence-features.ts';
import { spanContext } from '../src/answer/span-context.ts';
import { weighTerms } from '../src/answer/term-weights.ts';
import { fold } from '../src/article/fold.ts';
import { tokenize } from '../src/index/analyze.ts';
import { argumentsOf } from './arguments.ts';
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
import { seeded } from './seeded.ts';
import { type Group, groupBuilder, growingSpace, type Model, toWeights, train } from './train-network.ts';
import { writeWeights } from './write-weights.ts';

const MAX_PASSAGES = 12;
const MAX_SENTENCES = 4;
/** Wrong spans that a question keeps, of a thousand or so. */
const MAX_WRONG_SPANS = 180;
/** What questions on posts and reviews teach, beside those on articles. */
const WITHIN_WEIGHTS = { sentences: 0.3, spans: 0.6 } as const;
const LEXICON_WORDS = 220;
/** Features that fewer parts have teach by heart. */
const MIN_FEATURE_COUNT = 60;
/** Features that fewer parts have are too rare for the hidden layer. */
const MIN_HIDDEN_COUNT = 400;

interface Task {
  readonly set: QuestionSet;
  readonly known: KnownQuestion;
  readonly text: string;
  readonly within: boolean;
}

const { positional, lists, numbers } = argumentsOf(process.argv.slice(2));
const stage = positional[0];
const sentenceJudge = judgeOf(lists.out?.[0]);
const tasks: Task[] = [];
const texts: string[] = [];
for (const spec of lists.learn ?? []) {
  const set = await readQuestionSet(spec);
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
  const set = await readQuestionSet(spec);
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
    const answers = task.known.answers.map(words);
    const group = groupBuilder();
    for (const candidate of sentencesOf(question, found, task.set.snapshot.passages)) {
      const { passage, sentences, at } = candidate;
      const sentence = words(passage.text.slice(sentences[at]?.start, sentences[at]?.end));
      const isRight =
        candidate.found.number === task.known.passage && answers.some((answer) => sentence.includes(answer));
      const part = group.part((emit) =>
        sentenceFeatures(question, weights, candidate, found[0]?.score ?? 0, space, emit),
      );
      group.item([part], isRight ? 1 : 0);
    }
    return group.targets.includes(1) ? [group.build(task.within ? WITHIN_WEIGHTS.sentences : 1)] : [];
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
  write('sentence-weights', 'SENTENCE_WEIGHTS', model, space.names);
}

function learnSpans(): void {
  const space = growingSpace();
  const lexicon = frequentWords();
  const random = seeded(5);
  const groups = tasks.flatMap((task): Group[] => {
    const { question, weights, found } = search(task);
    const ranked = rankSentences(question, weights, found, task.set.snapshot.passages, sentenceJudge).slice(
      0,
      MAX_SENTENCES,
    );
    const answers = new Set(task.known.answers.map(normalizeAnswer));
    const group = groupBuilder();
    const part = (fill: (emit: EmitName) => void): number =>
      group.part((emit) => fill((name, value) => emit(space.id(name, value), 1)));
    for (const [rank, sentence] of ranked.entries()) {
      const context = spanContext(question, weights, sentence, rank, ranked[0]?.score ?? 0);
      const { text } = sentence.passage;
      const isHome = sentence.found.number === task.known.passage;
      const spans = candidateSpans(context).map((span) => ({
        ...span,
        isRight:
          isHome &&
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
        group.item([shared, start, end, part((emit) => pairPart(context, span, emit))], span.isRight ? 1 : 0);
      }
    }
    return group.targets.includes(1) ? [group.build(task.within ? WITHIN_WEIGHTS.spans : 1)] : [];
  });
  const { names, pruned, rareFrom } = withoutRare(groups, space.names);
  console.log(`${groups.length} groups, ${names.length} of ${space.names.length} features`);
  const options = {
    hidden: numbers.hidden ?? 24,
    epochs: numbers.epochs ?? 7,
    rate: 0.003,
    decay: numbers.decay ?? 0.03,
    dropout: numbers.dropout ?? 0.25,
    rareFrom,
  };
  write('span-weights', 'SPAN_WEIGHTS', train(pruned, names.length, { ...options, onEpoch: report }), names, lexicon);
}

/** The sentences that spans are looked for in are ranked by what was learned from the same questions. */
function judgeOf(folder: string | undefined): Network | undefined {
  const file = join(folder ?? '', 'sentence-weights.json');
  if (folder === undefined || !existsSync(file)) return undefined;
  return openNetwork((JSON.parse(readFileSync(file, 'utf8')) as { weights: NetworkWeights }).weights);
}

function search({ set, known, text, within }: Task) {
  const { snapshot } = set;
  const question = readQuestion(text, correctWords(snapshot));
  const weights = weighTerms(question.terms, snapshot.passages);
  const home = snapshot.passages.articleOf(known.passage);
  const accepts = (number: number): boolean => !within || snapshot.passages.articleOf(number) === home;
  return { question, weights, found: findPassages(question.terms, weights, snapshot.passages, MAX_PASSAGES, accepts) };
}

/** Features that hardly any part has are left out of all groups; the frequent ones come first. */
function withoutRare(groups: readonly Group[], names: readonly string[]) {
  const counts = new Uint32Array(names.length);
  for (const { ids } of groups) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const byCount = names.map((_, id) => id).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const kept = byCount.filter((id) => (counts[id] ?? 0) >= MIN_FEATURE_COUNT);
  const renumbered = new Int32Array(names.length).fill(-1);
  for (const [now, id] of kept.entries()) renumbered[id] = now;
  const pruned = groups.map((group): Group => {
    const starts = new Uint32Array(group.starts.length);
    const ids: number[] = [];
    for (let part = 0; part + 1 < starts.length; part += 1) {
      for (const id of group.ids.subarray(group.starts[part], group.starts[part + 1])) {
        const now = renumbered[id] ?? -1;
        if (now >= 0) ids.push(now);
      }
      starts[part + 1] = ids.length;
    }
    return { ...group, starts, ids: Uint16Array.from(ids) };
  });
  const rareFrom = kept.filter((id) => (counts[id] ?? 0) >= MIN_HIDDEN_COUNT).length;
  return { names: kept.map((id) => names[id] ?? ''), pruned, rareFrom };
}

function write(
  file: string,
  name: string,
  model: Model,
  names: readonly string[],
  lexicon?: ReadonlySet<string>,
): void {
  const weights = toWeights(model, names, 50);
  const words = lexicon === undefined ? undefined : [...lexicon].join(' ');
  const [folder] = lists.out ?? [];
  if (folder === undefined) {
    const before =
      words === undefined
        ? ''
        : `/** Words that are features of their own; others count by their class. */\nexport const SPAN_LEXICON =\n  '${words}';\n\n`;
    writeWeights(`${file}.ts`, name, weights, 'train-answers.ts', before);
  } else {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${file}.json`), JSON.stringify({ weights, words }));
  }
  console.log(`wrote ${file}: ${Object.keys(weights.rows).length} features`);
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

function collectTexts({ questions }: QuestionSet): void {
  texts.push(...new Set(questions.flatMap(({ paragraph }) => paragraph ?? [])));
}

/** Questions that stand several times are taken once, with all their answers; those that are left out are not taken. */
function answerable({ questions }: QuestionSet): readonly KnownQuestion[] {
  const merged = new Map<string, KnownQuestion>();
  for (const known of questions) {
    if (known.unanswerable !== undefined || known.passage < 0) continue;
    if (numbers.leave !== undefined && halfOf(known) === numbers.leave) continue;
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
