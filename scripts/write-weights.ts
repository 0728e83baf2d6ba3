import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NetworkWeights } from '../src/answer/network.ts';

/** Writes src/answer/FILE with the weights as a table: one feature a line, so that a diff shows what training changed. */
export function writeWeights(file: string, name: string, weights: NetworkWeights, script: string, before = ''): void {
  const { hidden, scale, rows, bias, output } = weights;
  const lines = Object.entries(rows).map(([feature, row]) => `    ${JSON.stringify(feature)}: '${row}',`);
  writeFileSync(
    resolve(import.meta.dirname, '../src/answer', file),
    `import type { NetworkWeights } from './network.ts';\n\n${before}/** Learned by scripts/${script}; docs/answers.md tells how. */\nexport const ${name}: NetworkWeights = {\n  hidden: ${hidden},\n  scale: ${scale},\n  bias: '${bias}',\n  output: '${output}',\n  rows: {\n${lines.join('\n')}\n  },\n};\n`,
  );
}
