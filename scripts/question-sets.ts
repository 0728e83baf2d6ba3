import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../src/article/article.ts';
import { fold } from '../src/article/fold.ts';
import { buildSnapshot } from '../src/index/build-snapshot.ts';
import type { Snapshot } from '../src/index/snapshot.ts';
import { ingestFolder } from '../src/ingest/ingest-folder.ts';

/** A question whose answers are known, or known to be missing. */
export interface KnownQuestion {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly articleTitle: string;
  readonly paragraphIndex: number;
  readonly unanswerable?: string;
  /** The paragraph that holds the answer; undefined where there is none. */
  readonly paragraph?: string;
  /** Its number in the passage index, or -1. */
  readonly passage: number;
}

export interface QuestionSet {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly questions: readonly KnownQuestion[];
  readonly fileOf: ReadonlyMap<string, string>;
}

/**
 * Reads `DIR[:QUESTIONS]`: a folder with `articles/*.txt` (a title line, then paragraphs with blank lines between) and questions as JSON lines
 * {id, question, answers, articleTitle, paragraphIndex, unanswerable?}.
 */
export async function readQuestionSet(spec: string): Promise<QuestionSet> {
  const [dir = '', questionsFile = 'questions.jsonl'] = spec.split(':');
  const ingested = await ingestFolder(join(dir, 'articles'));
  if (!ingested.ok) throw new Error(`cannot read ${dir}/articles`);
  const snapshot = await buildSnapshot(ingested.value.articles);
  const byFile = new Map<string, Article>();
  for (const article of ingested.value.articles)
    for (const { file } of article.sources) byFile.set(basename(file), article);
  const raw = new Map<string, { file: string; paragraphs: readonly string[] }>();
  for (const file of readdirSync(join(dir, 'articles')).sort()) {
    const [title = '', ...paragraphs] = readFileSync(join(dir, 'articles', file), 'utf8')
      .split(/\n\s*\n/u)
      .map((part) => part.trim())
      .filter(Boolean);
    raw.set(fold(title), { file, paragraphs });
  }
  const numbers = passageNumbers(snapshot);
  const questions = readFileSync(join(dir, questionsFile), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const question = JSON.parse(line) as Omit<KnownQuestion, 'passage' | 'paragraph'>;
      const source = raw.get(fold(question.articleTitle ?? ''));
      const paragraph = question.unanswerable === undefined ? source?.paragraphs[question.paragraphIndex] : undefined;
      const article = byFile.get(source?.file ?? '');
      const passage =
        paragraph === undefined || article === undefined ? -1 : (numbers.get(keyOf(article, paragraph)) ?? -1);
      return { ...question, answers: question.answers ?? [], ...(paragraph !== undefined && { paragraph }), passage };
    });
  const fileOf = new Map([...byFile].map(([file, article]) => [String(article.id), file]));
  return { name: `${basename(dir)}/${questionsFile}`, snapshot, questions, fileOf };
}

/** For every article of a set a collection of it and one other, with the questions that it answers. */
export async function smallCollections(set: QuestionSet): Promise<readonly QuestionSet[]> {
  const articles = [...set.snapshot.articles.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  return Promise.all(
    articles.map(async (article, at) => {
      const other = articles[(at + 7) % articles.length] ?? article;
      const snapshot = await buildSnapshot([article, other]);
      const numbers = passageNumbers(snapshot);
      const questions = set.questions
        .filter(({ articleTitle }) => fold(articleTitle ?? '') === fold(article.title))
        .map((known) => ({
          ...known,
          passage: known.paragraph === undefined ? -1 : (numbers.get(keyOf(article, known.paragraph)) ?? -1),
        }));
      return { ...set, name: `${set.name}: ${article.title}`, snapshot, questions };
    }),
  );
}

function passageNumbers({ passages }: Snapshot): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let number = 0; number < passages.size; number += 1) {
    const entry = passages.passage(number);
    if (entry !== undefined) numbers.set(keyOf(entry.article, entry.passage.text), number);
  }
  return numbers;
}

function keyOf({ id }: Article, text: string): string {
  return `${id} ${fold(text)}`;
}

/** As SQuAD compares answers: without case, punctuation and articles. */
export function normalizeAnswer(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, '')
    .replace(/\b(?:a|an|the)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

export function tokenF1(predicted: string, gold: string): number {
  const left = normalizeAnswer(predicted).split(' ').filter(Boolean);
  const right = normalizeAnswer(gold).split(' ').filter(Boolean);
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of left) {
    const count = counts.get(word) ?? 0;
    if (count > 0) {
      common += 1;
      counts.set(word, count - 1);
    }
  }
  return common === 0 ? 0 : (2 * common) / (left.length + right.length);
}

/** One of `every`, always the same ones. */
export function pick(id: string, every: number): boolean {
  let hash = 0;
  for (const char of id) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % every === 0;
}

/** Half of a collection's articles that a question belongs to: 0 or 1. */
export function halfOf({ articleTitle, id }: KnownQuestion): number {
  return pick(fold(articleTitle ?? id), 2) ? 0 : 1;
}
