/**
 * npm run eval -- DIR[:QUESTIONS]… : how good the answers are on folders with known questions (layout: scripts/question-sets.ts).
 * "ranked" judges the best sentence even where the answer was withheld; "shown" counts a withheld answer as wrong. `--misses` lists what went
 * wrong, `--batch FILE` writes what `ask --batch` would.
 */
import { writeFileSync } from 'node:fs';
import { answerQuestion } from '../src/answer/answer-question.ts';
import type { Answer, NoAnswer } from '../src/answer/answer-types.ts';
import { argumentsOf } from './arguments.ts';
import { type KnownQuestion, normalizeAnswer, type QuestionSet, readQuestionSet, tokenF1 } from './question-sets.ts';

const WARM_UP = 100;

interface Judged {
  readonly known: KnownQuestion;
  readonly isAnswered: boolean;
  readonly confidence: number;
  readonly ms: number;
  readonly article: number;
  readonly passage: number;
  readonly sentence1: number;
  readonly sentence3: number;
  readonly exact: number;
  readonly f1: number;
}

const { positional, lists } = argumentsOf(process.argv.slice(2));
const sets = [...positional, ...(lists.misses ?? [])];
const batch: string[] = [];
for (const spec of sets) {
  const set = await readQuestionSet(spec);
  for (const { question } of set.questions.slice(0, WARM_UP)) answerQuestion({ text: question }, set.snapshot);
  const before = process.cpuUsage();
  const judged = set.questions.map((known) => judge(known, set));
  const { user, system } = process.cpuUsage(before);
  print(set.name, judged, (user + system) / 1000 / judged.length);
  if (lists.misses !== undefined) for (const entry of judged) printMiss(entry);
}
if (lists.batch?.[0] !== undefined) writeFileSync(lists.batch[0], batch.join(''));

function judge(known: KnownQuestion, { snapshot }: QuestionSet): Judged {
  const startedMs = performance.now();
  const answer = answerQuestion({ text: known.question }, snapshot);
  const ms = performance.now() - startedMs;
  const [top] = answer.candidates;
  const text = answerText(answer);
  const answers = known.answers.map(words);
  const holds = (sentence: string, id: string): boolean =>
    id === homeOf(known, snapshot) &&
    words(known.paragraph ?? '').includes(words(sentence)) &&
    answers.some((gold) => words(sentence).includes(gold));
  const right = answer.candidates.map(({ sentence, articleId }) => holds(sentence, articleId));
  batch.push(`${JSON.stringify({ id: known.id, ...asBatch(answer, text, ms) })}\n`);
  return {
    known,
    isAnswered: answer.kind === 'answer',
    confidence: answer.confidence,
    ms,
    article: top !== undefined && top.articleId === homeOf(known, snapshot) ? 1 : 0,
    passage:
      top !== undefined &&
      top.articleId === homeOf(known, snapshot) &&
      words(known.paragraph ?? '').includes(words(top.sentence))
        ? 1
        : 0,
    sentence1: right[0] === true ? 1 : 0,
    sentence3: right.slice(0, 3).some(Boolean) ? 1 : 0,
    exact: text !== null && known.answers.some((gold) => normalizeAnswer(gold) === normalizeAnswer(text)) ? 1 : 0,
    f1: text === null ? 0 : Math.max(0, ...known.answers.map((gold) => tokenF1(text, gold))),
  };
}

function answerText(answer: Answer | NoAnswer): string | null {
  if (answer.kind === 'no-answer') return answer.guess ?? null;
  return answer.list?.join(', ') ?? answer.span ?? answer.polarity ?? answer.evidence[0]?.sentence ?? null;
}

function asBatch(answer: Answer | NoAnswer, text: string | null, ms: number) {
  const [evidence] = answer.kind === 'answer' ? answer.evidence : [];
  return {
    status: answer.kind === 'answer' ? 'answered' : 'abstained',
    answer: text,
    sentence: evidence?.sentence ?? null,
    passage: evidence?.passageText ?? null,
    articleId: evidence?.articleId ?? null,
    articleTitle: answer.candidates[0]?.articleTitle ?? null,
    confidence: answer.confidence,
    ms,
    candidates: answer.candidates.map(({ sentence, articleId, articleTitle }) => ({
      sentence,
      articleId,
      articleTitle,
    })),
  };
}

function homeOf({ passage }: KnownQuestion, { passages }: QuestionSet['snapshot']): string {
  return passage < 0 ? '' : (passages.passage(passage)?.article.id ?? '');
}

function print(name: string, judged: readonly Judged[], cpuMs: number): void {
  const answerable = judged.filter(({ known }) => known.unanswerable === undefined);
  const not = judged.filter(({ known }) => known.unanswerable !== undefined);
  console.log(
    `== ${name}: ${answerable.length} answerable, ${not.length} unanswerable\n                 ranked  shown`,
  );
  for (const [label, key] of [
    ['article@1', 'article'],
    ['passage@1', 'passage'],
    ['sentence@1', 'sentence1'],
    ['sentence@3', 'sentence3'],
    ['exact match', 'exact'],
    ['F1', 'f1'],
  ] as const) {
    const shown = mean(answerable.map((entry) => (entry.isAnswered ? entry[key] : 0)));
    console.log(`${label.padEnd(16)} ${percent(mean(answerable.map((entry) => entry[key])))} ${percent(shown)}`);
  }
  const right = not.filter(({ isAnswered }) => !isAnswered).length;
  const wrong = answerable.filter(({ isAnswered }) => !isAnswered).length;
  const f1 = (2 * right) / (2 * right + wrong + not.length - right);
  console.log(
    `abstention F1    ${percent(f1)}   recall ${percent(right / not.length)}   false abstentions ${percent(wrong / answerable.length)}`,
  );
  for (const kind of new Set(not.map(({ known }) => known.unanswerable))) {
    const some = not.filter(({ known }) => known.unanswerable === kind);
    console.log(`  ${kind}: recall ${percent(mean(some.map(({ isAnswered }) => (isAnswered ? 0 : 1))))}`);
  }
  console.log(`AUROC            ${percent(auroc(answerable, not))}`);
  const ms = judged.map((entry) => entry.ms).sort((a, b) => a - b);
  console.log(
    `ms per question  CPU ${cpuMs.toFixed(2)}   mean ${mean(ms).toFixed(2)}   p50 ${(ms[Math.floor(ms.length / 2)] ?? 0).toFixed(2)}   p95 ${(ms[Math.floor(ms.length * 0.95)] ?? 0).toFixed(2)}`,
  );
}

function printMiss({ known, isAnswered, article, sentence1, f1 }: Judged): void {
  const why =
    known.unanswerable !== undefined
      ? isAnswered
        ? `answered though ${known.unanswerable}`
        : ''
      : !isAnswered
        ? 'withheld'
        : article === 0
          ? 'wrong article'
          : sentence1 === 0
            ? 'wrong sentence'
            : f1 < 0.5
              ? 'wrong answer'
              : '';
  if (why !== '') console.log(`${why}: ${known.question}  [${known.answers[0] ?? ''}]`);
}

function auroc(positive: readonly Judged[], negative: readonly Judged[]): number {
  let sum = 0;
  for (const { confidence: a } of positive)
    for (const { confidence: b } of negative) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / (positive.length * negative.length);
}

function words(text: string): string {
  return ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(6);
}
