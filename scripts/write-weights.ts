import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NetworkWeights } from '../src/answer/network.ts';
import type { Tree } from '../src/boosted-trees.ts';

/** Writes src/answer/FILE with the weights as a table: one feature a line, so that a diff shows what training changed. */
export function writeWeights(file: string, name: string, weights: NetworkWeights, script: string, before = ''): void {
  const { hidden, scale, rows, bias, output } = weights;
  const lines = Object.entries(rows).map(([feature, row]) => `    ${JSON.stringify(feature)}: '${row}',`);
  writeFileSync(
    resolve(import.meta.dirname, '../src/answer', file),
    `import type { NetworkWeights } from './network.ts';\n\n${before}/** Learned by scripts/${script}; docs/answers.md tells how. */\nexport const ${name}: NetworkWeights = {\n  hidden: ${hidden},\n  scale: ${scale},\n  bias: '${bias}',\n  output: '${output}',\n  rows: {\n${lines.join('\n')}\n  },\n};\n`,
  );
}

/** Writes src/answer/FILE with trees, one a line, and the numbers that belong to them: name, value and what it is. */
export function writeTrees(
  file: string,
  trees: readonly Tree[],
  numbers: readonly (readonly [name: string, value: unknown, what: string])[],
): void {
  const constants = numbers.map(([name, value, what]) => `/** ${what} */\nexport const ${name} = ${literal(value)};\n`);
  const lines = trees.map((tree) => `  ${literal(tree)},`);
  writeFileSync(
    resolve(import.meta.dirname, '../src/answer', file),
    `// biome-ignore-all format: one tree a line, so that a diff shows what training changed\n// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: bounds are what was learned\nimport type { Tree } from '../boosted-trees.ts';\n\n${constants.join('\n')}\n/** Learned by scripts/train-confidence.ts; docs/answers.md tells how. */\nexport const CONFIDENCE_TREES: readonly Tree[] = [\n${lines.join('\n')}\n];\n`,
  );
}

function literal(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("'", "\\'")
    .replace(/"([^"]*)"(:)?/gu, (_, text: string, colon?: string) => (colon === undefined ? `'${text}'` : `${text}:`));
}

/** Writes src/ingest/line-trees.ts. */
export function writeLineTrees(page: readonly Tree[], title: readonly Tree[]): void {
  const tableOf = (name: string, trees: readonly Tree[]) =>
    `export const ${name}: readonly Tree[] = [\n${trees.map((tree) => `  ${literal(tree)},`).join('\n')}\n];\n`;
  writeFileSync(
    resolve(import.meta.dirname, '../src/ingest/line-trees.ts'),
    `// biome-ignore-all format: one tree a line, so that a diff shows what training changed\n// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: bounds are what was learned\nimport type { Tree } from '../boosted-trees.ts';\n\n/** Learned by scripts/train-lines.ts; docs/content.md tells how. */\n${tableOf('PAGE_TREES', page)}${tableOf('TITLE_TREES', title)}`,
  );
}
